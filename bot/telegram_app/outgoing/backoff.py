"""Backing off: trying again ever more slowly, and no sooner than Telegram asks."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import RetryAfter, TelegramError

Result = TypeVar("Result")

_MIN_DELAY, _MAX_DELAY = 0.5, 10.0  # seconds
_MAX_PAUSED_CHATS = 512  # beyond that, those whose time is over are forgotten


async def retry(
    call: Callable[[], Awaitable[Result]], on_failure: Callable[[TelegramError, float], None]
) -> Result:
    """Return what a call returns, made again for as long as it raises a TelegramError.

    `on_failure` gets each error and the seconds until the next try. It ends the tries by raising:
    this error, or another.
    """
    delay = _MIN_DELAY
    while True:
        try:
            return await call()
        except TelegramError as error:
            seconds = max(delay, retry_after(error))
            on_failure(error, seconds)
        await asyncio.sleep(seconds)
        delay = min(2 * delay, _MAX_DELAY)


def retry_after(error: TelegramError) -> float:
    """Return for how many seconds Telegram asks not to be called again; 0 where it doesn't."""
    if isinstance(error, RetryAfter):
        return error.retry_after.total_seconds()  # type: ignore[union-attr] # PTB_TIMEDELTA is set
    return 0.0


class PausedChats:
    """How long each chat is to be left alone, as Telegram asks; `clock` returns seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[object, float] = {}

    def pause(self, chat: object, seconds: float) -> None:
        """Leave a chat alone for so many seconds from now on, or longer where that was asked."""
        now = self._clock()
        self._until[chat] = max(now + seconds, self._until.get(chat, now))
        if len(self._until) > _MAX_PAUSED_CHATS:
            self._until = {chat: until for chat, until in self._until.items() if until > now}

    def seconds_left(self, chat: object) -> float:
        """Return for how many seconds a chat is still to be left alone; 0 for none."""
        return max(0.0, self._until.get(chat, 0.0) - self._clock())
