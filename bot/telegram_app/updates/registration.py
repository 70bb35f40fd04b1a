"""Where Telegram delivers updates, and that it goes on to."""

import asyncio
import logging
from datetime import UTC, datetime
from urllib.parse import urlsplit

from httpx import URL
from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from bot.amounts import count

log = logging.getLogger(__name__)

_LOOK = 30.0  # seconds between two looks at where Telegram delivers
_TOLD_FROM = 2  # looks in a row that fail
_MAX_DELIVERIES = 100  # at a time, the most Telegram makes


class Registration:
    """The webhook of a bot: its address, what is delivered there, and its secret."""

    def __init__(self, url: str, secret: str, allowed_updates: list[str]) -> None:
        self._url = url
        self._secret = secret
        self._allowed_updates = allowed_updates
        self._found = url  # at the last look
        self._failures = 0  # looks in a row that failed
        self._failed_at = datetime.max.replace(tzinfo=UTC)  # when a delivery failed last …
        self._why: str | None = None  # … and what was told of it, for as long as updates wait

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
        this one is told of and left alone, for two would take it from each other for ever. So is
        what Telegram can't deliver, and that it can't be asked, each once for as long as it lasts.
        """
        self._failed_at = datetime.now(UTC)  # what failed until now is over
        while True:
            await asyncio.sleep(look)
            try:
                await self._look(bot)
            except TelegramError as error:  # after one the next look will do
                self._failures += 1
                if self._failures == _TOLD_FROM:
                    log.warning(_UNKNOWN, error, look)
            else:
                self._failures = 0

    async def _look(self, bot: Bot) -> None:
        info = await bot.get_webhook_info()
        found, before = info.url, self._found
        if not (found or before):
            await self.make(bot)
            log.warning(_MADE_AGAIN)
            found = self._url
        elif found and URL(found) == URL(self._url):
            self._tell_undelivered(info)
        elif found not in {"", before}:
            log.warning(_ELSEWHERE, _host(found))
        self._found = found

    def _tell_undelivered(self, info: WebhookInfo) -> None:
        """Tell why a delivery has failed since the last look, if that is not told already."""
        at, why = info.last_error_date or self._failed_at, info.last_error_message
        if not info.pending_update_count:
            self._why = None
        elif at > self._failed_at and why != self._why:
            waiting = count(info.pending_update_count, "update")
            log.warning(_UNDELIVERED, waiting, _host(info.url), why)
            self._why = why
        self._failed_at = max(at, self._failed_at)


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
_UNKNOWN = (
    "it is not known whether Telegram still delivers here (%s); it is asked again every %g s. If "
    "that doesn't help, compare TELEGRAM_BOT_TOKEN with what @BotFather has"
)
_UNDELIVERED = (
    "Telegram keeps %s that it could not deliver to %s (%s); look whether that address "
    "leads to this process, by https and with a certificate that is trusted"
)
_ENDED = (
    "Telegram delivered to %s until now, and no longer does, because this process fetches its "
    "messages; if one still runs there, it takes them back in a minute: use another token here"
)


def _host(url: str) -> str:
    """Return what may be shown of somebody's webhook: its path may be a secret."""
    return urlsplit(url).hostname or "another address"
