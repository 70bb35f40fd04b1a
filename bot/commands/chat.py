"""Lets somebody talk to the bot in the terminal."""

import argparse
import os
import sys

from bot.chat.conversation import Conversation
from bot.commands import OK
from bot.commands.extras import needing, reloading
from bot.commands.spoken_language import add_language
from bot.corpus.loader import load
from bot.language.translation import of_locale, speaking
from bot.printable import say
from bot.search.search import Search
from bot.settings import Settings


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what it takes beside the corpus folder."""
    add_language(command)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Talk until the input ends."""
    with needing("chat"):
        from bot.chat.terminal import talk  # noqa: PLC0415 - only this path needs rich

    conversation = Conversation(Search(load(options.folder)), contact=settings.contact)
    following = reloading(
        options.folder, conversation, _tell, wanted=settings.corpus_reload, by_default=True
    )
    with following, speaking(options.language or of_locale(os.environ)):
        talk(conversation)
    return OK


def _tell(text: str) -> None:
    say(text, file=sys.stderr)
