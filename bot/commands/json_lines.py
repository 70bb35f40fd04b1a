"""What other programs read and write: questions, a line each, and their answers as JSON lines."""

from collections.abc import Iterable, Iterator

from bot.printable import as_json
from bot.search.answer import Answer, Found


def questions(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield the questions in lines; bytes that are no UTF-8 don't end them."""
    for line in lines:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")


def as_json_line(question: str, answer: Answer, reply: str) -> str:
    """Return an answer as a line of JSON, with the `reply` that a person would read."""
    told = {
        "question": question,
        "outcome": answer.outcome.value,
        "confidence": round(answer.confidence, 4),
        "people": [person.name for person in (*answer.people, *answer.question.about)],
        "corrections": dict(answer.corrections),
        "passages": [_passage(found) for found in answer.found],
        "reply": reply,
    }
    return as_json(told)


def _passage(found: Found) -> dict[str, object]:
    passage = found.passage
    source = passage.source
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "speaker": passage.speaker.name if passage.speaker else None,
        "text": passage.text,
        "excerpt": found.excerpt,
        "topic": passage.topic,
        "event": passage.event.slug,
        "source": {
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "date": source.date.isoformat() if source.date else None,
        },
        "at": passage.at,
        "link": passage.link_at(found.start),
        "score": found.score,
    }
