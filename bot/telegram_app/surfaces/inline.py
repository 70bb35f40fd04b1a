"""Inline mode: passages for whatever is typed after the bot's name, in any chat."""

import logging
import re

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
    User,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from bot.chat import wording
from bot.chat.actions import WELCOME
from bot.chat.reply import Reply
from bot.chat.wording import passages
from bot.search.answer import Found
from bot.telegram_app.outgoing.render import deep_link, to_html
from bot.telegram_app.surfaces.responder import Context, Responder

log = logging.getLogger(__name__)

_OFFSET = re.compile("[0-9]{1,4}")
_PER_PAGE = 10
_KEPT = 300  # seconds for which Telegram may give the same results to anybody


class Inline:
    """Lists passages to be handed to any chat."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self.handlers = (InlineQueryHandler(self.on_query),)

    async def on_query(self, update: Update, context: Context) -> None:
        """List what there is; a query that is too old by now is nobody's fault."""
        if (query := update.inline_query) is None:
            return
        offset = int(query.offset) if _OFFSET.fullmatch(query.offset) else 0
        found, total = self._responder.conversation.candidates(query.query, offset, _PER_PAGE)
        further = offset + len(found)
        try:
            await query.answer(
                [self._result(each, context.bot.bot) for each in found],
                cache_time=_KEPT,
                next_offset=str(further) if found and further < total else None,
                button=None if total else _nothing(),
            )
        except BadRequest as error:
            if "too old" not in error.message.casefold():
                raise
            log.info("an inline query was too old to be answered")

    def _result(self, found: Found, me: User) -> InlineQueryResultArticle:
        passage = found.passage
        return article(
            passage.id,
            passages.title(passage),
            self._responder.conversation.handed_on(passage),
            me,
            passages.first_words(found),
        )


def article(
    passage: str, title: str, reply: Reply, me: User, description: str | None = None
) -> InlineQueryResultArticle:
    """Return a message to be sent by somebody else, with a link to the passage with an id."""
    button = InlineKeyboardButton(wording.IN_CONTEXT, url=deep_link(passage, me))
    return InlineQueryResultArticle(
        passage,
        title,
        InputTextMessageContent(to_html(reply)[0], ParseMode.HTML),
        InlineKeyboardMarkup.from_button(button),
        description=description,
    )


def _nothing() -> InlineQueryResultsButton:
    return InlineQueryResultsButton(wording.NOT_FOUND, start_parameter=WELCOME)
