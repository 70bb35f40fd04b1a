"""Where Telegram delivers updates, and that it goes on to."""

import asyncio
import logging
from contextlib import suppress
from urllib.parse import urlsplit

from httpx import URL
from telegram import Bot
from telegram.error import TelegramError

log = logging.getLogger(__name__)

_LOOK = 30.0  # seconds between two looks at where Telegram delivers
_MAX_DELIVERIES = 100  # at a time, the most Telegram makes


class Registration:
    """The webhook of a bot: its address, what is delivered there, and its secret."""

    def __init__(self, url: str, secret: str, allowed_updates: list[str]) -> None:
        self._url = url
        self._secret = secret
        self._allowed_updates = allowed_updates

    async def make(self, bot: Bot) -> None:
        """Have updates delivered to the address. Raises TelegramError."""
        await bot.set_webhook(
            self._url,
            max_connections=_MAX_DELIVERIES,
            allowed_updates=self._allowed_updates,
            secret_token=self._secret,
        )

    async def keep(self, bot: Bot, look: float = _LOOK) -> None:
        """Make it again, until cancelled, when another process with the token has ended it.

        That is when it is missing at two looks in a row, `look` seconds apart: what is replaced by
        a process that fetches its messages is stopped before. An address that took the place of
        this one is told of and left alone, for two would take it from each other for ever.
        """
        before = self._url
        while True:
            await asyncio.sleep(look)
            with suppress(TelegramError):  # the next look will do
                found = (await bot.get_webhook_info()).url
                if not (found or before):
                    await self.make(bot)
                    log.warning(_MADE_AGAIN)
                    found = self._url
                elif found not in {"", before} and URL(found) != URL(self._url):
                    log.warning(_ELSEWHERE, _host(found))
                before = found


async def end_registration(bot: Bot) -> None:
    """Let updates be kept until they are fetched; none is dropped. Raises TelegramError."""
    if url := (await bot.get_webhook_info()).url:
        log.warning(_ENDED, _host(url))
        await bot.delete_webhook()


_MADE_AGAIN = (
    "the webhook was gone, and is set again: another process with this token fetches its messages, "
    "or did; use another token there"
)
_ELSEWHERE = (
    "Telegram delivers to %s now, for another process with this token; nothing comes here until "
    "this one is started again"
)
_ENDED = (
    "Telegram delivered to %s until now, and no longer does, because this process fetches its "
    "messages; if one still runs there, it takes them back in a minute: use another token here"
)


def _host(url: str) -> str:
    """Return what may be shown of somebody's webhook: its path may be a secret."""
    return urlsplit(url).hostname or "another address"
