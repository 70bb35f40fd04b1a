"""Guest mode: a mention in a chat the bot is no member of gets one answer."""

import time
from functools import partial

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.chat import wording
from bot.chat.actions import WELCOME
from bot.telegram_app.outgoing.render import brief, keyboard
from bot.telegram_app.surfaces.inline import article
from bot.telegram_app.surfaces.message_text import said_to_bot
from bot.telegram_app.surfaces.queries import in_time
from bot.telegram_app.surfaces.responder import Context, Responder
from bot.telegram_app.surfaces.senders import FromPerson
from bot.telegram_app.surfaces.shown import passages_behind


class Guests:
    """Answers where the bot is called as a guest."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        called = filters.UpdateType.GUEST_MESSAGE & FromPerson()
        self.handlers = (MessageHandler(called, self.on_message),)

    async def on_message(self, update: Update, context: Context) -> None:
        """Answer a question that names the bot."""
        message = update.guest_message
        if message is None or message.guest_query_id is None:
            return
        started, me = time.perf_counter(), context.bot.bot
        text = said_to_bot(message, me)
        compose = partial(self._responder.conversation.reply, text, name_events=True)
        reply = await self._responder.composed(message, compose, me)
        if not reply.blocks:  # a reaction, and a guest can't react
            return
        first = next(iter(passages_behind(keyboard(reply, me))), WELCOME)
        result = article(first, wording.ANSWER(), brief(reply), me)
        with in_time():
            await context.bot.answer_guest_query(message.guest_query_id, result)
        self._responder.record(message, reply, started)
