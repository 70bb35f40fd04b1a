"""Keeping to Telegram's limits, and trying again what it did not take."""

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeAlias

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter

from bot.telegram_app.group_limit import GroupLimit

log = logging.getLogger(__name__)

AT_ONCE = 32  # calls: more than Telegram takes in the time of one
_SHORTEST, _LONGEST = 0.5, 10.0  # seconds
_AT_START = {"getMe", "setWebhook", "deleteWebhook"}  # repeated as a whole
_FOR_NOBODY = re.compile("[gs]etMy")  # menus and the like, tried once

Result: TypeAlias = Any  # what the Bot API returns: any JSON


def pauses() -> Iterator[float]:
    """Yield the seconds to wait before each further try, ever more."""
    pause = _SHORTEST
    while True:
        yield pause
        pause = min(2 * pause, _LONGEST)


def wait_asked(error: TelegramError) -> float:
    """Return the seconds that Telegram asks to be left alone."""
    if isinstance(error, RetryAfter):
        return error.retry_after.total_seconds()  # type: ignore[union-attr] # PTB_TIMEDELTA is set
    return 0.0


class Patient(AIORateLimiter):
    """Repeats whatever a person waits for until Telegram has either taken or refused it.

    It never gives up: how long an answer is worth waiting for is its caller's decision. First come,
    first served, which the limits alone don't see to; but a call that waits to be repeated, such as
    one to a chat that Telegram slows down, holds back no other.
    """

    def __init__(self, messages_per_second: float) -> None:
        rate = messages_per_second
        super().__init__(
            overall_max_rate=max(rate, 1) if rate else 0,
            overall_time_period=1 / min(rate, 1) if rate else 0,
            group_max_rate=0,  # by GroupLimit
        )
        self._groups = GroupLimit()
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def process_request(  # noqa: PLR0913, PLR0917 - as the base has it
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - as the base has it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Make a call within the limits, again and again until it is taken or refused."""
        for pause in pauses():
            try:
                if (group := _group(endpoint, data)) is not None:
                    await self._groups.wait(group)  # takes nobody's turn
                async with self._turns:
                    return await super().process_request(
                        callback, args, kwargs, endpoint, data, rate_limit_args
                    )
            except (NetworkError, RetryAfter, InvalidToken) as error:
                fatal = isinstance(error, BadRequest) or endpoint in _AT_START
                if fatal or _FOR_NOBODY.match(endpoint):
                    raise
                seconds = max(pause, wait_asked(error))
                log.warning("%s was not taken (%s); again in %g s", endpoint, error, seconds)
                await asyncio.sleep(seconds)
        return None


def _group(endpoint: str, data: dict[str, Any]) -> int | None:
    """Return the group that a call sends a message to, if it does."""
    chat_id = data.get("chat_id")
    in_group = isinstance(chat_id, int) and chat_id < 0
    return chat_id if in_group and endpoint.startswith(("send", "edit")) else None
