"""What goes wrong: a line in the log, and a number for those who should know."""

import logging
import secrets

from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot.chat import wording
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.queries import acknowledge
from bot.telegram_app.surfaces.responder import Context

log = logging.getLogger(__name__)


class ErrorHandler:
    """Logs errors and tells the person, and the maintainer, a number to find them by."""

    def __init__(self, metrics: Metrics, maintainer_chat_id: int | None) -> None:
        self._metrics = metrics
        self._maintainer_chat_id = maintainer_chat_id

    async def on_error(self, update: object, context: Context) -> None:
        """Log an error and tell of it; a chat that shut the bot out is none."""
        if isinstance(context.error, Forbidden):
            self._metrics.count_error("shut out")
            log.info("a chat has shut the bot out: %s", context.error)
            await self._tell_person(update, context, None)
            return
        self._metrics.count_error("handler")
        number = secrets.token_hex(3)
        log.error("error %s while handling an update", number, exc_info=context.error)
        await self._tell_person(update, context, number)
        if self._maintainer_chat_id is not None:
            text = f"Error {number}: {type(context.error).__name__}"
            await _send(context, self._maintainer_chat_id, text, number)

    async def _tell_person(self, update: object, context: Context, number: str | None) -> None:
        if not isinstance(update, Update):
            return
        notice = f"{wording.TROUBLE()} ({number})" if number else None
        if query := update.callback_query:
            try:
                await acknowledge(query, notice)
            except TelegramError as failure:
                log.warning("could not answer a button: %s", failure)
        elif notice and (update.message or update.edited_message) and update.effective_chat:
            await _send(context, update.effective_chat.id, notice, number)


async def _send(context: Context, chat_id: int, text: str, number: str | None) -> None:
    try:
        await context.bot.send_message(chat_id, text)
    except TelegramError as failure:
        log.warning("could not tell of error %s: %s", number, failure)
