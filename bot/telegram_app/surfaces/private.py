"""A chat with one person: everything that is sent gets a reply."""

from functools import partial

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.chat import wording
from bot.telegram_app.outgoing.send import send
from bot.telegram_app.surfaces.message_text import said_to_bot, typed
from bot.telegram_app.surfaces.responder import Context, Responder
from bot.telegram_app.surfaces.senders import FromPerson

_PRIVATE = filters.ChatType.PRIVATE & FromPerson()
_NEW = filters.UpdateType.MESSAGE & _PRIVATE
_TEXT = (filters.UpdateType.MESSAGES & _PRIVATE) & (filters.TEXT | filters.CAPTION)


class Private:
    """Answers in private chats."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self.handlers = (
            MessageHandler(_TEXT, self.on_text),
            MessageHandler(_NEW & ~filters.StatusUpdate.ALL, self.on_anything_else),
        )

    async def on_text(self, update: Update, context: Context) -> None:
        """Answer a question or a command; a caption counts as text.

        What is edited is answered anew: which message answered it before, nobody knows.
        """
        message, me = update.effective_message, context.bot.bot
        if message and self._responder.albums.is_first_text(message):
            text = said_to_bot(message, me) or typed(message, me)
            compose = partial(self._responder.conversation.reply, text)
            await self._responder.respond(message, compose, me)

    async def on_anything_else(self, update: Update, context: Context) -> None:
        """Say, to what holds no text, what the bot can do."""
        if (message := update.message) is None:
            return
        reply = partial(send, message, wording.sentence(wording.TEXT_ONLY()), context.bot.bot)
        if message.media_group_id:
            self._responder.albums.call_if_textless(message, reply)
        else:
            await reply()
