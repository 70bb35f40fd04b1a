"""Answers questions, for people or for other programs."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator

from bot.chat.conversation import Conversation
from bot.chat.reasons import why
from bot.chat.reply import plain
from bot.commands import OK, add_language
from bot.corpus.loader import load
from bot.language.reader import DEFAULT
from bot.language.translation import of_locale, speaking
from bot.printable import as_json, say
from bot.search.answer import Answer, Found
from bot.search.search import Search
from bot.settings import Settings


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    command.add_argument("--json", action="store_true", help="for other programs")
    add_language(command)
    command.add_argument("--why", action="store_true", help="tell why each answer is what it is")
    command.add_argument("--limit", type=_positive, default=5, metavar="N")
    command.add_argument(
        "questions", nargs="*", metavar="QUESTION", help="default: lines of standard input"
    )


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 is wanted, not {text!r}")
    return int(text)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the answer to each question."""
    conversation = Conversation(Search(load(options.folder)), own_contact=settings.contact)
    language = options.language or (DEFAULT if options.json else of_locale(os.environ))
    for question in options.questions or questions(sys.stdin.buffer):
        with speaking(language):
            answer, shown = conversation.answer(question, options.limit)
            reply = plain(shown)
        if options.json:
            say(as_json_line(question, answer, reply))
        else:
            say(reply, end="\n\n")
            if options.why:
                say(plain(why(answer)), end="\n\n")
    return OK


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
        "speaker": passage.speaker_name,
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
