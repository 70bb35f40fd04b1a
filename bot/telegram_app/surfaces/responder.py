"""What every surface shares: the conversation, and the note that is taken of each question."""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias, TypeVar

from telegram import Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.conversation import Conversation
from bot.chat.dialogue.recent import Previous, RecentAnswers
from bot.chat.reply import Reply
from bot.chat.wording import question_shown
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.outgoing.send import send
from bot.telegram_app.surfaces.albums import Albums
from bot.telegram_app.surfaces.message_text import passages_of, selection_of, text_of
from bot.telegram_app.surfaces.reactions import AnsweredQuestions

Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

T = TypeVar("T")


class Responder:
    """Replies to messages, one reply after another."""

    def __init__(self, conversation: Conversation, question_log: QuestionLog) -> None:
        self.conversation = conversation
        self.question_log = question_log
        self.albums = Albums()
        self.recent = RecentAnswers()
        self.answered = AnsweredQuestions(question_log)
        self._composing = asyncio.Lock()

    async def respond(
        self, message: Message, compose: Callable[[Previous | None], Reply], me: User
    ) -> None:
        """Send what `compose` returns as the reply to a message, and record the question.

        It is given what the message may go on from.
        """
        started = time.perf_counter()
        reply = await self.reply(message, me, partial(compose, self.previous(message, me)))
        self.recent.remember(message.chat.id, reply.previous)
        self.answered.remember(await send(message, reply, me), reply)
        self.record(message, reply, started)

    async def reply(self, message: Message, me: User, compose: Callable[[], Reply]) -> Reply:
        """Return what is said to a message: what it quotes of another comes first."""
        if about := self._about_selection(message, me):
            return about
        return await self.compose(compose)

    async def compose(self, make: Callable[[], T]) -> T:
        """Return what `make` returns, in its turn and in a thread, for it may take seconds.

        Meanwhile updates are taken, and health checks are answered.
        """
        async with self._composing:
            return await asyncio.to_thread(make)

    def previous(self, message: Message, me: User) -> Previous | None:
        """Return what a message goes on from: the one it replies to, else the last in its chat."""
        recalled, replied = self.recent.recall(message.chat.id), message.reply_to_message
        if not (shown := passages_of(replied, me)):
            return recalled
        same = recalled is not None and not set(shown).isdisjoint(recalled.passages)
        question = question_shown(text_of(replied)) or (
            recalled.question if recalled and same else ""
        )
        return Previous(question, shown, recalled.offset if recalled and same else 0)

    def _about_selection(self, message: Message, me: User) -> Reply | None:
        """Return the passage whose words a message quotes from the one it replies to, if any."""
        selection = selection_of(message, me)
        return self.conversation.about(selection) if selection else None

    def record(self, message: Message, reply: Reply, started: float) -> None:
        """Record a question that was taken up at a `time.perf_counter`."""
        if reply.answer:
            self.question_log.record(message, reply.answer, time.perf_counter() - started)
