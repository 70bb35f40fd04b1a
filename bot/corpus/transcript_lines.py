"""Reads the lines of a transcript that is text: what each tells of who speaks, and when."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.corpus.cues import seconds
from bot.corpus.names import LONGEST

_KEYWORDS = "SUMMARY KEYWORDS"  # Otter’s first paragraph, with the speakers in it
_TIME = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
_STAMP = re.compile(
    rf"[\[(<]?(?<![\d:.,])(?P<time>{_TIME})"
    rf"(?:\s*(?:-{{1,2}}>?|–|—|to)\s*{_TIME})?(?!:?\d)[\])>]?",
    re.ASCII,
)
_AFTER_STAMP = re.compile(r"\s*[-–—|:]?\s*")
_BEFORE_STAMP = re.compile(r"[\s\-–—|,·]*$")
_COLON = re.compile(r"\s*(?:：|:(?=\s|$))\s*")
_DASH = re.compile(r"\s*[–—-]\s+")
_ANEW = re.compile(r">{2,}\s*")
_SOUND = re.compile(r"(?:\[[^\[\]]{0,60}\]|\([^()]{0,60}\)|♪[^♪]*|[\s*_])++")
_NOT_SPOKEN = re.compile(
    r"transcribed by https?://otter\.ai.{0,40}"
    r"|(?:the )?transcription (?:ended|started)(?: after)?\b.{0,60}"
    r"|.{1,100} (?:started|stopped|ended) transcription"
    r"|this editable transcript was computer generated.{0,200}"
    r"|\[?(?:end of (?:the )?(?:transcript|recording|audio)|end transcript)\]?\.?",
    re.IGNORECASE | re.DOTALL,
)


class Line(NamedTuple):
    """A line of a file, without markup; an empty one parts paragraphs.

    `strong` is where its first emphasised words start and end, `heading` of what level it is.
    """

    number: int
    text: str
    strong: tuple[int, int] | None = None
    heading: int = 0


class Lead(NamedTuple):
    """What a line begins with: a time, whom it may name, and the second beside the name.

    `words` are the line's behind the time, `rest` those behind the name as well. `set_off` tells
    that the name is emphasised, a heading or has a time, `anew` that somebody else begins to speak,
    `opens` that the line is the first of its paragraph.
    """

    line: Line
    time: float | None
    label: str | None
    second: float | None
    words: str
    rest: str
    set_off: bool
    anew: bool
    opens: bool

    @property
    def is_time(self) -> bool:
        """Whether the line is a time and nothing else."""
        return self.time is not None and not self.words


class _Named(NamedTuple):
    """Whom a line names, the second beside the name, and the words behind them."""

    label: str | None
    second: float | None
    rest: str
    set_off: bool


def leads(lines: Iterable[Line]) -> Iterator[Lead]:
    """Yield what each line begins with; lines in which nothing is said are left out."""
    opens, keywords = True, False
    for line in lines:
        text = line.text.strip()
        keywords = bool(text) and (keywords or text.startswith(_KEYWORDS))
        if not text:
            opens = True
        elif not keywords and not _is_silent(text):
            lead = _lead(line, opens=opens or line.heading > 0)
            opens = line.heading > 0 or lead.is_time
            yield lead


def _is_silent(text: str) -> bool:
    """Tell whether a line is a program's, or a mere sound such as (laughter)."""
    if _NOT_SPOKEN.fullmatch(text):
        return True
    return _SOUND.fullmatch(text) is not None and _STAMP.search(text) is None


def _lead(line: Line, *, opens: bool) -> Lead:
    text = line.text
    start = len(text) - len(text.lstrip())
    if anew := _ANEW.match(text, start):
        start = anew.end()
    time = None
    if (stamp := _STAMP.match(text, start)) and _stands_apart(text, stamp):
        time = seconds(stamp["time"])
        start = _end(_AFTER_STAMP, text, stamp.end())
    named = _named(line, start)
    set_off = named.set_off or (named.label is not None and time is not None)
    words = text[start:].strip()
    return Lead(
        line, time, named.label, named.second, words, named.rest, set_off, anew is not None, opens
    )


def _stands_apart(text: str, stamp: re.Match[str]) -> bool:
    """Tell whether a time a line begins with is no part of its first sentence, as “10:30 was”."""
    rest = text[stamp.end() :]
    return _is_bracketed(stamp) or not rest.strip() or _COLON.search(rest, 1, LONGEST) is not None


def _is_bracketed(stamp: re.Match[str]) -> bool:
    return not stamp[0][0].isdigit()


def _named(line: Line, start: int) -> _Named:
    """Return whom a line names from a character on, if anybody."""
    text = line.text
    stamp = _STAMP.search(text, start + 1, start + LONGEST + 20)
    colon = _COLON.search(text, start + 1, start + LONGEST)
    emphasised = _is_emphasised(line, start)
    if stamp and (colon is None or stamp.start() < colon.start()):
        end = _end(_COLON, text, stamp.end())
        label, rest = _bare(_BEFORE_STAMP.sub("", text[start : stamp.start()])), text[end:]
        set_apart = end > stamp.end() or (_is_bracketed(stamp) and emphasised)
        if label and (set_apart or not rest.strip()):
            return _Named(label, seconds(stamp["time"]), rest.strip(), set_off=True)
    if emphasised and (named := _emphasised(line, start)).label:
        return named
    if colon and (label := _bare(text[start : colon.start()])):
        rest, set_off = text[colon.end() :].strip(), emphasised or line.heading > 0
        if (stamp := _STAMP.match(rest)) and (_is_bracketed(stamp) or stamp.end() == len(rest)):
            rest = rest[_end(_AFTER_STAMP, rest, stamp.end()) :]
            return _Named(label, seconds(stamp["time"]), rest, set_off=True)
        return _Named(label, None, rest, set_off)
    return _nobody(text[start:])


def _is_emphasised(line: Line, start: int) -> bool:
    return line.strong is not None and line.strong[0] <= start < line.strong[1]


def _emphasised(line: Line, start: int) -> _Named:
    """Return an emphasised name that has a line of its own, or a dash behind it."""
    end = line.strong[1] if line.strong else start
    label, rest = _bare(line.text[start:end]), line.text[end:]
    dash = _DASH.match(rest)
    if not label or len(label) > LONGEST or (rest.strip() and not dash):
        return _nobody(line.text[start:])
    return _Named(label, None, rest[dash.end() :].strip() if dash else "", set_off=True)


def _nobody(words: str) -> _Named:
    return _Named(None, None, words.strip(), set_off=False)


def _bare(label: str) -> str:
    label = " ".join(label.split()).strip('*_"“”:： ')
    return label[1:-1].strip() if label[:1] == "[" and label[-1:] == "]" else label


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Return where a pattern that begins at a character ends, or that character."""
    found = pattern.match(text, start)
    return found.end() if found else start
