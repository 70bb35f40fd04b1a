"""The way of each update into the application, past the throttle."""

import logging

from telegram import Update
from telegram.error import TelegramError

from bot.chat import wording
from bot.telegram_app.surfaces.buttons import answer
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.origin import Place, origin
from bot.telegram_app.updates.throttle import Load, Throttle, Verdict
from bot.telegram_app.updates.update_queue import Handling

log = logging.getLogger(__name__)


class FloodControl:
    """Lets updates in, those of a chat that writes too fast excepted."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._throttle = Throttle()

    def admit(self, update: Update, load: Load) -> Handling | None:
        """Return what to do with an update that has just arrived; None: nothing, for good.

        What is done ends once Telegram has taken or refused whatever the update is answered with.
        """
        if not self._wanted(update):
            return None
        pressed = update.callback_query is not None  # and waits for the spinning to stop
        match self._throttle.judge(origin(update), load, insists=pressed):
            case Verdict.ANSWER:
                return self._app.process_update
            case Verdict.ASK_TO_SLOW_DOWN:
                log.warning("a chat writes too fast; it is ignored until it slows down")
                return self._ask_to_slow_down
            case Verdict.IGNORE:
                return None

    def _wanted(self, update: Update) -> bool:
        handlers = (handler for group in self._app.handlers.values() for handler in group)
        return any(_fits(handler.check_update(update)) for handler in handlers)

    async def _ask_to_slow_down(self, update: Update) -> None:
        place = origin(update)
        try:
            if update.callback_query:
                await answer(update.callback_query, wording.SLOW_DOWN)
            elif place.place in {Place.CHAT, Place.GROUP}:
                await self._app.bot.send_message(place.id, wording.SLOW_DOWN)
        except TelegramError as error:
            log.info("a chat could not be asked to slow down: %s", error)


def _fits(check: object) -> bool:
    return check is not None and check is not False  # anything else is for the handler to use
