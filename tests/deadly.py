"""A bot that a word kills, to be run as a process of its own."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from bot.address import public_address
from bot.chat.conversation import Conversation
from bot.chat.reply import Reply
from bot.corpus.loader import load
from bot.logs import set_up_logging
from bot.search.search import Search
from bot.settings import read_settings
from bot.telegram_app.service import Service

DEADLY = "poison"


class _Mortal(Conversation):
    def reply(self, text: str, *given: Any, **named: Any) -> Reply:
        if DEADLY in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().reply(text, *given, **named)


def main() -> None:
    settings, corpus = read_settings(), Path(sys.argv[-1])
    set_up_logging("INFO", "console", ())
    address = public_address(settings.webhook_url, os.environ)
    asyncio.run(Service(settings, address, lambda: _Mortal(Search(load(corpus)))).run())


if __name__ == "__main__":
    main()
