"""The command line: which commands there are, and how one ends."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, Protocol

from bot import __version__
from bot.commands import OK, UNUSABLE, ask, chat, check, evaluate, new, run, turns
from bot.corpus.problems import CorpusError
from bot.printable import one_line, say
from bot.settings import Settings, SettingsError, read_settings


class _Command(Protocol):
    """A module that is a command: see `bot.commands`."""

    def run(self, options: argparse.Namespace, settings: Settings, /) -> int:
        """Do it, and return its exit status."""


_COMMANDS: tuple[tuple[str, _Command, str], ...] = (
    ("chat", chat, "talk to the bot in the terminal"),
    ("ask", ask, "answer questions, for people or as JSON"),
    ("check", check, "look over a corpus folder and report every problem"),
    ("evaluate", evaluate, "ask the questions a corpus comes with, and count the right answers"),
    ("new", new, "start an event folder from transcripts, and tell what is left to do"),
    ("turns", turns, "ask who begins to speak when, and write it into the event"),
    ("run", run, "run the bot on Telegram"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1 for a failed check, 2 for bad input."""
    options = _parser().parse_args(arguments)
    command: _Command = options.command
    try:
        settings = read_settings()
        options.folder = options.corpus or settings.corpus_dir
        return command.run(options, settings)
    except (CorpusError, SettingsError) as error:
        say(str(error), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # whoever read the output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return OK


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(one_line(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m bot")
    parser.description = "Answers questions about a recorded panel with the words that were said."
    parser.add_argument("--version", action="version", version=f"Panel Quotes {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, module, purpose in _COMMANDS:
        command = commands.add_parser(name, help=purpose, description=f"{purpose.capitalize()}.")
        command.set_defaults(command=module)
        command.add_argument(
            "--corpus", type=Path, metavar="DIR", help="the corpus folder (default: CORPUS_DIR)"
        )
        if add_arguments := getattr(module, "add_arguments", None):
            add_arguments(command)
    return parser
