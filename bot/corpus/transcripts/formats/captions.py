"""WebVTT, SRT and the SBV that YouTube gives, whatever their file is called."""

import re

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import is_times, read_cues
from bot.corpus.transcripts.captions.names_above import named_above
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document

_LANGUAGE = re.compile(r"^Language:[ \t]*(\S+)", re.MULTILINE | re.IGNORECASE)
_SBV_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{2}\.\d{1,3}"
_SBV_TIMES = re.compile(
    rf"^[ \t]*({_SBV_TIME}),[ \t]*({_SBV_TIME})[ \t]*$", re.MULTILINE | re.ASCII
)
_SBV_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_HEADING = 50  # lines above the first times
_HEADING_LENGTH = 2000  # characters


def matches(document: Document) -> bool:
    """Tell whether a text is captions: by its first line, or by two times with --> between."""
    timed = any(map(is_times, document.lines[:_HEADING])) or _is_sbv(document)
    return document.start.startswith("WEBVTT") or timed


def read(document: Document, event: Event, findings: Findings) -> Content:
    """Return what is said in captions."""
    text = document.text
    if _is_sbv(document) or document.extension == ".sbv":
        text = _SBV_TIMES.sub(r"\1 --> \2", _SBV_BREAK.sub(" ", text))
    head = text.lstrip()[:_HEADING_LENGTH].partition("\n\n")[0]
    language = _LANGUAGE.search(head) if head.startswith("WEBVTT") else None
    cues = named_above(read_cues(text, findings), event)
    said = said_in(cues, event, findings)
    return Content(document.name, said=said, language=language[1] if language else None)


def _is_sbv(document: Document) -> bool:
    """Tell whether a text begins with times as SBV has them."""
    return any(map(_SBV_TIMES.match, document.lines[:1]))
