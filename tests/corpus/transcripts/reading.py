"""Reads a text as a transcript of an event."""

from bot.corpus.model import Draft, Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import quotes, transcript


def quotes_in(text: str, event: Event, findings: Findings) -> list[Draft]:
    """Return the quotes in a transcript, in order; what is wrong with it goes to `findings`."""
    found = transcript(Document(text, findings.path.name), event, findings)
    return quotes(found.said if found else (), event, findings)
