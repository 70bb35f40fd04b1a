"""Leaves out the lines that a program adds to a transcript, and its marks in the others."""

import re
from collections.abc import Iterable, Sequence

from bot.corpus.transcripts.captions.cues import seconds
from bot.corpus.transcripts.text.lines import TIME, Line
from bot.corpus.transcripts.text.turns.unsaid import without_addresses
from bot.language.reader import captions
from bot.language.spelt_times import LENGTHS, spelt

_SPELT = re.compile(rf"(?P<name>.{{0,100}}?\s)??(?P<time>{LENGTHS})")
_TIME = re.compile(TIME, re.ASCII)
_GLUED = re.compile(rf"(?P<time>{TIME})(?P<spelt>{LENGTHS})(?P<rest>.*)")
_NEAR = 3  # lines within which a name comes again
_NOON = re.compile(r"\b(\d{1,2}):(\d{2}):(\d{2})\s?([AaPp])\.?[Mm]\b\.?", re.ASCII)
_FRAMES = re.compile(  # a time with frames, perhaps up to another
    r"^(\s*\[?\d{2}:\d{2}:\d{2})[:;]\d{2}(?:(\s*(?:-{1,2}>?|–|—)\s*\d{2}:\d{2}:\d{2})[:;]\d{2})?(?=\D|$)",
    re.ASCII,
)
_HASHES = re.compile(r"#(\d{2}:\d{2}:\d{2})-\d#", re.ASCII)  # a time, as f4 and MAXQDA write it
_NAMELESS = re.compile(r"^(\s*>>+)\s*:\s*")
_QUESTION = re.compile(  # the number of a question in a parliament, before whoever asks it
    r"^\s*(?:Q?\d{1,3}\.\s+(?:\[\d{4,7}\]\s+|(?=[^():]*\([^()]+\)\s?\([^()]+\):\s))(?=[^\W\d_a-z])"
    r"|Q\d{1,3}\.?(?:\t|\xa0|\s\s)\s*(?=[^\W\d_a-z][^:]{0,60}:\s))"
)
_BOLD = re.compile(r"(?<!\\)(\*\*|__)(\S.*?)(?<!\\)\1")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # as Markdown has it: [laughs] is \[laughs\] there
_HEADING = re.compile(r"\s*#{1,6}\s+")
_NOT_WORDS = captions().program_lines


def without_program_lines(lines: Iterable[Line]) -> list[Line]:
    """Return lines without those of a program, and without its marks for bold and headings.

    Nor does anybody say what is no more than an address.
    A time that is told twice, in digits and in words as screen readers have it, stays in digits.
    A time of the clock is given by 24 hours: 1:02:03 PM as 13:02:03; one with frames to the second.
    """
    told = without_addresses(lines)
    kept = (_plain(line) for line in told if not _NOT_WORDS.fullmatch(line.text.strip()))
    found = [_once(line) for line in kept]
    filled = [line for line in found if line.text.strip()]
    again = {
        line.number
        for place, line in enumerate(filled)
        if _tells_again(line, filled[max(place - _NEAR, 0) : place], filled[place + 1 : place + 2])
    }
    return [line for line in found if line.number not in again]


def _tells_again(line: Line, above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell whether a line spells out the time beside it, perhaps behind the name above it."""
    beside = (near.text.strip() for near in (*above[-1:], *below))
    times = [seconds(text) for text in beside if _TIME.fullmatch(text)]
    found = _SPELT.fullmatch(line.text.strip()) if times else None  # beside few lines one stands
    if not found:
        return False
    name = (found["name"] or "").strip()
    known = not name or any(near.text.strip() == name for near in above)
    return known and spelt(found["time"]) in times


def _once(line: Line) -> Line:
    """Return “0:033 secondswelcome”, as it is copied from YouTube, as its time and its words."""
    found = _GLUED.fullmatch(line.text.strip())
    if found and seconds(found["time"]) == spelt(found["spelt"]):
        return line._replace(text=f"{found['time']} {found['rest']}", strong=None)
    return line


def with_seconds(text: str) -> str:
    """Return a text with its time to the second, without frames; one of the clock by 24 hours."""
    text = _FRAMES.sub(r"\1\2", text)
    if not (found := _NOON.search(text)):
        return text
    hour = int(found[1]) % 12 + (12 if found[4] in "pP" else 0)
    return f"{text[: found.start()]}{hour:02d}:{found[2]}:{found[3]}{text[found.end() :]}"


def _plain(line: Line) -> Line:
    """Return a line of Markdown without its marks, with where its first bold words stand."""
    text = line.text if line.strong else _QUESTION.sub("", line.text)
    text = _HASHES.sub(r"[\1]", _NAMELESS.sub(r"\1 ", with_seconds(text)))
    if heading := _HEADING.match(text):
        text = text[heading.end() :]
    strong = line.strong
    if found := _BOLD.search(text):
        start = len(_unescaped(text[: found.start()]))
        strong = (start, start + len(_unescaped(found[2])))
        text = _BOLD.sub(r"\2", text)
    return line._replace(text=_unescaped(text), strong=strong)


def _unescaped(text: str) -> str:
    """Return a text of Markdown with the characters that back-slashes stand before."""
    return _ESCAPED.sub(r"\1", text)
