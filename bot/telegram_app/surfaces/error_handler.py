"""What goes wrong: a line in the log, and a number for those who should know."""

import logging
import secrets

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat import wording
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.outgoing.send import tell
from bot.telegram_app.surfaces.queries import acknowledge
from bot.telegram_app.surfaces.responder import Context

log = logging.getLogger(__name__)


class ErrorHandler:
    """Logs errors and tells the person, and the maintainer, a number to find them by."""

    def __init__(self, metrics: Metrics, maintainer_chat_id: int | None) -> None:
        self._metrics = metrics
        self._maintainer_chat_id = maintainer_chat_id

    async def on_error(self, update: object, context: Context) -> None:
        """Log an error and tell of it; a chat that takes no message is none.

        What that chat refused would be refused whatever it says, and so is the notice.
        """
        error, number = context.error, secrets.token_hex(3)
        is_forbidden = isinstance(error, Forbidden)
        notice = None if is_forbidden else f"{wording.TROUBLE()} ({number})"
        refusal = await _tell_person(update, notice)
        is_refused = isinstance(error, BadRequest) and isinstance(refusal, BadRequest | Forbidden)
        if is_forbidden or is_refused:
            self._metrics.count_error("shut out")
            level = logging.INFO if is_forbidden else logging.WARNING
            log.log(level, "a chat has shut the bot out: %s", error)
            return
        self._metrics.count_error("handler")
        log.error("error %s while handling an update", number, exc_info=error)
        if refusal:
            log.warning("could not tell of error %s: %s", number, refusal)
        await self._tell_maintainer(context, number)

    async def _tell_maintainer(self, context: Context, number: str) -> None:
        if self._maintainer_chat_id is None:
            return
        text = f"Error {number}: {type(context.error).__name__}"
        try:
            await context.bot.send_message(self._maintainer_chat_id, text)
        except TelegramError as failure:
            log.warning("could not tell the maintainer of error %s: %s", number, failure)


async def _tell_person(update: object, notice: str | None) -> TelegramError | None:
    """Tell whoever waits for a reply what became of it; return what kept them from hearing it."""
    if not isinstance(update, Update):
        return None
    message = update.message or update.edited_message
    try:
        if update.callback_query:
            await acknowledge(update.callback_query, notice)
        elif notice and message:
            await tell(message, notice)
    except TelegramError as failure:
        return failure
    return None
