"""Guest mode: a mention in a chat the bot is no member of gets one answer."""

import time

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.chat import wording
from bot.chat.actions import WELCOME
from bot.telegram_app.outgoing.render import brief
from bot.telegram_app.surfaces.inline import article
from bot.telegram_app.surfaces.message_text import is_from_person, question_of
from bot.telegram_app.surfaces.responder import Context, Responder


class Guests:
    """Answers where the bot is called as a guest."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        called = filters.UpdateType.GUEST_MESSAGE & _Called()
        self.handlers = (MessageHandler(called, self.on_message),)

    async def on_message(self, update: Update, context: Context) -> None:
        """Answer a question that names the bot."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        started = time.perf_counter()
        me = context.bot.bot
        about = self._responder.about_selection(message, me)
        reply = about or self._responder.conversation.reply(
            question_of(message, me), name_events=True
        )
        if not reply.blocks:  # a reaction, and a guest can't react
            return
        first = reply.answer.found[0].passage.id if reply.answer and reply.answer.found else WELCOME
        result = article(first, wording.ANSWER(), brief(reply), me)
        await context.bot.answer_guest_query(message.guest_query_id, result)
        self._responder.record(message, reply, started)


class _Called(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return bool(message.guest_query_id) and is_from_person(message)
