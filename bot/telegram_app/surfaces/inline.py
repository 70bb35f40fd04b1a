"""Inline mode: passages for whatever is typed after the bot's name, in any chat."""

import re
from collections.abc import Sequence

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
from telegram.ext import InlineQueryHandler

from bot.chat import wording
from bot.chat.actions import PER_PAGE, WELCOME
from bot.chat.as_you_type import is_unfinished
from bot.chat.reply import Reply
from bot.chat.wording import passage_blocks, passages
from bot.corpus.model import Passage
from bot.search.answer import Found
from bot.telegram_app.outgoing.render import brief, deep_link, to_html
from bot.telegram_app.surfaces.queries import in_time
from bot.telegram_app.surfaces.responder import Context, Responder

_OFFSET = re.compile("[0-9]{1,4}")
_PER_PAGE = 10
_CACHE_TIME = 300  # seconds for which Telegram may give somebody the same results


class Inline:
    """Lists passages to be handed to any chat."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        self.handlers = (InlineQueryHandler(self.on_query),)

    async def on_query(self, update: Update, context: Context) -> None:
        """List what there is."""
        if (query := update.inline_query) is None:
            return
        offset = int(query.offset) if _OFFSET.fullmatch(query.offset) else 0
        me = context.bot.bot
        found, total = self._responder.conversation.candidates(query.query, offset, _PER_PAGE)
        further = offset + len(found)
        results = [self._result(each, me) for each in found]
        if query.query.strip() and not offset and len(found) > 1:
            results.append(self._together(found[:PER_PAGE], me))
        nothing = wording.GO_ON_TYPING if is_unfinished(query.query) else wording.NOT_FOUND
        with in_time():
            await query.answer(
                results,
                cache_time=_CACHE_TIME,
                is_personal=True,  # it is in the language of whoever asks
                next_offset=str(further) if found and further < total else None,
                button=None
                if total
                else InlineQueryResultsButton(nothing(), start_parameter=WELCOME),
            )

    def _result(self, found: Found, me: User) -> InlineQueryResultArticle:
        passage = found.passage
        return article(
            passage.id,
            passage_blocks.title(passage),
            _handed_on([passage]),
            me,
            passage_blocks.first_words(found),
        )

    def _together(self, found: Sequence[Found], me: User) -> InlineQueryResultArticle:
        """Return several passages as one message."""
        return article(
            f"{found[0].passage.id}-{len(found)}",
            wording.together(len(found)),
            _handed_on([each.passage for each in found]),
            me,
            ", ".join(dict.fromkeys(passage_blocks.title(each.passage) for each in found)),
        )


def article(
    identifier: str,
    title: str,
    reply: Reply,
    me: User,
    description: str | None = None,
) -> InlineQueryResultArticle:
    """Return a message to be sent by somebody else, with a link to the passage with an id.

    Whatever follows the id after a hyphen only tells the message from others. With WELCOME for an
    id the link leads to the bot.
    """
    passage = identifier.partition("-")[0]
    label = wording.FIND() if passage == WELCOME else wording.IN_CONTEXT()
    button = InlineKeyboardButton(label, url=deep_link(passage, me))
    return InlineQueryResultArticle(
        identifier,
        title,
        InputTextMessageContent(to_html(reply)[0], ParseMode.HTML),
        InlineKeyboardMarkup.from_button(button),
        description=description,
    )


def _handed_on(held: Sequence[Passage]) -> Reply:
    """Return passages as one message: whole if they fit into it, else the beginning of each."""
    whole = passages.handed_on(held)
    if len(to_html(whole)) == 1:
        return whole
    return brief(passages.handed_on(held, whole=False))
