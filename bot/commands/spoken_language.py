"""In which language the bot replies to what is typed."""

import argparse

from bot.language.reader import DEFAULT
from bot.language.translation import interface, translated


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
