"""Tells the maintainer which questions found nothing, or an answer somebody dislikes."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.chat.wording import usage

log = logging.getLogger(__name__)

_HOUR = 3600.0  # seconds
_MAX_QUESTIONS = 100  # of each kind; those that find no room are not told


class Digest:
    """Collects questions, without who asked, and sends them in one message, at most one an hour.

    `send` sends a text. What has not been sent when the process ends is lost, by intent: nothing
    is kept.
    """

    def __init__(self, send: Callable[[str], Awaitable[object]], pause: float = _HOUR) -> None:
        self._send_text = send
        self._pause = pause  # seconds
        self._unanswered: dict[str, None] = {}  # in the order they came, each once
        self._disliked: dict[str, None] = {}
        self._next = 0.0
        self._task: asyncio.Task[None] | None = None

    def add(self, question: str, *, disliked: bool = False) -> None:
        """Put a question that found nothing, or whose answer is disliked, into the next digest."""
        questions = self._disliked if disliked else self._unanswered
        if len(questions) < _MAX_QUESTIONS:
            questions[" ".join(question.split())] = None
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._send())

    async def _send(self) -> None:
        await asyncio.sleep(max(0.0, self._next - time.monotonic()))
        self._next = time.monotonic() + self._pause
        text = usage.digest(list(self._unanswered), list(self._disliked))
        self._unanswered.clear()
        self._disliked.clear()
        try:
            await self._send_text(text)
        except TelegramError as error:
            log.warning("the maintainer was not told what was asked in vain: %s", error)
