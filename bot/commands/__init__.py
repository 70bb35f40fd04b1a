"""The commands, a module each: `run` does it, `add_arguments` is what it takes, if it takes any.

`run` is given what was typed, with the `folder` of the record, and the settings; it returns an exit
status.
"""

import argparse

from bot.language.reader import DEFAULT
from bot.language.translation import interface, translated

OK, FAILED, UNUSABLE = 0, 1, 2  # exit statuses: done, a check that failed, and bad input


def add_language(command: argparse.ArgumentParser) -> None:
    """Let a command take the language of its replies."""
    command.add_argument(
        "--language",
        type=_language,
        metavar="CODE",
        help=f"of the replies: {', '.join(translated())} (default: as the locale says, "
        "and with --json English)",
    )


def _language(tag: str) -> str:
    code = interface(tag)
    if code == DEFAULT and not tag.casefold().startswith(DEFAULT):
        raise argparse.ArgumentTypeError(
            f"the bot speaks {', '.join(translated())}, and not {tag!r}"
        )
    return code
