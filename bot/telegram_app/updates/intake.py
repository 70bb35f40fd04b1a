"""What is done with an update on arrival, by webhook or polling: judged before it is in hand."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot, Update

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.crash_record import CrashRecord, in_memory
from bot.telegram_app.updates.origin import Load
from bot.telegram_app.updates.update_json import Data
from bot.telegram_app.updates.update_queue import Handling, UpdateQueue

log = logging.getLogger(__name__)


class Intake:
    """Takes updates as Telegram writes them; what `admit` lets in goes into an inbox.

    An update that can't be read, or that has ended the process twice by the `record`, is passed
    over: its number is logged, and it counts as handled.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: UpdateQueue,
        admit: Callable[[Update, Load], Handling | None],
        metrics: Metrics,
        record: CrashRecord | None = None,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._admit = admit
        self._metrics = metrics
        self._record = record or in_memory()

    def take(self, number: int, data: Data) -> asyncio.Future[bool]:
        """Return a future: whether the update with a number is handled; it is done for one dropped.

        Raises QueueFull.
        """
        if known := self._inbox.known(number):
            return known
        if self._record.condemns(number):
            self._record.pass_over(number)
            return self._pass_over(number, "the process ended twice while it was in hand")
        with self._record.working_on(number):
            try:
                update = Update.de_json(data, self._bot)
                handle = self._admit(update, self._inbox.load(update))
            except Exception as error:  # noqa: BLE001 - whatever the library makes of nonsense
                return self._pass_over(number, f"it can't be read ({type(error).__name__})")
        return self._inbox.take(update, handle) if handle else self._inbox.dismiss(number)

    def _pass_over(self, number: int, why: str) -> asyncio.Future[bool]:
        log.error("update %d is passed over: %s", number, why)
        self._metrics.error("passed over")
        return self._inbox.dismiss(number)
