"""Starts an event's folder from transcripts."""

import argparse
from pathlib import Path

from bot.commands import OK
from bot.corpus.links import is_web_address
from bot.corpus.upkeep.scaffold import start_event
from bot.printable import say
from bot.settings import Settings


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    command.add_argument(
        "given",
        nargs="+",
        metavar="FILE",
        help="transcripts, folders of them, or the address of a recording; last, if you like, a "
        "name for the event's folder",
    )


def run(options: argparse.Namespace, _: Settings) -> int:
    """Start the folder, and print what is still to do."""
    *others, last = options.given
    is_name = _is_name(last, alone=not others)
    started = start_event(
        others if is_name else options.given,
        options.folder,
        last if is_name else None,
        typed=options.corpus,
    )
    for left_out in started.left_out:
        say(f"Not taken: {left_out}")
    say(f"Speakers found: {', '.join(started.speakers) or 'none'}.")
    say(f"{started.folder} is there. What is still to do:")
    for number, step in enumerate(started.to_do, start=1):
        say(f"{number}. {step}")
    return OK


def _is_name(given: str, *, alone: bool) -> bool:
    """Tell whether the last of what is given is a name rather than a file, folder or address."""
    path = Path(given)
    if is_web_address(given) or path.is_file() or (path.suffix and not path.is_dir()):
        return given in {".", ".."}
    plain = path.name == given
    return not path.is_dir() or (plain and not alone)
