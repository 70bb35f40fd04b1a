"""Goes through a recording line by line, one key for whoever begins to speak."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.amounts import clock
from bot.corpus.event_file.timeline import Begin, Timeline
from bot.corpus.upkeep.turn_lines import SpokenLine

SHOWN = 12  # lines on the screen
_LETTERS = "abcdefghijkl"  # … by which each of them is gone to
_PEOPLE = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NOT_KNOWN, _BACK = "0", ("<", "\x7f", "\b")
_ENTER = "\r\n"
_MOVES = {" ": 1, "\r": SHOWN, "\n": SHOWN} | {letter: n for n, letter in enumerate(_LETTERS)}
_WIDTH = 76  # characters of a line that are shown
_ROUNDED = 0.06  # of a second, at most, that is lost where a time is written down


class Wish(Enum):
    """What a key asks for beside a step."""

    LEAVE = auto()
    LEAVE_UNSAVED = auto()


WISHES = {"q": Wish.LEAVE, "x": Wish.LEAVE_UNSAVED}


@dataclass(frozen=True, slots=True)
class TurnEditor:
    """Lines, who begins to speak at which of them, and the line that is asked about.

    `begins` are names by the number of a line, None for somebody who is not known. `steps` are
    those so far, for going back. `named` is whether the last key was somebody's, behind which many
    press Enter by habit.
    """

    lines: Sequence[SpokenLine]
    names: Sequence[str]
    begins: Mapping[int, str | None]
    at: int = 0
    steps: tuple[tuple[int, Mapping[int, str | None]], ...] = ()
    named: bool = False

    @property
    def done(self) -> bool:
        """Whether there is no further line."""
        return self.at >= len(self.lines)

    @property
    def turns(self) -> Timeline:
        """Who begins to speak when; somebody who goes on does not begin again."""
        found: list[Begin] = []
        for number in sorted(self.begins):
            name, second = self.begins[number], round(self.lines[number].second, 1)
            if not (found and (found[-1].what == name or found[-1].second >= second)):
                found.append(Begin(second, name, exact=True))
        return tuple(found)

    def press(self, key: str) -> "TurnEditor":
        """Return what a key makes of it; a key without a meaning changes nothing."""
        if key in _BACK and self.steps:
            at, begins = self.steps[-1]
            return replace(self, at=at, begins=begins, steps=self.steps[:-1], named=False)
        if self.done:
            return self
        if key in _ENTER and self.named:
            return replace(self, named=False)
        if key in _MOVES:
            further = self.at + _MOVES[key]
            return self if key in _LETTERS and further >= len(self.lines) else self._step(further)
        known = dict(zip(_PEOPLE, self.names, strict=False)) | {_NOT_KNOWN: None}
        if key in known:
            return self._step(self.at + 1, {**self.begins, self.at: known[key]}, named=True)
        return self

    def _step(
        self, at: int, begins: Mapping[int, str | None] | None = None, *, named: bool = False
    ) -> "TurnEditor":
        at = min(at, len(self.lines))
        steps = (*self.steps, (self.at, self.begins))
        begins = self.begins if begins is None else begins
        return replace(self, at=at, begins=begins, steps=steps, named=named)

    def screen(self) -> str:
        """Return what is shown: the people with their keys, and the lines that come next."""
        people = "  ".join(f"{key} {name}" for key, name in zip(_PEOPLE, self.names, strict=False))
        shown = list(enumerate(self.lines))[self.at : self.at + SHOWN]
        lines = [
            f"{letter} {clock(line.second):>7}  {self._mark(number)}{_short(line.text)}"
            for letter, (number, line) in zip(_LETTERS, shown, strict=False)
        ]
        last = self._speaker_before()
        head = f"{self.at} of {len(self.lines)} lines; {f'{last} speaks' if last else 'nobody yet'}"
        if not lines:
            return f"{head}\n\nThat was the last line."
        return "\n".join((head, people, "", *lines, "", HELP))

    def _mark(self, number: int) -> str:
        return f"[{self.begins[number] or 'not known'}] " if number in self.begins else ""

    def _speaker_before(self) -> str | None:
        before = [number for number in self.begins if number < self.at]
        return self.begins[max(before)] if before else None


HELP = (
    "Who begins to speak at line a? A number: that person, 0: not known, space: the same goes on,\n"
    "Enter, twice behind a number: so to the end of these lines, b to l: go to that line first,\n"
    "<: back, q: save and leave (go on another time), x: leave without saving"
)


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"


def resumed(lines: Sequence[SpokenLine], names: Sequence[str], turns: Timeline) -> TurnEditor:
    """Return an editor that goes on behind the last turn that has a name."""
    begins: dict[int, str | None] = {}
    for turn in turns:
        number = bisect_left(lines, turn.second - _ROUNDED, key=lambda line: line.second)
        if number < len(lines):
            begins[number] = turn.what
    named = [number for number, name in begins.items() if name]
    after = max(named) + 1 if named else 0
    return TurnEditor(lines, names, {n: name for n, name in begins.items() if n < after}, after)
