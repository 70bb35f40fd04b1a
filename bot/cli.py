"""The command line: one function a command, each wiring the wings it needs."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TextIO

from bot import printable
from bot.chat import wording
from bot.chat.conversation import Conversation
from bot.chat.reasons import why
from bot.chat.reply import plain
from bot.corpus.loader import EVENT_FILE, inspect, load
from bot.corpus.problems import CorpusError
from bot.corpus.report import as_json, as_text
from bot.corpus.scaffold import start_event
from bot.search.answer import Answer, Found
from bot.search.search import Search
from bot.settings import Settings, SettingsError, read_settings

OK, FAILED, UNUSABLE = 0, 1, 2
QUOTED = 3  # passages in a reply that nobody can page through

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1 for a failed check, 2 for bad input."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace, Settings], int] = options.command
    try:
        return command(options, read_settings())
    except (CorpusError, SettingsError) as error:
        _print(str(error), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # whoever read the output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return OK


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(printable.one_line(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m bot", description=__doc__)
    parser.description = "Answers questions about a recorded panel with the words that were said."
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, purpose in _COMMANDS:
        command = commands.add_parser(name, help=purpose, description=f"{purpose.capitalize()}.")
        command.set_defaults(command=run)
        command.add_argument(
            "--corpus", type=Path, metavar="DIR", help="the corpus folder (default: CORPUS_DIR)"
        )
        if name in {"ask", "check"}:
            command.add_argument("--json", action="store_true", help="for other programs")
        if name == "new":
            command.add_argument("captions", type=Path, metavar="FILE", help="a .vtt or .srt file")
            command.add_argument("event", metavar="NAME", help="a name for the event's folder")
        if name == "ask":
            command.add_argument(
                "--why", action="store_true", help="tell why each answer is what it is"
            )
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

    conversation = Conversation(_search(options, settings))
    with _reloading(options, settings, conversation, _tell, by_default=True):
        talk(conversation)
    return OK


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from bot.address import passwords, public_address  # noqa: PLC0415
    from bot.logs import set_up_logging  # noqa: PLC0415
    from bot.telegram_app.service import Service  # noqa: PLC0415 - only this path needs telegram
    from bot.telegram_app.updates.webhook import webhook_secret  # noqa: PLC0415

    token = settings.telegram_bot_token
    address = public_address(settings.webhook_url, os.environ)
    secrets = [webhook_secret(settings), *([token.get_secret_value()] if token else [])]
    for url in (settings.telegram_api_url, address.url if address else ""):
        secrets += passwords(url)
    set_up_logging(settings.log_level, settings.log_format, secrets)
    with ExitStack() as stack:

        def conversation() -> Conversation:
            loaded = Conversation(
                _search(options, settings),
                logged=settings.log_questions,
                reported=settings.maintainer_chat_id is not None,
            )
            stack.enter_context(_reloading(options, settings, loaded, _log, by_default=False))
            return loaded

        asyncio.run(Service(settings, address, conversation).run())
    return OK


def _reloading(
    options: argparse.Namespace,
    settings: Settings,
    conversation: Conversation,
    tell: Callable[[str], None],
    *,
    by_default: bool,
) -> AbstractContextManager[None]:
    wanted = by_default if settings.corpus_reload is None else settings.corpus_reload
    if not wanted:
        return nullcontext()
    from bot.reload import reloading  # noqa: PLC0415 - only this path needs watchfiles

    return reloading(options.corpus or settings.corpus_dir, conversation, tell)


def _print(text: str, *, end: str = "\n", file: TextIO | None = None) -> None:
    print(printable.printable(text), end=end, file=file, flush=True)


def _tell(text: str) -> None:
    _print(text, file=sys.stderr)


def _log(text: str) -> None:
    for line in text.split("\n"):
        log.warning(line)


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    search = _search(options, settings)
    for question in options.questions or _lines():
        answer = search.ask(question, limit=options.limit)
        page = replace(answer, found=answer.found[:QUOTED])
        reply = plain(wording.answer(page))
        if options.json:
            print(printable.as_json(_as_json(answer, reply)), flush=True)
        else:
            _print(reply, end="\n\n")
            if options.why:
                _print(plain(why(answer)), end="\n\n")
    return OK


def _lines() -> Iterable[str]:
    # Bytes that are no UTF-8 must not end the conversation with the lines after them.
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", errors="replace").rstrip("\r\n")


def _as_json(answer: Answer, reply: str) -> dict[str, object]:
    return {
        "question": answer.question.text,
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
        "link": passage.link_at(found.start),
        "score": found.score,
    }


def _check(options: argparse.Namespace, settings: Settings) -> int:
    folder = options.corpus or settings.corpus_dir
    corpus, problems = inspect(folder)
    _print(as_json(corpus, problems) if options.json else as_text(folder, corpus, problems))
    return FAILED if any(problem.severity == "error" for problem in problems) else OK


def _new(options: argparse.Namespace, settings: Settings) -> int:
    corpus = options.corpus or settings.corpus_dir
    speakers = start_event(options.captions, corpus, options.event)
    _print(f"Speakers found: {', '.join(speakers) or 'none'}.")
    _print(f"Now fill in what is empty in {corpus / options.event / EVENT_FILE},")
    _print("and run: python -m bot check")
    return OK


def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    from bot import evaluation  # noqa: PLC0415 - only this path needs it

    folder = options.corpus or settings.corpus_dir
    results = evaluation.evaluate(load(folder), evaluation.read_questions(folder))
    _print("\n".join(map(printable.one_line, evaluation.report(results))))
    return OK if evaluation.figures(results.within).good_enough else FAILED


_COMMANDS = (
    ("chat", _chat, "talk to the bot in the terminal"),
    ("ask", _ask, "answer questions, for people or as JSON"),
    ("check", _check, "look over a corpus folder and report every problem"),
    ("evaluate", _evaluate, "ask the questions a corpus comes with, and count the right answers"),
    ("new", _new, "start an event folder from a caption file"),
    ("run", _run, "run the bot on Telegram"),
)
