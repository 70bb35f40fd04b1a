"""YouTube Studio's SBV: both times of a caption on one line, with a comma between."""

import re

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import read_cues
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document, Read

_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{2}\.\d{1,3}"
_TIMES = re.compile(rf"^[ \t]*({_TIME}),[ \t]*({_TIME})[ \t]*$", re.MULTILINE | re.ASCII)
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)


def matches(document: Document) -> bool:
    """Tell whether a text begins with such times."""
    return any(map(_TIMES.match, document.lines[:1]))


def read(document: Document, event: Event, findings: Findings) -> Read:
    """Return what is said in it."""
    captions = _TIMES.sub(r"\1 --> \2", _BREAK.sub(" ", document.text))
    return Read(said_in(read_cues(captions, findings), event, findings))
