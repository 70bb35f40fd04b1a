"""Tells the format of a transcript by what is in the file, whatever it is called, and reads it."""

from collections.abc import Callable

from bot.corpus.files.folder import decode_text
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats import captions, delimited, text, word
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.formats.json import json_file
from bot.corpus.transcripts.formats.unread import unread
from bot.corpus.transcripts.formats.xml import ttml

_Reader = Callable[[Document, Event, Findings], Content | None]

_FORMATS: dict[Callable[[Document], bool], _Reader] = {
    each.matches: each.read for each in (captions, json_file, ttml, delimited)
}
_CAPTIONS = {".vtt", ".srt", ".sbv"}
_OF_TEXT = {"", ".txt", ".md", ".json", ".tsv", ".csv", ".ttml", ".dfxp", ".xml"} | _CAPTIONS


def as_document(content: bytes, findings: Findings) -> Document | None:
    """Return a file that has been read from disk, decoded where it is a text.

    None where it was meant to be one and is none, which is told.
    """
    document = Document(content, findings.path.name)
    if word.matches(document) or unread(document):
        return document
    own = Findings(findings.path)
    decoded = decode_text(content, own)
    if decoded is None and document.extension not in _OF_TEXT:
        findings.warn(1, "not read: it is not a text; export the transcript as .vtt, .srt or .txt")
        return None
    findings.problems.extend(own.problems)
    return None if decoded is None else Document(decoded, document.name)


def read_document(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in a file, None after telling why nothing is read of it."""
    if word.matches(document):
        return word.read(document, event, findings)
    if reason := unread(document):
        findings.warn(1, reason)
        return None
    if not document.start:
        findings.error(1, "nothing in it; is it complete? Export it again")
        return None
    named = captions if document.extension in _CAPTIONS else text
    read = next((read for matches, read in _FORMATS.items() if matches(document)), named.read)
    return read(document, event, findings)
