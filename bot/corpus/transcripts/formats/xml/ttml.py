"""TTML and DFXP, and the XML that YouTube gives.

Of the libraries, ttconv takes time with the square of the captions, shows those without a time
throughout, and drops who speaks; pycaption refuses a file for one such caption and is as slow.
Neither tells the line.
"""

import re
from xml.parsers import expat

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.formats.segments import cues_of
from bot.corpus.transcripts.formats.xml.parser import RefusedError
from bot.corpus.transcripts.formats.xml.ttml_captions import TtmlCaptions

_ROOT = re.compile(r"<(?:\w+:)?(?:tt|transcript|timedtext)[\s>]")
_APPLE = re.compile(r"<(?:\w+:)?tt\s[^<>]*https?://[\w.]*\bapple\.com/")  # a namespace of the root


def matches(document: Document) -> bool:
    """Tell whether a text is XML whose root is that of captions, or is called so."""
    if not document.start.startswith("<"):
        return False
    return _ROOT.search(document.start) is not None or document.extension in {".ttml", ".dfxp"}


def read(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in it."""
    captions = TtmlCaptions(absolute=_APPLE.search(document.start) is not None)
    try:
        captions.parse(document.text)
    except expat.ExpatError as error:
        fault = expat.ErrorString(error.code)
        findings.error(error.lineno, f"not XML: {fault}. Is it complete? Export it again")
        return None
    except RefusedError as error:
        findings.error(captions.line, str(error))
        return None
    if not captions.segments:
        findings.error(1, "no captions in it: no <p> with words")
        return None
    said = said_in(cues_of(captions.segments, findings), event, findings)
    return Content(document.name, said=said, language=captions.language)
