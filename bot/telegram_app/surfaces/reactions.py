"""A reader's 👎 below an answer in a private chat: its question goes to the maintainer."""

from collections.abc import Iterable
from typing import Any

from telegram import Message, MessageReactionUpdated, ReactionTypeEmoji, Update
from telegram.constants import ChatType, ReactionEmoji
from telegram.ext import MessageReactionHandler

from bot.chat.reply import Reply
from bot.telegram_app.monitoring.question_log import QuestionLog

_MAX_REMEMBERED = 1000  # answers; beyond that, the oldest are forgotten
_THUMBS_DOWN = ReactionTypeEmoji(ReactionEmoji.THUMBS_DOWN)


class AnsweredQuestions:
    """Remembers the questions of the last answers in private chats, in memory only.

    A reaction tells no more than the chat and the number of the message it is for. Where there is
    no maintainer to tell, nothing is remembered.
    """

    def __init__(self, question_log: QuestionLog) -> None:
        self._question_log = question_log
        self._questions: dict[tuple[int, int], str] = {}  # by chat and number of the message

    def remember(self, messages: Iterable[Message], reply: Reply) -> None:
        """Remember which question some messages answer, if they do."""
        if not (reply.answer and self._question_log.reports):
            return
        for message in messages:
            if message.chat.type == ChatType.PRIVATE:
                self._questions[message.chat.id, message.message_id] = reply.answer.question.text
        while len(self._questions) > _MAX_REMEMBERED:
            del self._questions[next(iter(self._questions))]

    def report(self, chat_id: int, message_id: int) -> None:
        """Report the question that a message answers as one whose answer is disliked, once."""
        if question := self._questions.pop((chat_id, message_id), None):
            self._question_log.record_dislike(question)


class Reactions:
    """Reports each 👎, without who gave it."""

    def __init__(self, answered: AnsweredQuestions) -> None:
        self._answered = answered
        self.handlers = (_ThumbsDownHandler(self.on_thumbs_down),)

    async def on_thumbs_down(self, update: Update, _: object) -> None:
        """Report the question of an answer, if it is still known."""
        if reaction := update.message_reaction:
            self._answered.report(reaction.chat.id, reaction.message_id)


class _ThumbsDownHandler(MessageReactionHandler[Any, None]):
    def check_update(self, update: object) -> bool:
        reaction = update.message_reaction if isinstance(update, Update) else None
        return reaction is not None and _is_thumbs_down(reaction)


def _is_thumbs_down(reaction: MessageReactionUpdated) -> bool:
    is_new = _THUMBS_DOWN in reaction.new_reaction and _THUMBS_DOWN not in reaction.old_reaction
    return is_new and reaction.chat.type == ChatType.PRIVATE
