"""Reads the lines of a transcript that is text: what each tells of who speaks, and when."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.corpus.names.name_matching import LONGEST, is_nobody, links
from bot.corpus.sentences import ends_asking
from bot.corpus.transcripts.captions.cues import seconds
from bot.language.reader import captions

_KEYWORDS = captions().keywords  # Otter’s first paragraph, with the speakers in it
TIME = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"  # as `seconds` reads it
STAMP = (  # a time, perhaps in brackets, and perhaps up to another
    rf"[\[(<]?(?<![\d:.,])(?P<time>{TIME})"
    rf"(?:[\])>]?\s*(?:-{{1,2}}>?|–|—|{captions().until})\s*[\[(<]?{TIME})?+"
    r"(?!:?\d)[\])>]?+"
)
_STAMP = re.compile(STAMP, re.ASCII)
_AFTER_STAMP = re.compile(r"\s*[-–—|:]?\s*")
_BEFORE_STAMP = re.compile(r"[\s\-–—|,·]*$")
_COLON = re.compile(r"\s*(?:：|:(?=\s|$))\s*")
_BEHIND_BRACKET = re.compile(r"(?<=\)):\s+")  # as of an office, which may be long
_DASH = re.compile(r"\s+[–—-]\s+")
_ANEW = re.compile(r">{2,}\s*")
_SOUND = re.compile(r"(?:\[[^\[\]]{0,60}\]|\([^()]{0,60}\)|♪[^♪]*|[\s*_])++")
_STAGE = re.compile(  # what happens meanwhile: a longer sentence in brackets, without a full stop
    r"[\s*_]*(?:\((?![a-z])[^()]{60,200}(?<=\w)\)|\[(?![a-z])[^\[\]]{60,200}(?<=\w)\])[\s*_]*"
)
_NOT_SPOKEN = captions().not_spoken
_ADDRESS = re.compile(r"\S*https?://\S+\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_FEW = 3  # words


class Line(NamedTuple):
    """A line of a file, without markup; an empty one parts paragraphs.

    `strong` is where its first emphasised words start and end, `heading` of what level it is;
    `item` is whether it is one of a list.
    """

    number: int
    text: str
    strong: tuple[int, int] | None = None
    heading: int = 0
    item: bool = False


class Named(NamedTuple):
    """Whom a line may name, the second beside the name, and the words behind both.

    `set_off` tells that the name is emphasised, a heading or has a time; `weak` that no more than a
    dash is behind it, which may well be one of a sentence.
    """

    label: str | None
    second: float | None
    rest: str
    set_off: bool = False
    weak: bool = False


class Lead(NamedTuple):
    """What a line begins with: a time, and whom it may name; `words` are those behind the time.

    `anew` says that somebody else begins to speak, `opens` that the line is the first of its
    paragraph.
    """

    line: Line
    time: float | None
    named: Named
    words: str
    anew: bool
    opens: bool

    @property
    def label(self) -> str | None:
        """Whom the line may name."""
        return self.named.label

    @property
    def set_off(self) -> bool:
        """Whether the name is set off from the words behind it, be it by a time before it."""
        return self.label is not None and (self.named.set_off or self.time is not None)

    @property
    def is_time(self) -> bool:
        """Whether the line is a time and nothing else."""
        return self.time is not None and not self.words


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
    """Tell whether a line is a program's, a mere sound such as (laughter), or what happens."""
    if _NOT_SPOKEN.fullmatch(text) or _STAGE.fullmatch(text):
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
    words = text[start:].strip()
    return Lead(line, time, _named(line, start), words, anew is not None, opens)


def _stands_apart(text: str, stamp: re.Match[str]) -> bool:
    """Tell whether a time a line begins with is no part of its first sentence, as “10:30 was”."""
    rest = text[stamp.end() :]
    return _is_bracketed(stamp) or not rest.strip() or _COLON.search(rest, 1, LONGEST) is not None


def _is_bracketed(stamp: re.Match[str]) -> bool:
    return not stamp[0][0].isdigit()


def _named(line: Line, start: int) -> Named:
    """Return whom a line names from a character on, if anybody."""
    text = line.text
    stamp = _STAMP.search(text, start + 1, start + LONGEST + 20)
    colon = _COLON.search(text, start + 1, start + LONGEST)
    colon = colon or _BEHIND_BRACKET.search(text, start + 1, start + 2 * LONGEST)
    dash = _DASH.search(text, start + 1, start + LONGEST)
    if stamp and not _comes_first(colon, stamp) and not _comes_first(dash, stamp):
        return _before_stamp(line, start, stamp)
    if _is_emphasised(line, start) and (named := _emphasised(line, start)).label:
        return named
    if dash and not (colon and _is_of(text[dash.end() : colon.start()])):
        label = _bare(text[start : dash.start()])
        return Named(label or None, None, text[dash.end() :].strip(), weak=True)
    if (
        colon
        and not _ADDRESS.fullmatch(text, colon.end())
        and (label := _bare(text[start : colon.start()]))
    ):
        rest = text[colon.end() :].strip()
        if (stamp := _STAMP.match(rest)) and (_is_bracketed(stamp) or stamp.end() == len(rest)):
            rest = rest[_end(_AFTER_STAMP, rest, stamp.end()) :]
            return Named(label, seconds(stamp["time"]), rest, set_off=True)
        return Named(label, None, rest, _is_emphasised(line, start) or line.heading > 0)
    return Named(None, None, text[start:].strip())


def _comes_first(mark: re.Match[str] | None, stamp: re.Match[str]) -> bool:
    """Tell whether a mark parts a name from words before a time that stands among them."""
    return mark is not None and mark.end() < stamp.start()


def _is_of(text: str) -> bool:
    """Tell whether what stands between a dash and a colon is whom somebody speaks for."""
    words = [word for word in text.split() if word not in links()]
    return len(words) <= _FEW and not any(word[0].islower() for word in words)


def _before_stamp(line: Line, start: int, stamp: re.Match[str]) -> Named:
    """Return the name before a time, which may be no name but the start of a sentence."""
    text, end = line.text, _end(_COLON, line.text, stamp.end())
    label = _bare(_BEFORE_STAMP.sub("", text[start : stamp.start()]))
    rest = text[end:].strip()
    set_apart = end > stamp.end() or _is_emphasised(line, start) or not rest
    weak = not set_apart and not _is_bracketed(stamp)
    return Named(label or None, seconds(stamp["time"]), rest, set_apart, weak)


def _is_emphasised(line: Line, start: int) -> bool:
    return line.strong is not None and line.strong[0] <= start < line.strong[1]


def _emphasised(line: Line, start: int) -> Named:
    """Return an emphasised name that has a line of its own, or a dash behind it."""
    end = line.strong[1] if line.strong else start
    label, rest = _bare(line.text[start:end]), line.text[end:]
    dash = _DASH.match(rest)
    parts = label.split()
    asks = ends_asking(label) and (len(parts) == 1 or any(map(str.islower, parts)))
    if not label or len(label) > LONGEST or (rest.strip() and not dash) or asks:
        return Named(None, None, "")
    return Named(label, None, rest[dash.end() :].strip() if dash else "", set_off=True)


def tells_when(label: str) -> bool:
    """Tell whether words hold a year, as a line below a title does, and not a caller's number."""
    return _YEAR.search(label) is not None and not is_nobody(label)


def _bare(label: str) -> str:
    label = " ".join(label.split()).strip('*_"“”:： ')
    return label[1:-1].strip() if label[:1] == "[" and label[-1:] == "]" else label


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Return where a pattern that begins at a character ends, or that character."""
    found = pattern.match(text, start)
    return found.end() if found else start
