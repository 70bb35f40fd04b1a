"""Long polling that tells Telegram an update is done only when it is."""

import asyncio
import logging
from collections.abc import Sequence

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.telegram_app.inbox import Full, Inbox
from bot.telegram_app.patience import pauses, wait_asked

log = logging.getLogger(__name__)

_LONG_POLL = 30  # seconds
_SHORTEST, _SHORT, _LONGEST = 0.02, 0.1, 1.0  # seconds between polls while updates are in hand
_FAREWELL = 2.0  # seconds
_MANY = 8  # updates in hand, of which some will be done very soon


class Poller:
    """Fetches updates for an inbox.

    Telegram forgets every update before the offset of the next poll, so the offset stays at the
    first one that is not handled. Until it moves on, Telegram answers at once with what is in
    hand already, at most 100 updates: polls are spaced out then.
    """

    def __init__(self, bot: Bot, inbox: Inbox, kinds: Sequence[str]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._kinds = kinds
        self._fetched: dict[int, asyncio.Future[bool]] = {}  # in Telegram's order
        self._handled_to = 0  # the offset that confirms what is handled, 0 when Telegram knows it

    async def run(self) -> None:
        """Poll until cancelled.

        Raises InvalidToken when Telegram no longer knows the token.
        """
        tries, pause = pauses(), _SHORT
        while True:
            offset = self._offset()
            try:
                updates = await self._poll(timeout=_LONG_POLL)
            except InvalidToken:
                raise
            except TelegramError as error:
                await _wait_out(error, next(tries))
                continue
            tries = pauses()
            moved = self._take(updates) or offset != self._offset()
            pause = _SHORT if moved else min(2 * pause, _LONGEST)
            await self._settle(pause)

    async def confirm(self) -> None:
        """Tell Telegram, within two seconds, what has been handled since the last poll."""
        if self._offset():
            try:
                async with asyncio.timeout(_FAREWELL):
                    await self._poll(timeout=0, limit=1)
            except (TelegramError, TimeoutError) as error:
                log.warning("Telegram was not told what is answered already: %r", error)

    async def _poll(self, timeout: int, limit: int | None = None) -> tuple[Update, ...]:  # noqa: ASYNC109
        offset = self._offset()
        updates = await self._bot.get_updates(
            offset, limit=limit, timeout=timeout, allowed_updates=self._kinds
        )
        # Telegram knows now. After a quiet week it numbers anew, maybe lower, and an offset kept
        # from before would throw those updates away.
        if offset == self._handled_to:
            self._handled_to = 0
        return updates

    def _offset(self) -> int:
        """Return the first update not handled, else the number that confirms all of them."""
        for number, task in list(self._fetched.items()):
            if not task.done() or task.cancelled():
                return number
            self._handled_to = number + 1
            del self._fetched[number]
        return self._handled_to

    def _take(self, updates: Sequence[Update]) -> bool:
        """Hand over what is new; return whether anything was."""
        new = [update for update in updates if update.update_id not in self._fetched]
        for update in new:
            try:
                self._fetched[update.update_id] = self._inbox.take(update)
            except Full:  # Telegram keeps the rest
                return False
        return bool(new)

    async def _settle(self, pause: float) -> None:
        """Wait until all in hand is done, but no longer than until the next poll is worth it.

        Where much is being done, that is very soon: what Telegram has not been told would be
        answered again if the process were killed.
        """
        if in_hand := [task for task in self._fetched.values() if not task.done()]:
            busy = len(in_hand) >= _MANY and pause == _SHORT
            await asyncio.wait(in_hand, timeout=_SHORTEST if busy else pause)


async def _wait_out(error: TelegramError, pause: float) -> None:
    seconds = max(pause, wait_asked(error))
    if isinstance(error, Conflict):
        log.warning(
            "another process takes updates with this token; waiting %g s for it to stop (%s)",
            seconds,
            error,
        )
    else:
        log.warning("no updates could be fetched (%s); again in %g s", error, seconds)
    await asyncio.sleep(seconds)
