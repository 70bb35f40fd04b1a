"""The command line: one function a command, each wiring the wings it needs."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bot.chat import wording
from bot.chat.conversation import PER_PAGE, Conversation
from bot.chat.reply import plain
from bot.corpus.loader import inspect, load
from bot.corpus.problems import CorpusError
from bot.search.answer import Answer, Found, Search
from bot.settings import Settings, SettingsError, read_settings

OK, FAILED, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1 for a failed check, 2 for bad input."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace, Settings], int] = options.command
    try:
        return command(options, read_settings())
    except (CorpusError, SettingsError) as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # whoever read the output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.description = "Answers questions about a recorded panel with the words that were said."
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, purpose in _COMMANDS:
        command = commands.add_parser(name, help=purpose, description=f"{purpose.capitalize()}.")
        command.set_defaults(command=run)
        command.add_argument(
            "--corpus", type=Path, metavar="DIR", help="the corpus folder (default: CORPUS_DIR)"
        )
        if name == "ask":
            command.add_argument("--json", action="store_true", help="an object a line")
            command.add_argument("--limit", type=_positive, default=5, metavar="N")
            command.add_argument(
                "questions", nargs="*", metavar="QUESTION", help="default: lines of standard input"
            )
    return parser


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 is wanted, not {text!r}")
    return int(text)


def _search(options: argparse.Namespace, settings: Settings) -> Search:
    return Search(load(options.corpus or settings.corpus_dir))


def _chat(options: argparse.Namespace, settings: Settings) -> int:
    from bot.chat.terminal import talk  # noqa: PLC0415 - only this path needs rich

    talk(Conversation(_search(options, settings)))
    return OK


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from bot.address import public_address  # noqa: PLC0415
    from bot.logs import set_up_logging  # noqa: PLC0415
    from bot.telegram_app.service import Service  # noqa: PLC0415 - only this path needs telegram
    from bot.telegram_app.webhook import webhook_secret  # noqa: PLC0415

    token = settings.telegram_bot_token
    secrets = [webhook_secret(settings), *([token.get_secret_value()] if token else [])]
    set_up_logging(settings.log_level, settings.log_format, secrets)
    address = public_address(settings.webhook_url, os.environ)

    def conversation() -> Conversation:
        return Conversation(_search(options, settings), logged=settings.log_questions)

    asyncio.run(Service(settings, address, conversation).run())
    return OK


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    search = _search(options, settings)
    for question in options.questions or _lines():
        answer = search.ask(question, limit=options.limit)
        reply = plain(wording.answer(answer, 0, PER_PAGE))
        if options.json:
            print(json.dumps(_as_json(answer, reply), ensure_ascii=False), flush=True)
        else:
            print(reply, end="\n\n", flush=True)
    return OK


def _lines() -> Iterable[str]:
    # Bytes that are no UTF-8 must not end the conversation with the lines after them.
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")


def _as_json(answer: Answer, reply: str) -> dict[str, object]:
    return {
        "question": answer.question,
        "outcome": answer.outcome.value,
        "confidence": round(answer.confidence, 4),
        "people": [person.name for person in answer.people],
        "corrections": dict(answer.corrections),
        "passages": [_passage_as_json(found) for found in answer.found],
        "reply": reply,
    }


def _passage_as_json(found: Found) -> dict[str, object]:
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
        "link": source.url,
        "score": found.score,
    }


def _check(options: argparse.Namespace, settings: Settings) -> int:
    folder = options.corpus or settings.corpus_dir
    corpus, problems = inspect(folder)
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    counts = (
        (len(corpus.events), "event"),
        (len(corpus.passages), "passage"),
        (errors, "error"),
        (len(problems) - errors, "warning"),
    )
    print(f"{folder}: {', '.join(wording.count(number, thing) for number, thing in counts)}")
    return FAILED if errors else OK


_COMMANDS = (
    ("chat", _chat, "talk to the bot in the terminal"),
    ("ask", _ask, "answer questions, for people or as JSON"),
    ("check", _check, "look over a corpus folder and report every problem"),
    ("run", _run, "run the bot on Telegram"),
)
