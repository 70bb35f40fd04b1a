"""What every surface shares: the conversation, and the note that is taken of each question."""

import asyncio
import time
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeAlias

from telegram import Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.actions import View
from bot.chat.conversation import Conversation
from bot.chat.recent import Previous, RecentAnswers
from bot.chat.reply import Reply
from bot.chat.wording import question_shown
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.outgoing.send import send
from bot.telegram_app.surfaces.addressing import asks_bot
from bot.telegram_app.surfaces.albums import Albums
from bot.telegram_app.surfaces.message_text import (
    asked_by_sender,
    said_before,
    selection_of,
    text_of,
)
from bot.telegram_app.surfaces.reactions import AnsweredQuestions
from bot.telegram_app.surfaces.shown import answers_question, passages_of

Compose: TypeAlias = Callable[[Previous | None], Reply]
Context: TypeAlias = CallbackContext[ExtBot[Any], Any, Any, Any]
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


class Responder:
    """Replies to messages, one reply after another.

    Replies are composed on the event loop, not in a thread: so the crash record knows which update
    is being worked on, and blames no other.
    """

    def __init__(self, conversation: Conversation, question_log: QuestionLog) -> None:
        self.conversation = conversation
        self._question_log = question_log
        self.albums = Albums()
        self._recent = RecentAnswers()
        self.answered = AnsweredQuestions(question_log)
        self._composing = asyncio.Lock()

    async def respond(self, message: Message, compose: Compose, me: User) -> None:
        """Send what `compose` returns as the reply to a message, and record the question."""
        started = time.perf_counter()
        reply = await self.composed(message, compose, me)
        self.answered.remember(await send(message, reply, me), reply)
        self.record(message, reply, started)

    async def composed(self, message: Message, compose: Compose, me: User) -> Reply:
        """Return what `compose` returns, given what the message may go on from.

        Words that the message quotes of the one it replies to come before what would be composed.
        """
        async with self._composing:
            reply = self._about_selection(message, me) or compose(self._previous(message, me))
            await asyncio.sleep(0)  # lets what is ready get on its way before the next is composed
        self._recent.remember(_talk(message), reply.previous)
        return reply

    def following(self, message: Message, view: View, question: str) -> Reply:
        """Return what a view is of that a button below a message leads to: talk goes on from it."""
        talk = _talk(message)
        reply = self.conversation.follow(view, question, self._recent.recall(talk))
        self._recent.remember(talk, reply.previous)
        return reply

    def _previous(self, message: Message, me: User) -> Previous | None:
        """Return what a message goes on from: the one it replies to, else the last in its talk."""
        recalled, replied = self._recent.recall(_talk(message)), message.reply_to_message
        if not (shown := passages_of(replied, me)):
            if not (said := said_before(message, me)):
                return recalled
            is_own = replied is not None and replied.from_user == message.from_user
            is_known = is_own and recalled is not None and recalled.about == said
            known = recalled if is_known or asks_bot(replied, me) else None
            return replace(known or Previous(said), is_remark=True)
        same = recalled is not None and not set(shown).isdisjoint(recalled.passages)
        question = question_shown(text_of(replied)) or (
            recalled.question if recalled and same else ""
        )
        is_gone = not question and answers_question(replied)
        offset = recalled.offset if recalled and same else 0
        return Previous(question, shown, offset, is_gone=is_gone)

    def _about_selection(self, message: Message, me: User) -> Reply | None:
        """Return the passage whose words a message quotes from the one it replies to, if any."""
        selection = selection_of(message, me)
        return self.conversation.about(selection) if selection else None

    def record(self, message: Message, reply: Reply, started: float) -> None:
        """Record a question that was taken up at a `time.perf_counter`."""
        if reply.answer:
            kept = asked_by_sender(message, reply.answer.question.text)
            self._question_log.record(message, reply.answer, time.perf_counter() - started, kept)


def _talk(message: Message) -> Hashable:
    """Return where a talk goes on: a chat, or a topic of it; as a guest, apart from both."""
    topic = message.message_thread_id if message.is_topic_message else None
    direct = message.direct_messages_topic and message.direct_messages_topic.topic_id
    return message.chat.id, topic, direct, message.guest_query_id is not None
