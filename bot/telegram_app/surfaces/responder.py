"""What every surface shares: the conversation, and the note that is taken of each question."""

import asyncio
import time
from typing import Any, TypeAlias

from telegram import Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.conversation import Conversation
from bot.chat.reply import Reply
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.outgoing.send import send
from bot.telegram_app.surfaces.albums import Albums
from bot.telegram_app.surfaces.message_text import selection_of

Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


class Responder:
    """Replies to messages."""

    def __init__(self, conversation: Conversation, question_log: QuestionLog) -> None:
        self.conversation = conversation
        self.question_log = question_log
        self.albums = Albums()
        self._composing = asyncio.Lock()

    async def reply(self, message: Message, text: str, me: User) -> None:
        """Send what the conversation replies to a text, and note it."""
        started = time.perf_counter()
        async with self._composing:
            reply = self.about_selection(message, me) or self.conversation.reply(text)
            await asyncio.sleep(0)  # lets what is ready get on its way before the next is composed
        await send(message, reply, me)
        self.note(message, reply, started)

    def about_selection(self, message: Message, me: User) -> Reply | None:
        """Return the passage whose words a message quotes from the one it replies to, if any."""
        selection = selection_of(message, me)
        return self.conversation.about(selection) if selection else None

    def note(self, message: Message, reply: Reply, started: float) -> None:
        """Note a question that was taken up at a `time.perf_counter`."""
        if reply.answer:
            self.question_log.question(message, reply.answer, time.perf_counter() - started)
