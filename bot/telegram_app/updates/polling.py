"""Long polling that tells Telegram an update is done only when it is."""

import asyncio
import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from telegram import Bot
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.telegram_app.outgoing.backoff import retry
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.update_json import Data, by_number
from bot.telegram_app.updates.update_queue import QueueFull

log = logging.getLogger(__name__)

_LONG_POLL = 30  # seconds for which Telegram waits for an update
# Seconds between two polls while updates are in hand.
_BUSY_PAUSE, _MIN_PAUSE, _MAX_PAUSE = 0.02, 0.1, 1.0
CONFIRM_TIMEOUT = 2.0  # seconds at the end
_BUSY_FROM = 8  # updates in hand, of which some will be done very soon
_PAGE_SIZE = 100  # updates that Telegram gives at once
_STUCK_AFTER = 5.0  # seconds for which updates may keep a full page from being confirmed


@dataclass(frozen=True, slots=True)
class _Fetched:
    handling: asyncio.Future[bool]
    is_detached: bool = False

    @property
    def is_done(self) -> bool:
        return self.is_detached or (self.handling.done() and not self.handling.cancelled())


class Poller:
    """Fetches updates for an intake.

    Telegram forgets every update before the offset of the next poll, so the offset stays at the
    first one that is not handled. Until it moves on, Telegram answers at once with what is in
    hand already, at most 100 updates: polls are spaced out then.
    """

    def __init__(self, bot: Bot, intake: Intake, allowed_updates: Sequence[str]) -> None:
        self._bot = bot
        self._intake = intake
        self._allowed_updates = allowed_updates
        self._fetched: dict[int, _Fetched] = {}  # in Telegram's order
        self._handled_to = 0  # the offset that confirms what is handled, 0 when Telegram knows it
        self._moved_at = 0.0  # when the offset moved last

    async def run(self) -> None:
        """Poll until cancelled.

        Raises InvalidToken when Telegram no longer knows the token.
        """
        pause = _MIN_PAUSE
        while True:
            offset = self._offset()
            updates = await retry(partial(self._poll, timeout=_LONG_POLL), _on_failure)
            moved = self._take(updates) or offset != self._offset()
            if moved:
                self._moved_at = time.monotonic()
            if len(updates) >= _PAGE_SIZE:
                self._detach_slow()
            pause = _MIN_PAUSE if moved else min(2 * pause, _MAX_PAUSE)
            await self._settle(pause)

    async def confirm(self) -> None:
        """Tell Telegram, within two seconds, what has been handled since the last poll."""
        if self._offset():
            try:
                async with asyncio.timeout(CONFIRM_TIMEOUT):
                    await self._poll(timeout=0, limit=1)
            except (TelegramError, TimeoutError) as error:
                log.warning("Telegram was not told what is answered already: %r", error)

    async def _poll(self, timeout: int, limit: int | None = None) -> dict[int, Data]:  # noqa: ASYNC109
        offset = self._offset()
        parameters = {"offset": offset, "limit": limit, "timeout": timeout}
        # Not by get_updates, which fails as a whole where it can't read one of them.
        result = await self._bot._post(  # noqa: SLF001
            "getUpdates",
            parameters | {"allowed_updates": self._allowed_updates},
            read_timeout=timeout + (self._bot.request.read_timeout or 0),
        )
        updates = by_number(result)
        # Telegram knows now. After a quiet week it numbers anew, maybe lower, and an offset kept
        # from before would throw those updates away.
        if offset == self._handled_to:
            self._handled_to = 0
        return updates

    def _offset(self) -> int:
        """Return the first update not handled, else the number that confirms all of them."""
        for number, fetched in list(self._fetched.items()):
            if not fetched.is_done:
                return number
            self._handled_to = number + 1
            del self._fetched[number]
        return self._handled_to

    def _take(self, updates: Mapping[int, Data]) -> bool:
        """Hand over what is new; return whether anything was."""
        new = {n: update for n, update in updates.items() if n not in self._fetched}
        for number, update in new.items():
            try:
                self._fetched[number] = _Fetched(self._intake.take(number, update))
            except QueueFull:  # Telegram keeps the rest
                return False
        return bool(new)

    def _detach_slow(self) -> None:
        """Confirm what takes long where it keeps a full page of others from being followed.

        It goes on being handled, but would be lost if the process were killed meanwhile.
        """
        stuck = self._intake.stuck(_STUCK_AFTER)
        slow = {n: f for n, f in self._fetched.items() if n in stuck and not f.is_done}
        waiting = sum(fetched.is_done for fetched in self._fetched.values())
        has_moved = time.monotonic() - self._moved_at < _STUCK_AFTER
        if not slow or (has_moved and waiting < _PAGE_SIZE / 2):
            return
        log.warning("%d updates take long; others are fetched before these are answered", len(slow))
        self._fetched |= {n: replace(f, is_detached=True) for n, f in slow.items()}

    async def _settle(self, pause: float) -> None:
        """Wait until all in hand is done, but no longer than until the next poll is worth it.

        Where much is being done, that is very soon: what Telegram has not been told would be
        answered again if the process were killed.
        """
        if in_hand := [f.handling for f in self._fetched.values() if not f.handling.done()]:
            busy = len(in_hand) >= _BUSY_FROM and pause == _MIN_PAUSE
            await asyncio.wait(in_hand, timeout=_BUSY_PAUSE if busy else pause)


def _on_failure(error: TelegramError, seconds: float) -> None:
    if isinstance(error, InvalidToken):
        raise error
    if isinstance(error, Conflict) and "webhook" in str(error).lower():
        log.warning(
            "Telegram delivers to another process with this token, and lets none be fetched: stop "
            "that one and start this one again, or use another token here (again in %g s)",
            seconds,
        )
    elif isinstance(error, Conflict):
        log.warning(
            "another process takes updates with this token; waiting %g s for it to stop (%s)",
            seconds,
            error,
        )
    else:
        log.warning("no updates could be fetched (%s); again in %g s", error, seconds)
