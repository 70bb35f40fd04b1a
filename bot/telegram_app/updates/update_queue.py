"""The updates in hand: each handled once, those of a chat in order, and no more than fit."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

from telegram import Update

from bot.telegram_app.updates.crash_record import CrashRecord
from bot.telegram_app.updates.origin import Load, Origin, origin

log = logging.getLogger(__name__)

_MAX_REMEMBERED = (
    10_000  # updates known to be answered, so that a repeated one is not answered again
)
_ISOLATION = (
    2.0  # seconds for which an update that may have ended the process has no other beside it
)


Handling: TypeAlias = Callable[[Update], Awaitable[None]]


class QueueFull(Exception):  # noqa: N818 - like queue.QueueFull
    """There is no room for another update, or no time left."""


class UpdateQueue:
    """Handles updates, each in its own task.

    `timeout` is for how many seconds an update may be in hand before it counts as not handled, and
    `room` is how many may be in hand. Those that were in hand when an earlier process was killed
    are handled one after another, so that the `record` tells which of them kills it.
    """

    def __init__(self, *, timeout: float, record: CrashRecord, room: int = 256) -> None:
        self._timeout = timeout
        self._room = room
        self._record = record
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
        self._chats: dict[int, Origin] = {}  # of what is in hand
        self._begun: dict[Origin, float] = {}  # when the update was begun that a chat waits for
        self._last_of_chat: dict[Origin, asyncio.Task[bool]] = {}
        self._count_of_chat: Counter[Origin] = Counter()
        self._handled: dict[int, None] = {}
        self._suspects = asyncio.Lock()
        self._closed = False

    def known(self, number: int) -> asyncio.Future[bool] | None:
        """Return a future that tells whether an update is handled, or None if it never came.

        Raises QueueFull if it never came and there is no room for it.
        """
        if task := self._in_hand.get(number):
            return task
        if number in self._handled:
            return _true()
        if self._closed or len(self._in_hand) >= self._room:
            raise QueueFull("stopping" if self._closed else "no room")
        return None

    def load(self, update: Update) -> Load:
        """Return how much is in hand, of the chat of an update and in all."""
        return Load(self._count_of_chat[origin(update)], len(self._in_hand))

    def stuck(self, seconds: float) -> set[int]:
        """Return what is in hand of the chats that have waited so long for one update.

        Those that wait for their turn, because the process is busy or was killed, are not stuck.
        """
        latest = time.monotonic() - seconds
        stuck = {chat for chat, begun in self._begun.items() if begun <= latest}
        return {number for number, chat in self._chats.items() if chat in stuck}

    def take(self, update: Update, handle: Handling) -> asyncio.Future[bool]:
        """Return a future that tells whether an update is handled; none is handled twice.

        `handle` returns once Telegram has taken or refused the answer. Raises QueueFull.
        """
        number = update.update_id
        if known := self.known(number):
            return known
        chat = origin(update)
        task = asyncio.create_task(self._in_turn(update, handle, self._last_of_chat.get(chat)))
        self._in_hand[number] = self._last_of_chat[chat] = task
        self._chats[number] = chat
        self._count_of_chat[chat] += 1
        task.add_done_callback(partial(self._done, number, chat))
        return task

    def dismiss(self, number: int) -> asyncio.Future[bool]:
        """Take an update for handled, now and when it comes again."""
        self._handled[number] = None
        if len(self._handled) > _MAX_REMEMBERED:
            del self._handled[next(iter(self._handled))]
        return _true()

    async def close(self, seconds: float) -> None:
        """Take no more; give up what is not handled after so many seconds."""
        self._closed = True
        if self._in_hand:
            _, late = await asyncio.wait(self._in_hand.values(), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _in_turn(
        self, update: Update, handle: Handling, before: asyncio.Task[bool] | None
    ) -> bool:
        try:
            async with asyncio.timeout(self._timeout):
                if before:
                    await asyncio.wait([before])
                if self._record.is_suspect(update.update_id):
                    await self._isolated(update, handle)
                else:
                    await self._recorded(update, handle)
        except TimeoutError:
            log.error("an update was not answered within %g s", self._timeout)  # noqa: TRY400
            return False
        except Exception:
            log.exception("an update was not handled")
            return False
        return True

    async def _isolated(self, update: Update, handle: Handling) -> None:
        """Handle an update with no other suspect beside it, unless it takes long."""
        async with self._suspects:
            handling = asyncio.create_task(self._recorded(update, handle))
            try:
                await asyncio.wait([handling], timeout=_ISOLATION)
            except asyncio.CancelledError:
                handling.cancel()
                raise
        await handling

    async def _recorded(self, update: Update, handle: Handling) -> None:
        chat = self._chats[update.update_id]
        self._begun[chat] = time.monotonic()
        self._record.begin(update.update_id)
        try:
            await self._record.watched(update.update_id, handle(update))
        finally:
            self._record.end(update.update_id)
            self._begun.pop(chat, None)

    def _done(self, number: int, chat: Origin, task: asyncio.Task[bool]) -> None:
        del self._in_hand[number], self._chats[number]
        self._count_of_chat[chat] -= 1
        if not self._count_of_chat[chat]:
            del self._count_of_chat[chat]
        if self._last_of_chat[chat] is task:
            del self._last_of_chat[chat]
        if not task.cancelled() and task.result():
            self.dismiss(number)


def _true() -> asyncio.Future[bool]:
    future = asyncio.get_running_loop().create_future()
    future.set_result(True)
    return future
