"""What happens to an update on arrival, by webhook or polling, before it is in the queue."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot, Update

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.crash_record import CrashRecord
from bot.telegram_app.updates.origin import Load
from bot.telegram_app.updates.update_json import Data
from bot.telegram_app.updates.update_queue import Handling, UpdateQueue

log = logging.getLogger(__name__)


class Intake:
    """Reads updates as Telegram writes them; what `admit` lets in goes into the queue.

    An update that can't be read, or that by the `record` has ended the process three times, is
    passed over: its number is logged, and it counts as handled.
    """

    def __init__(
        self,
        bot: Bot,
        queue: UpdateQueue,
        admit: Callable[[Update, Load], Handling | None],
        metrics: Metrics,
        record: CrashRecord,
    ) -> None:
        self._bot = bot
        self._queue = queue
        self._admit = admit
        self._metrics = metrics
        self._record = record

    def take(self, number: int, data: Data) -> asyncio.Future[bool]:
        """Return a future that tells, once it is done, whether the update was handled.

        For an update that is dropped it is done at once. Raises QueueFull, and nothing else.
        """
        if known := self._queue.known(number):
            return known
        if self._record.is_condemned(number):
            self._record.pass_over(number)
            return self._pass_over(number, "the process ended three times while it was in hand")
        with self._record.working_on(number):
            try:
                update = Update.de_json(data, self._bot)
                handle = self._admit(update, self._queue.load(update))
            except Exception as error:  # noqa: BLE001 - whatever the library makes of nonsense
                return self._pass_over(number, f"it can't be read ({type(error).__name__})")
        return self._queue.take(update, handle) if handle else self._queue.dismiss(number)

    def stuck(self, seconds: float) -> set[int]:
        """Return the updates in hand of chats that have waited so long for one of them."""
        return self._queue.stuck(seconds)

    def _pass_over(self, number: int, why: str) -> asyncio.Future[bool]:
        log.error("update %d is passed over: %s", number, why)
        self._metrics.count_error("passed over")
        return self._queue.dismiss(number)
