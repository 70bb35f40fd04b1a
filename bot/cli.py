"""The command line: one function a command, each wiring the wings it needs."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import NoReturn, TextIO

from bot import __version__, printable
from bot.chat.conversation import Conversation
from bot.chat.reasons import why
from bot.chat.reply import plain
from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.json_lines import as_json_line, questions
from bot.language.reader import DEFAULT
from bot.language.translation import interface, of_locale, speaking, translated
from bot.search.search import Search
from bot.settings import Settings, SettingsError, read_settings
from bot.upkeep import add_arguments, check, new, turns

OK, FAILED, UNUSABLE = 0, 1, 2

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
    parser.add_argument("--version", action="version", version=f"Panel Quotes {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, purpose in _COMMANDS:
        command = commands.add_parser(name, help=purpose, description=f"{purpose.capitalize()}.")
        command.set_defaults(command=run)
        command.add_argument(
            "--corpus", type=Path, metavar="DIR", help="the corpus folder (default: CORPUS_DIR)"
        )
        if name in {"ask", "check"}:
            command.add_argument("--json", action="store_true", help="for other programs")
        add_arguments(name, command)
        if name in {"ask", "chat"}:
            command.add_argument(
                "--language",
                type=_language,
                metavar="CODE",
                help=f"of the replies: {', '.join(translated())} (default: as the locale says, "
                "and with --json English)",
            )
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


def _language(tag: str) -> str:
    code = interface(tag)
    if code == DEFAULT and not tag.casefold().startswith(DEFAULT):
        raise argparse.ArgumentTypeError(
            f"the bot speaks {', '.join(translated())}, and not {tag!r}"
        )
    return code


def _search(options: argparse.Namespace, settings: Settings) -> Search:
    return Search(load(options.corpus or settings.corpus_dir))


def _chat(options: argparse.Namespace, settings: Settings) -> int:
    with _extra("chat"):
        from bot.chat.terminal import talk  # noqa: PLC0415 - only this path needs rich

    conversation = Conversation(_search(options, settings), contact=settings.contact)
    reloading = _reloading(options, settings, conversation, _tell, by_default=True)
    with reloading, speaking(options.language or of_locale(os.environ)):
        talk(conversation)
    return OK


def _run(options: argparse.Namespace, settings: Settings) -> int:
    from bot.address import passwords, public_address, untold  # noqa: PLC0415
    from bot.logs import set_up_logging  # noqa: PLC0415
    from bot.telegram_app.service import Service  # noqa: PLC0415 - only this path needs telegram
    from bot.telegram_app.updates.webhook import webhook_secret  # noqa: PLC0415

    token = settings.telegram_bot_token
    address = public_address(settings.webhook_url, os.environ)
    secrets = [webhook_secret(settings), *([token.get_secret_value()] if token else [])]
    for url in (settings.telegram_api_url, address.url if address else ""):
        secrets += passwords(url)
    set_up_logging(settings.log_level, settings.log_format, secrets)
    if not address and (hint := untold(os.environ)):
        log.warning(hint)
    with ExitStack() as stack:

        def conversation() -> Conversation:
            loaded = Conversation(
                _search(options, settings),
                logged=settings.log_questions,
                reported=settings.maintainer_chat_id is not None,
                on_telegram=True,
                contact=settings.contact,
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
    with _extra("CORPUS_RELOAD"):
        from bot.reload import reloading  # noqa: PLC0415 - only this path needs watchfiles

    return reloading(options.corpus or settings.corpus_dir, conversation, tell)


@contextmanager
def _extra(what: str) -> Iterator[None]:
    """Say what to type where something is imported that is not installed on a host."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise SettingsError(
            f"{what}: {missing.name} is not installed; `make chat` installs it, "
            "and so does pip install -r requirements-terminal.txt"
        ) from missing


def _print(text: str, *, end: str = "\n", file: TextIO | None = None) -> None:
    print(printable.printable(text), end=end, file=file, flush=True)


def _tell(text: str) -> None:
    _print(text, file=sys.stderr)


def _log(text: str) -> None:
    for line in text.split("\n"):
        log.warning(line)


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    conversation = Conversation(_search(options, settings), contact=settings.contact)
    language = options.language or (DEFAULT if options.json else of_locale(os.environ))
    for question in options.questions or questions(sys.stdin.buffer):
        with speaking(language):
            answer, shown = conversation.answer(question, options.limit)
            reply = plain(shown)
        if options.json:
            print(as_json_line(question, answer, reply), flush=True)
        else:
            _print(reply, end="\n\n")
            if options.why:
                _print(plain(why(answer)), end="\n\n")
    return OK


def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    from bot.evaluation.asking import evaluate  # noqa: PLC0415 - only this path needs it
    from bot.evaluation.questions import read_questions  # noqa: PLC0415
    from bot.evaluation.report import figures, report  # noqa: PLC0415

    folder = options.corpus or settings.corpus_dir
    results = evaluate(load(folder), read_questions(folder))
    _print("\n".join(map(printable.one_line, report(results))))
    return OK if figures(results.within).good_enough else FAILED


_COMMANDS = (
    ("chat", _chat, "talk to the bot in the terminal"),
    ("ask", _ask, "answer questions, for people or as JSON"),
    ("check", check, "look over a corpus folder and report every problem"),
    ("evaluate", _evaluate, "ask the questions a corpus comes with, and count the right answers"),
    ("new", new, "start an event folder from transcripts, and tell what is left to do"),
    ("turns", turns, "ask who begins to speak when, and write it into the event"),
    ("run", _run, "run the bot on Telegram"),
)
