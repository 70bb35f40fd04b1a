"""Runs the bot on Telegram."""

import argparse
import asyncio
import logging
import os
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from bot.chat.conversation import Conversation
from bot.commands import OK
from bot.corpus.loader import load
from bot.reload import following
from bot.search.search import Search
from bot.settings import Settings

log = logging.getLogger(__name__)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Answer questions on Telegram until the process is told to stop."""
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
            make = partial(_conversation, options.folder, settings)
            if not settings.corpus_reload:
                return make()
            return stack.enter_context(following(options.folder, make, _log))

        asyncio.run(Service(settings, address, conversation).run())
    return OK


def _conversation(folder: Path, settings: Settings) -> Conversation:
    return Conversation(
        Search(load(folder)),
        logged=settings.log_questions,
        reported=settings.maintainer_chat_id is not None,
        on_telegram=True,
        own_contact=settings.contact,
    )


def _log(level: int, text: str) -> None:
    for line in text.split("\n"):
        log.log(level, line)
