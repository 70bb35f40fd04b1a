"""Takes the captions out of the XML of TTML, DFXP and YouTube, as the parser comes by them."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from bot.corpus.transcripts.formats.segments import Segment, second
from bot.corpus.transcripts.formats.xml.parser import parser
from bot.corpus.transcripts.formats.xml.ttml_times import Rates

_CAPTION = {"p", "text"}  # TTML's and YouTube's
_UNSPOKEN = {"metadata", "title", "desc", "copyright", "rt", "rp", "style", "styling", "layout"}
_LINE_END = "\n"


class _Element(NamedTuple):
    """An element that is open, with the seconds from which and until which it is shown."""

    name: str
    begin: float | None
    end: float | None
    agent: str | None
    spoken: bool


@dataclass(slots=True)
class _Caption:
    """A caption, as it is gathered."""

    line: int
    words: list[str] = field(default_factory=list)
    begin: float | None = None
    end: float | None = None


class TtmlCaptions:
    """What captions say, in `segments`; `language` is the file's, `line` the last one read.

    `absolute` tells that a time counts from the beginning of all, as Apple's do, not from that of
    the element around it.
    """

    def __init__(self, *, absolute: bool) -> None:
        self._absolute = absolute
        self.segments: list[Segment] = []
        self.language: str | None = None
        self._agents: dict[str, str] = {}
        self._agent: str | None = None
        self._rates = Rates()
        self._open: list[_Element] = []
        self._caption: _Caption | None = None
        self._parser = parser(self._start, self._end, self._characters)

    def parse(self, text: str) -> None:
        """Read a file's text; raises ExpatError or RefusedError."""
        declared = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)
        lost = text[: len(text) - len(declared)].count("\n")
        self._parser.Parse("\n" * lost + declared, True)  # noqa: FBT003
        known = self._agents
        self.segments = [
            segment._replace(voice=known.get(segment.voice or "", segment.voice))
            for segment in self.segments
        ]

    @property
    def line(self) -> int:
        """The line that the parser has come to."""
        return self._parser.CurrentLineNumber

    def _start(self, name: str, own: dict[str, str]) -> None:
        if own.get("unit") == "word" and self._caption:  # Apple's, with no space between
            self._caption.words.append(" ")
            if self._caption.begin is not None:
                own = {}
        element = self._element(name, own)
        self._open.append(element)
        if name == "tt":
            self._rates = Rates.of(own)
            self.language = own.get("lang") or None
        elif name == "agent":
            self._agent = own.get("id")
        elif name in _CAPTION:
            self._caption = _Caption(self.line, [], element.begin, element.end)
        elif name == "br" and self._caption:
            self._caption.words.append(_LINE_END)
        elif self._caption and ("begin" in own or "agent" in own):
            self._flush()
            self._caption = _Caption(self.line, [], element.begin, element.end)

    def _element(self, name: str, own: dict[str, str]) -> _Element:
        """Return an element whose times are those of its own within those of its parents."""
        parent = self._open[-1] if self._open else _Element("", None, None, None, spoken=True)
        begin, end = self._times(own, 0.0 if self._absolute else parent.begin or 0.0)
        if "begin" not in own and "t" not in own and "start" not in own:
            begin, end = parent.begin, parent.end if end is None else end
        spoken = parent.spoken and name not in _UNSPOKEN
        return _Element(name, begin, end, own.get("agent", parent.agent), spoken)

    def _times(self, own: dict[str, str], base: float) -> tuple[float | None, float | None]:
        """Return the seconds at which an element begins and ends, of TTML's or YouTube's kind."""
        if "t" in own:
            begin, length = second(own["t"], 1000.0), second(own.get("d"), 1000.0)
        elif "start" in own:
            begin, length = second(own["start"]), second(own.get("dur"))
        else:
            begin, length = (self._rates.seconds(own.get(key, "")) for key in ("begin", "dur"))
            end = self._rates.seconds(own.get("end", ""))
            if end is not None:
                return (None if begin is None else begin + base), end + base
        begin = None if begin is None else begin + base
        return begin, None if begin is None or length is None else begin + length

    def _end(self, name: str) -> None:
        element = self._open.pop()
        if name in _CAPTION:
            self._flush(element)
            self._caption = None
        elif self._caption and self._open and name == "span":
            parent = self._open[-1]
            if (parent.begin, parent.agent) != (element.begin, element.agent):
                self._flush(element)
                self._caption = _Caption(self.line, [], parent.begin, parent.end)

    def _characters(self, text: str) -> None:
        element = self._open[-1] if self._open else None
        if self._agent and element and element.name == "name":
            self._agents[self._agent] = " ".join(text.split())
        if self._caption and element and element.spoken:
            twice = element.name == "text"  # YouTube escapes it once more
            words = unescape(text) if twice else text
            self._caption.words.append(re.sub(r"\s+", " ", words))

    def _flush(self, element: _Element | None = None) -> None:
        """End the words gathered so far, which are those of an element."""
        caption = self._caption
        if caption is None:
            return
        text = "".join(caption.words).strip()
        if text:
            agent = (element or self._open[-2]).agent if element or self._open[1:] else None
            self.segments.append(
                Segment(caption.begin, caption.end, text, agent, line=caption.line)
            )
        caption.words.clear()
