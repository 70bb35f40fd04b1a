"""Reads a file as a corpus would: who says what, and what is wrong."""

from pathlib import Path

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.detection import as_document
from bot.corpus.transcripts.reader import quotes, transcript

EVENT = Event.model_validate(
    {
        "slug": "tools",
        "title": "Tools",
        "date": "2020-02-03",
        "people": [{"name": "Maya Lind"}, {"name": "Tom Ferrer"}],
        "labels": {"Speaker 0": "Maya Lind", "A": "Maya Lind", "SPEAKER_00": "Maya Lind"},
    }
)
Said = list[tuple[float | None, str | None, str]]


def read(
    content: str | bytes, file: str = "talk.txt", event: Event = EVENT
) -> tuple[Said, list[str]]:
    """Return the quotes of a file with their seconds and names, and every problem in it."""
    findings = Findings(Path(file))
    encoded = content if isinstance(content, bytes) else content.encode()
    document = as_document(encoded, findings)
    found = transcript(document, event, findings) if document else None
    drafts = quotes(found.said, event, findings) if found else []
    said = [(q.at, q.speaker.name if q.speaker else None, q.text) for q in drafts]
    return said, [str(problem) for problem in findings.problems]
