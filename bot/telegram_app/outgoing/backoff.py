"""Trying again, ever more slowly, and no sooner than Telegram asks."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import RetryAfter, TelegramError

Result = TypeVar("Result")

_MIN_DELAY, _MAX_DELAY = 0.5, 10.0  # seconds


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
