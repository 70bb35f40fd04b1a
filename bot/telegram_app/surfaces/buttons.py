"""Buttons: all they need is in them, in the message they are below and in the one it replies to."""

from telegram import Message, Update, User
from telegram.ext import CallbackQueryHandler

from bot.chat import wording
from bot.chat.actions import View, ViewKind
from bot.chat.wording import question_shown
from bot.telegram_app.outgoing.send import send, show
from bot.telegram_app.surfaces.message_text import question_of, text_of
from bot.telegram_app.surfaces.queries import acknowledge
from bot.telegram_app.surfaces.responder import Context, Responder
from bot.telegram_app.surfaces.senders import is_by


class Buttons:
    """Takes people where a button says, in place of what they saw."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self.handlers = (CallbackQueryHandler(self.on_button),)

    async def on_button(self, update: Update, context: Context) -> None:
        """Follow a button, or say that its question is gone; it is answered in either case."""
        if (query := update.callback_query) is None:
            return
        view, message = View.read(query.data or ""), query.message
        if view is None or not isinstance(message, Message):
            await acknowledge(query, wording.QUESTION_GONE())
            return
        question = _question_above(message, context.bot.bot)
        if not question and view.kind is ViewKind.QUESTION and not view.context:
            await acknowledge(query, wording.QUESTION_GONE())
            return
        reply = self._responder.following(message, view, question)
        bring = send if view.fresh else show
        self._responder.answered.remember(await bring(message, reply, context.bot.bot), reply)
        await acknowledge(query)


def _question_above(message: Message, me: User) -> str:
    """Return the question that a message of the bot answers, empty where that is gone."""
    if shown := question_shown(text_of(message)):
        return shown
    asked = message.reply_to_message
    return question_of(asked, me) if asked and not is_by(asked, me) else ""
