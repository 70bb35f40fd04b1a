"""Lets somebody talk to the bot in the terminal."""

import argparse
import os
import sys
from contextlib import nullcontext

from bot.chat.conversation import Conversation
from bot.commands import OK, add_language
from bot.corpus.loader import load
from bot.language.translation import of_locale, speaking
from bot.printable import say
from bot.reload import following
from bot.search.search import Search
from bot.settings import Settings, SettingsError

add_arguments = add_language


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Talk until the input ends."""
    try:
        from bot.chat.terminal import talk  # noqa: PLC0415 - only this path needs rich
    except ModuleNotFoundError as missing:  # on a host
        raise SettingsError(
            f"chat: {missing.name} is not installed; `make chat` installs it, "
            "and so does pip install -r requirements-terminal.txt"
        ) from missing

    def make() -> Conversation:
        return Conversation(Search(load(options.folder)), own_contact=settings.contact)

    is_followed = settings.corpus_reload is not False
    held = following(options.folder, make, _tell) if is_followed else nullcontext(make())
    with held as conversation, speaking(options.language or of_locale(os.environ)):
        talk(conversation)
    return OK


def _tell(_level: int, text: str) -> None:
    say(text, file=sys.stderr)
