"""The way of each update into the application, past the throttle."""

import logging
from collections.abc import Awaitable

from telegram import Update
from telegram.error import TelegramError

from bot.chat import wording
from bot.telegram_app.buttons import answer
from bot.telegram_app.desk import App
from bot.telegram_app.throttle import Throttle, Verdict

log = logging.getLogger(__name__)


class Reception:
    """Lets updates in, those of a chat that writes too fast excepted."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._throttle = Throttle()

    async def handle(self, update: Update) -> None:
        """Return once Telegram has taken or refused whatever the update is answered with."""
        if not self._wanted(update):
            return
        chat = update.effective_chat or update.effective_user
        match self._throttle.judge(chat.id if chat else None):
            case Verdict.ANSWER:
                await self._app.process_update(update)
            case _ if update.callback_query:
                await _tell(answer(update.callback_query, wording.SLOW_DOWN))
            case Verdict.ASK_TO_SLOW_DOWN:
                log.warning("a chat writes too fast; it is ignored until it slows down")
                await self._ask_to_slow_down(update)
            case Verdict.IGNORE:
                pass

    def _wanted(self, update: Update) -> bool:
        handlers = (handler for group in self._app.handlers.values() for handler in group)
        return any(_fits(handler.check_update(update)) for handler in handlers)

    async def _ask_to_slow_down(self, update: Update) -> None:
        if update.effective_chat:
            await _tell(self._app.bot.send_message(update.effective_chat.id, wording.SLOW_DOWN))


async def _tell(telling: Awaitable[object]) -> None:
    try:
        await telling
    except TelegramError as error:
        log.info("a chat could not be asked to slow down: %s", error)


def _fits(check: object) -> bool:
    return check is not None and check is not False  # anything else is for the handler to use
