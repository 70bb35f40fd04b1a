"""What happens with each kind of update: take the text out, ask the conversation, send."""

import logging
import secrets
import time
from contextlib import suppress
from typing import Any, TypeAlias

from telegram import Message, ReplyParameters, Update
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import (
    Application,
    CallbackContext,
    CallbackQueryHandler,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.chat import wording
from bot.chat.conversation import Conversation
from bot.chat.reply import Reply
from bot.telegram_app.journal import Journal
from bot.telegram_app.messages import MORE, keyboard, to_html

Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

log = logging.getLogger(__name__)

# Each kind of update has its own handler or none: edits, channels and groups are left alone.
_IN_PRIVATE = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
UPDATES = [Update.MESSAGE, Update.CALLBACK_QUERY]


class Handlers:
    """Hands updates to the conversation and sends what it replies."""

    def __init__(
        self, conversation: Conversation, journal: Journal, maintainer_chat_id: int | None = None
    ) -> None:
        self._conversation = conversation
        self._journal = journal
        self._maintainer_chat_id = maintainer_chat_id

    def register(self, app: App) -> None:
        """Register every handler; the first that fits an update takes it."""
        app.add_handlers(
            [
                MessageHandler(_IN_PRIVATE & (filters.TEXT | filters.CAPTION), self.on_text),
                MessageHandler(_IN_PRIVATE & ~filters.StatusUpdate.ALL, self.on_anything_else),
                CallbackQueryHandler(self.on_more, pattern=rf"^{MORE}\d{{1,4}}$"),
                CallbackQueryHandler(self.on_unknown_button),
            ]
        )
        app.add_error_handler(self.on_error)

    async def on_text(self, update: Update, _: Context) -> None:
        """Answer a question or a command; a caption counts as text."""
        if message := update.message:
            started = time.perf_counter()
            reply = self._conversation.reply(message.text or message.caption or "")
            await _send(message, reply)
            if reply.answer:
                seconds = time.perf_counter() - started
                self._journal.question(message, reply.answer, seconds)

    async def on_anything_else(self, update: Update, _: Context) -> None:
        """Say, to what holds no text, what the bot can do."""
        if update.message:
            await _send(update.message, wording.sentence(wording.TEXT_ONLY))

    async def on_more(self, update: Update, _: Context) -> None:
        """Send further passages for the question that the message with the button replies to."""
        if not (query := update.callback_query):
            return
        question = _question(query.message)
        if question is None or not (question.text or question.caption):
            await query.answer(wording.QUESTION_GONE, show_alert=True)
            return
        with suppress(BadRequest):  # after a restart: the button has stopped spinning by itself
            await query.answer()
        offset = int((query.data or "").removeprefix(MORE))
        text = question.text or question.caption or ""
        await _send(question, self._conversation.more(text, offset))

    async def on_unknown_button(self, update: Update, _: Context) -> None:
        """Answer a button of an earlier version, so that it doesn't spin."""
        if update.callback_query:
            await update.callback_query.answer(wording.QUESTION_GONE, show_alert=True)

    async def on_error(self, update: object, context: Context) -> None:
        """Log an error and tell the person, and the maintainer, its number."""
        error = context.error
        if isinstance(error, Forbidden):
            self._journal.metrics.error("shut out")
            log.info("a chat has shut the bot out: %s", error)
            return
        self._journal.metrics.error("handler")
        number = secrets.token_hex(3)
        log.error("error %s while handling an update", number, exc_info=error)
        chat = update.effective_chat if isinstance(update, Update) else None
        notices = [(chat.id if chat else None, f"{wording.TROUBLE} ({number})")]
        notices.append((self._maintainer_chat_id, f"Error {number}: {type(error).__name__}"))
        for chat_id, text in notices:
            if chat_id is not None:
                try:
                    await context.bot.send_message(chat_id, text)
                except TelegramError as again:
                    log.warning("could not tell of error %s: %s", number, again)


async def _send(question: Message, reply: Reply) -> None:
    """Send a reply to the message that asked, in as many messages as it takes."""
    *first, last = to_html(reply)
    link = ReplyParameters(question.message_id, allow_sending_without_reply=True)
    for html in first:
        await question.reply_html(html, reply_parameters=link)
    await question.reply_html(last, reply_parameters=link, reply_markup=keyboard(reply))


def _question(message: object) -> Message | None:
    return message.reply_to_message if isinstance(message, Message) else None
