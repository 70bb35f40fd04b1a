"""Keeping to Telegram's limits, and trying again what it did not take."""

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from typing import Any, TypeAlias

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter

from bot.telegram_app.outgoing.group_limit import GroupRateLimiter
from bot.telegram_app.outgoing.holds import Holds

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


class RetryingRateLimiter(AIORateLimiter):
    """Repeats whatever a person waits for until Telegram has either taken or refused it.

    It never gives up: how long an answer is worth waiting for is its caller's decision. First come,
    first served, which the limits alone don't see to; but a call that waits to be repeated, such as
    one to a chat that Telegram slows down, holds back none but those to the same chat.
    """

    def __init__(self, messages_per_second: float) -> None:
        rate = messages_per_second
        super().__init__(
            overall_max_rate=max(rate, 1) if rate else 0,
            overall_time_period=1 / min(rate, 1) if rate else 0,
            group_max_rate=0,  # by GroupRateLimiter
        )
        self._groups = GroupRateLimiter()
        self._holds = Holds()
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
        chat = data.get("chat_id")
        for pause in pauses():
            try:
                if (group := _group(endpoint, data)) is not None:
                    await self._groups.wait(group)  # takes nobody's turn
                async with self._turns:
                    call = self._unless_held(callback, chat)
                    return await super().process_request(
                        call, args, kwargs, endpoint, data, rate_limit_args
                    )
            except (NetworkError, RetryAfter, InvalidToken) as error:
                fatal = isinstance(error, BadRequest) or endpoint in _AT_START
                if fatal or _FOR_NOBODY.match(endpoint):
                    raise
                if chat is not None:
                    self._holds.hold(chat, wait_asked(error))
                seconds = max(pause, wait_asked(error))
                log.warning("%s was not taken (%s); again in %g s", endpoint, error, seconds)
                await asyncio.sleep(seconds)
        return None

    def _unless_held(
        self, callback: Callable[..., Coroutine[Any, Any, Result]], chat: object
    ) -> Callable[..., Coroutine[Any, Any, Result]]:
        """Return a call that is not made as long as Telegram wants its chat to be left alone."""

        async def call(*args: Any, **kwargs: Any) -> Result:  # noqa: ANN401 - the base's
            if chat is not None and (seconds := self._holds.seconds(chat)):
                raise RetryAfter(timedelta(seconds=seconds))
            return await callback(*args, **kwargs)

        return call


def _group(endpoint: str, data: dict[str, Any]) -> int | None:
    """Return the group that a call sends a message to, if it does."""
    chat_id = data.get("chat_id")
    in_group = isinstance(chat_id, int) and chat_id < 0
    return chat_id if in_group and endpoint.startswith(("send", "edit")) else None
