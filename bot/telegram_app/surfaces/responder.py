"""What every surface shares: the conversation, and the note that is taken of each question."""

import asyncio
import time
from collections.abc import Callable
from typing import Any, TypeAlias

from telegram import Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.conversation import Conversation
from bot.chat.reply import Reply
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.outgoing.send import send
from bot.telegram_app.surfaces.albums import Albums
from bot.telegram_app.surfaces.message_text import selection_of
from bot.telegram_app.surfaces.reactions import AnsweredQuestions

Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


class Responder:
    """Replies to messages, one reply after another."""

    def __init__(self, conversation: Conversation, question_log: QuestionLog) -> None:
        self.conversation = conversation
        self.question_log = question_log
        self.albums = Albums()
        self.answered = AnsweredQuestions(question_log)
        self._composing = asyncio.Lock()

    async def respond(self, message: Message, compose: Callable[[], Reply], me: User) -> None:
        """Send what `compose` returns as the reply to a message, and record the question.

        Words that the message quotes of the one it replies to come before what would be composed.
        """
        started = time.perf_counter()
        async with self._composing:
            reply = self.about_selection(message, me) or compose()
            await asyncio.sleep(0)  # lets what is ready get on its way before the next is composed
        self.answered.remember(await send(message, reply, me), reply)
        self.record(message, reply, started)

    def about_selection(self, message: Message, me: User) -> Reply | None:
        """Return the passage whose words a message quotes from the one it replies to, if any."""
        selection = selection_of(message, me)
        return self.conversation.about(selection) if selection else None

    def record(self, message: Message, reply: Reply, started: float) -> None:
        """Record a question that was taken up at a `time.perf_counter`."""
        if reply.answer:
            self.question_log.record(message, reply.answer, time.perf_counter() - started)
