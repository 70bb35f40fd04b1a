"""Keeping to Telegram's limits, and trying again what it did not take."""

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeAlias

from telegram.error import (
    BadRequest,
    ChatMigrated,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import AIORateLimiter

from bot.telegram_app.outgoing.backoff import PausedChats, retry, retry_after
from bot.telegram_app.outgoing.group_limit import GroupRateLimiter

log = logging.getLogger(__name__)

MAX_CONCURRENT_CALLS = 32  # more than Telegram takes in the time of one
_RETRIED_BY_CALLER = {"getMe", "getWebhookInfo", "setWebhook", "deleteWebhook"}  # as one
_TRIED_ONCE = re.compile("[gs]etMy")  # menus and descriptions: nobody waits for them

Result: TypeAlias = Any  # what the Bot API returns: any JSON
Call: TypeAlias = Callable[..., Coroutine[Any, Any, Result]]


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
        self._paused = PausedChats()
        self._turns = asyncio.Semaphore(MAX_CONCURRENT_CALLS)

    async def process_request(  # noqa: PLR0913, PLR0917 - as the base has it
        self,
        callback: Call,
        args: Any,  # noqa: ANN401 - as the base has it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Make a call within the limits, again and again until it is taken or refused.

        One to a group that has become a supergroup goes there.
        """
        once = super().process_request

        async def attempt() -> Result:
            if (group := _group(endpoint, data)) is not None:
                await self._groups.wait(group)  # takes nobody's turn
            async with self._turns:
                call = self._unless_paused(callback, data.get("chat_id"))
                return await once(call, args, kwargs, endpoint, data, rate_limit_args)

        def on_failure(error: TelegramError, seconds: float) -> None:
            if isinstance(error, ChatMigrated):
                data["chat_id"] = error.new_chat_id  # of the call that is made again
            elif not _is_retried(endpoint, error):
                raise error
            if (chat := data.get("chat_id")) is not None:
                self._paused.pause(chat, retry_after(error))
            log.warning("%s was not taken (%s); again in %g s", endpoint, error, seconds)

        return await retry(attempt, on_failure)

    def _unless_paused(self, callback: Call, chat: object) -> Call:
        """Return a call that is not made as long as Telegram wants its chat to be left alone."""

        async def call(*args: Any, **kwargs: Any) -> Result:  # noqa: ANN401 - the base's
            if seconds := self._paused.seconds_left(chat):
                raise RetryAfter(timedelta(seconds=seconds))
            return await callback(*args, **kwargs)

        return call


def _group(endpoint: str, data: dict[str, Any]) -> int | None:
    """Return the group that a call sends a message to, if it does."""
    chat_id = data.get("chat_id")
    in_group = isinstance(chat_id, int) and chat_id < 0
    return chat_id if in_group and endpoint.startswith(("send", "edit")) else None


def _is_retried(endpoint: str, error: TelegramError) -> bool:
    if endpoint in _RETRIED_BY_CALLER or _TRIED_ONCE.match(endpoint):
        return False
    temporary = isinstance(error, NetworkError | RetryAfter | InvalidToken)
    return temporary and not isinstance(error, BadRequest)  # which is a NetworkError by its class
