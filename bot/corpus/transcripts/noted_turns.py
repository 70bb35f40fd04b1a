"""Gives captions without names the speakers that an event's `turns` tell."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.corpus.event_file.timeline import Begin
from bot.corpus.model import Event
from bot.corpus.names.name_matching import names_somebody
from bot.corpus.sentences import ends_sentence
from bot.corpus.timestamps import second_at
from bot.corpus.transcripts.utterance import Utterance, divided

_EARLY, _LATE = 0.5, 1.0  # seconds around a noted one in which a cue begins that is meant …
_ANEW = (
    1.25  # … and around the middle of a noted one where the captions say that somebody else does
)
_CUT_OFF = 0.5  # of a second, on average, of what is noted to the second
_FRACTION = 0.05  # … and around one that is noted to a fraction of a second
_NEAR = 1.0  # seconds around it in which a sentence that begins is meant

_WORD = re.compile(r"\S+")


def with_turns(said: Sequence[Utterance], turns: Sequence[Begin], event: Event) -> list[Utterance]:
    """Return what is said with the label of whoever begins to speak at its second or before.

    What is said across that second is divided there. A name that the captions give stays, and
    holds for what follows it without one until the next turn.
    """
    if not turns:
        return list(said)
    starts = _starts(said, turns)
    given: list[Utterance] = []
    named = float("-inf")
    last = -1
    for one in said:
        if names_somebody(one.label, event):
            named = one.marks[0][1] if one.marks else named
            given.append(one)
            continue
        for number, piece in _pieces(one, starts):
            if number < 0 or starts[number] < named:
                given.append(piece)
                continue
            name = turns[number].what
            anew = number != last or (name is None and piece.anew)
            given.append(piece._replace(label=name, anew=anew and name is None))
            last = number
    return given


def _starts(said: Sequence[Utterance], turns: Sequence[Begin]) -> list[float]:
    """Return when turns begin, moved to the cue that is meant where one begins close by.

    Where the captions say that somebody else begins, that is one turn's alone.
    """
    begun = sorted((one.marks[0][1], one.anew) for one in said if one.marks)
    anew = [second for second, changes in begun if changes]
    every = [second for second, _ in begun]
    spans = _spans(said)
    starts: list[float] = []
    for turn in turns:
        if turn.exact:
            start = _closest(every, turn.second, _FRACTION, _FRACTION)
        else:
            free = anew[bisect_right(anew, starts[-1]) :] if starts else anew
            start = _closest(free, turn.second + _CUT_OFF, _ANEW, _ANEW)
            start = _within(spans, turn, turns) if start is None else start
            start = _closest(every, turn.second, _EARLY, _LATE) if start is None else start
        start = turn.second if start is None else start
        starts.append(max(start, starts[-1]) if starts else start)
    return starts


def _spans(said: Sequence[Utterance]) -> list[tuple[float, float, float]]:
    """Return from when to when each cue is shown within which somebody else begins, and when."""
    return [
        (own[0].marks[0][1], own[-1].end, one.marks[0][1])
        for _, held in groupby((one for one in said if one.marks), lambda one: one.line)
        for own in [list(held)]
        for one in own[1:]
        if one.anew
    ]


def _within(
    spans: Sequence[tuple[float, float, float]], turn: Begin, turns: Sequence[Begin]
) -> float | None:
    """Return when somebody else begins in the cue that is shown at a turn's second, if it is that.

    It is not where another turn is noted for a second that is nearer to it.
    """
    near = [second for start, end, second in spans if start - _EARLY < turn.second < end]
    start = min(near, key=lambda second: abs(second - turn.second), default=None)
    if start is None or min(turns, key=lambda other: abs(other.second - start)) is not turn:
        return None
    return start


def _closest(seconds: Sequence[float], wanted: float, early: float, late: float) -> float | None:
    first = bisect_right(seconds, wanted - early)
    near = seconds[first : bisect_right(seconds, wanted + late)]
    return min(near, key=lambda second: abs(second - wanted), default=None)


def _pieces(one: Utterance, starts: Sequence[float]) -> Iterator[tuple[int, Utterance]]:
    """Yield the parts of an utterance with the number of the turn they are of, -1 for none."""
    if not one.marks:
        yield -1, one
        return
    number = bisect_right(starts, one.marks[0][1]) - 1
    rest = one
    for after in range(number + 1, bisect_right(starts, one.end)):
        if starts[after] >= one.end:
            break
        before, then = _divided(rest, starts[after])
        if before:
            yield number, before
        if then is None:
            return
        number, rest = after, then
    yield number, rest


def _divided(one: Utterance, second: float) -> tuple[Utterance | None, Utterance | None]:
    """Return what is said before a second, and after it: at a sentence close by, else a word."""
    marks = (*one.marks, (max(len(one.text), one.marks[-1][0]), one.end))
    words = [(found.start(), second_at(marks, found.start())) for found in _WORD.finditer(one.text)]
    near = [word for word in words if abs(word[1] - second) <= _NEAR and _begins(one.text, word[0])]
    place, at = min(near or words, key=lambda word: abs(word[1] - second), default=(0, second))
    if place == 0:
        return None, one
    if not words or (place == words[-1][0] and not near and second > at + (one.end - at) / 2):
        return one, None
    before, then = divided(one, place, at)
    return before, then._replace(anew=False)


def _begins(text: str, place: int) -> bool:
    return place > 0 and ends_sentence(text[max(place - 8, 0) : place])
