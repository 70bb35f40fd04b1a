"""The updates in hand: each handled once, those of a chat in order, and no more than fit."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Update

log = logging.getLogger(__name__)

_REMEMBERED = 10_000  # updates known to be answered, so that a repeated one is not answered again


class Full(Exception):  # noqa: N818 - like queue.Full
    """There is no room for another update, or no time left."""


class Inbox:
    """Handles updates, each in its own task.

    `handle` returns once Telegram has taken or refused the answer; `seconds` is how long an update
    may take before it counts as not handled, and `room` how many may be in hand.
    """

    def __init__(
        self, handle: Callable[[Update], Awaitable[None]], *, seconds: float, room: int = 256
    ) -> None:
        self._handle = handle
        self._seconds = seconds
        self._room = room
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
        self._last: dict[object, asyncio.Task[bool]] = {}  # of each chat
        self._answered: dict[int, None] = {}
        self._closed = False

    def take(self, update: Update) -> asyncio.Future[bool]:
        """Return a future: whether the update was handled. An update known before is not repeated.

        Raises Full.
        """
        number = update.update_id
        if known := self._in_hand.get(number):
            return known
        if number in self._answered:
            return _true()
        if self._closed or len(self._in_hand) >= self._room:
            raise Full("stopping" if self._closed else "no room")
        chat = _chat(update)
        task = asyncio.create_task(self._in_turn(update, self._last.get(chat)))
        self._in_hand[number] = self._last[chat] = task
        task.add_done_callback(partial(self._done, number, chat))
        return task

    async def close(self, seconds: float) -> None:
        """Take no more; give up what is not handled after so many seconds."""
        self._closed = True
        if self._in_hand:
            _, late = await asyncio.wait(self._in_hand.values(), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _in_turn(self, update: Update, before: asyncio.Task[bool] | None) -> bool:
        try:
            async with asyncio.timeout(self._seconds):
                if before:
                    await asyncio.wait([before])
                await self._handle(update)
        except TimeoutError:
            log.error("an update was not answered within %g s", self._seconds)  # noqa: TRY400
            return False
        except Exception:
            log.exception("an update was not handled")
            return False
        return True

    def _done(self, number: int, chat: object, task: asyncio.Task[bool]) -> None:
        del self._in_hand[number]
        if self._last[chat] is task:
            del self._last[chat]
        if not task.cancelled() and task.result():
            self._answered[number] = None
            if len(self._answered) > _REMEMBERED:
                del self._answered[next(iter(self._answered))]


def _chat(update: Update) -> object:
    place = update.effective_chat or update.effective_user
    return place.id if place else None


def _true() -> asyncio.Future[bool]:
    future = asyncio.get_running_loop().create_future()
    future.set_result(True)
    return future
