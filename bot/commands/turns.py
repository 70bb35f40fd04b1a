"""Asks who begins to speak when."""

import argparse

from bot.commands import OK
from bot.printable import say
from bot.settings import Settings


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    command.add_argument("event", metavar="EVENT", help="the name of the event's folder")


def run(options: argparse.Namespace, _: Settings) -> int:
    """Ask, write what is answered into the event, and print what came of it."""
    from bot.commands.turn_dialogue import ask_turns  # noqa: PLC0415 - only this path needs it

    say(ask_turns(options.folder / options.event, options.corpus))
    return OK
