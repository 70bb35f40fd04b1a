"""Tells the maintainer what was asked in vain, so that it can be put on record."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.chat.wording import usage

log = logging.getLogger(__name__)

_HOUR = 3600.0
_MOST = 100  # questions; those that find no room are not told


class Digest:
    """Collects questions, without who asked, and sends them in one message, at most one an hour.

    `tell` sends a text. What has not been sent when the process ends is lost, by intent: nothing
    is kept.
    """

    def __init__(self, tell: Callable[[str], Awaitable[object]], pause: float = _HOUR) -> None:
        self._tell = tell
        self._pause = pause
        self._questions: dict[str, None] = {}
        self._next = 0.0
        self._task: asyncio.Task[None] | None = None

    def add(self, question: str) -> None:
        """Take a question down for the next digest."""
        if len(self._questions) < _MOST:
            self._questions[" ".join(question.split())] = None
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._send())

    async def _send(self) -> None:
        await asyncio.sleep(max(0.0, self._next - time.monotonic()))
        self._next = time.monotonic() + self._pause
        text = usage.digest(list(self._questions))
        self._questions.clear()
        try:
            await self._tell(text)
        except TelegramError as error:
            log.warning("the maintainer was not told what was asked in vain: %s", error)
