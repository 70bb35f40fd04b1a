"""Takes cues apart into what each voice says, with the seconds that the captions give."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from bot.corpus.transcripts.captions.cues import Cue, seconds
from bot.corpus.transcripts.utterance import Utterance
from bot.language.reader import captions

# A pattern begins with the characters that any of its parts begins with: so the search is fast.
_TAGS = (
    r"(?<=<)v(?:\.[^\s<>]*)?(?:[ \t](?P<voice>[^<>]*))?>"
    r"|(?<=<)(?P<time>(?:\d{1,4}:)?\d{1,2}:\d{1,2}\.\d+)>"
    r"|(?P<change>(?:(?<=>)>|(?<=&)gt;&gt;)(?:>|&gt;)*)"
    r"|(?<=<)/?[a-zA-Z][^<>]*>"
    r"|(?<=\{)\\[^{}]*\}"  # how SRT files place a line on the screen
)
_NOTES = "♪♫♬🎵🎶"
_TAG = re.compile(rf"[<>&{{](?:{_TAGS})", re.ASCII)
_MARKUP = re.compile(
    rf"[<>&{{\[({_NOTES}](?:{_TAGS}"
    r"|(?<=[\[(])(?P<sound>[^\[\]()<>]{1,60})[\])]"
    rf"|(?P<song>(?<=[{_NOTES}])(?:[^{_NOTES}]*[{_NOTES}]|(?<=^.)[^{_NOTES}\n]*|)))",
    re.ASCII | re.MULTILINE,
)
_MERE = re.compile(r"\[[^\[\]]{0,60}\]|\([^\W\d_]+(?: [^\W\d_]+){0,2}\)")
_WORD = re.compile(r"[^\W_]+")
_SOUNDS, _BESIDE_SOUNDS, _GAP = captions().sounds, captions().beside_sounds, captions().gap
_VOICE = re.compile(r"<v[ \t.>]")
_DASHES = {"-", "–", "—"}  # alone on a line they part voices, as in what Meet exports
_STOPS = tuple(".,;:!?")
_APART = 1.0  # seconds between two times within a cue that are worth keeping: links land no finer


def plain(line: str) -> str:
    """Return a line without its markup."""
    if any(mark in line for mark in "<>&{"):
        line = unescape(_TAG.sub("", line))
    return " ".join(line.split())


def utterances(cue: Cue) -> Iterator[Utterance]:
    """Yield what is said in a cue, voice by voice, without [Music], (laughter) and what is sung.

    Where the captions don't tell when a voice comes in, the cue's time is shared out by length.
    What has no words is yielded where it tells that somebody else begins to speak.
    """
    lines = (line.lstrip(" ") for line in cue.lines)
    markup = "\n".join(line for line in lines if line.rstrip() not in _DASHES)
    runs = [run for run in _runs(markup) if run.anew or run.has_words]
    if cue.voice is not None and runs and not any(run.label or run.anew for run in runs):
        runs[0].label, runs[0].anew = cue.voice or None, not cue.voice
    starts = _starts(runs, cue)
    for run, start, end in zip(runs, starts, [*starts[1:], cue.end], strict=False):
        marks = tuple(_apart([(0, start), *run.marks]))
        breaks = tuple(run.breaks)
        text = "".join(run.parts)
        yield Utterance(cue.line, run.label, run.anew, text, marks, end, breaks)


def has_speech(text: str) -> bool:
    """Tell whether there are words in a text beside what stands in brackets, as [door] does."""
    return text[:1].isalnum() or _has_words(_MERE.sub("", text))


def is_sound(aside: str) -> bool:
    """Tell whether what stands in brackets is the name of a sound and no word of a speaker's."""
    words = set(_WORD.findall(aside.casefold()))
    return not words.isdisjoint(_SOUNDS) and words <= _SOUNDS | _BESIDE_SOUNDS


def is_gap(text: str) -> bool:
    """Tell whether a text marks words that nobody could make out, as [inaudible] does."""
    return _GAP.match(text) is not None


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _apart(marks: list[tuple[int, float]]) -> Iterator[tuple[int, float]]:
    last = None
    for place, second in marks:
        if last is None or second - last >= _APART:
            yield place, second
            last = second


@dataclass(slots=True)
class _Run:
    """The words of one voice, as they are gathered."""

    label: str | None = None
    anew: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[int, float]] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    time: float | None = None
    space: bool = False
    broken: bool = False

    @property
    def has_words(self) -> bool:
        """Whether there is anything but punctuation in it."""
        return any(map(_has_words, self.parts))

    def add(self, markup: str) -> None:
        """Add text between two tags; the last time tag before a word is the word's."""
        first, *others = unescape(markup).split("\n")
        self._add_line(first)
        for line in others:
            self.space = self.broken = True
            self._add_line(line)

    def _add_line(self, text: str) -> None:
        words = " ".join(text.split())
        self.space = self.space or text[:1].isspace()
        if words:
            if self.length and self.space:
                self._append(" ")
            if self.length and self.broken:
                self.breaks.append(self.length)
            if self.time is not None:
                self.marks.append((self.length, self.time))
            self._append(words)
            self.time, self.space, self.broken = None, text[-1].isspace(), False

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def _starts(runs: Sequence[_Run], cue: Cue) -> list[float]:
    """Return when each voice of a cue begins: where its first word has a time, then."""
    length, before = sum(run.length for run in runs), 0
    starts: list[float] = []
    for run in runs:
        shared = cue.start + max(cue.end - cue.start, 0) * before / max(length, 1)
        told = run.marks[0][1] if run.marks and run.marks[0][0] == 0 else shared
        starts.append(told if starts and starts[-1] <= told <= cue.end else shared)
        before += run.length
    return starts


def _runs(markup: str) -> Iterator[_Run]:
    run, position = _Run(), 0
    for found in _MARKUP.finditer(markup):
        if found["sound"] and not is_sound(found["sound"]):
            continue
        run.add(markup[position : found.start()])
        position = found.end()
        if found["change"] or _VOICE.match(found[0]):
            yield run
            label = " ".join(unescape(found["voice"] or "").split()) or None
            run = _Run(label=label, anew=label is None)
        elif found["sound"] or found["song"] is not None:
            run.space = markup[position : position + 1] not in _STOPS
        elif found["time"]:
            run.time = seconds(found["time"])
    run.add(markup[position:])
    yield run
