"""Sends replies, in whatever way Telegram takes them."""

import logging

from telegram import ForceReply, InlineKeyboardMarkup, Message, ReplyParameters, User
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.chat import wording
from bot.chat.reply import Reply, plain
from bot.telegram_app.outgoing.render import LONGEST_MESSAGE, brief, keyboard, to_html

log = logging.getLogger(__name__)


async def send(to: Message, reply: Reply, me: User) -> list[Message]:
    """Send a reply to a message and return the messages it took; one deleted is no obstacle.

    A reply without blocks is a reaction only, and sends none.
    """
    if reply.reaction:
        await _react(to, reply.reaction)
    if not reply.blocks:
        return []
    *first, last = to_html(brief(reply))
    link = _reply_to(to)
    markup = _markup(reply, me)
    try:
        sent = [await to.reply_html(html, reply_parameters=link) for html in first]
        return [*sent, await to.reply_html(last, reply_parameters=link, reply_markup=markup)]
    except BadRequest as error:
        _raise_unless_markup(error)
        text = _plain(reply)
        return [await to.reply_text(text, reply_parameters=link, reply_markup=markup)]


async def tell(to: Message, text: str) -> None:
    """Reply to a message with a plain text; one deleted is no obstacle."""
    await to.reply_text(text, reply_parameters=_reply_to(to))


async def show(shown: Message, reply: Reply, me: User) -> list[Message]:
    """Put a reply in the place of a message of the bot, and return the messages that it is in now.

    That it is there already is no error. Where that message can't be edited, another replies to
    what it replied to.
    """
    first, *rest = to_html(brief(reply))
    markup = keyboard(reply, me)
    try:
        await shown.edit_text(first, parse_mode=ParseMode.HTML, reply_markup=markup)
    except BadRequest as error:
        reason = error.message.casefold()
        if "not modified" in reason:
            return [shown]
        if "edit" in reason:  # it is deleted, or can't be edited
            return await send(shown.reply_to_message or shown, reply, me)
        _raise_unless_markup(error)
        await shown.edit_text(_plain(reply), reply_markup=markup)
    return [shown, *[await shown.reply_html(html) for html in rest]]


def _reply_to(message: Message) -> ReplyParameters:
    return ReplyParameters(message.message_id, allow_sending_without_reply=True)


async def _react(to: Message, emoji: str) -> None:
    """Put an emoji below a message; where that is not allowed, nobody needs to hear of it."""
    try:
        await to.set_reaction(emoji)
    except TelegramError as error:
        log.info("a message was not reacted to: %s", error)


def _raise_unless_markup(error: BadRequest) -> None:
    """Raise an error again unless plain text would do."""
    if "parse entities" not in error.message.casefold():
        raise error
    log.error("a reply was sent as plain text: %s", error)


def _plain(reply: Reply) -> str:
    return plain(reply)[: LONGEST_MESSAGE // 2]


def _markup(reply: Reply, me: User) -> InlineKeyboardMarkup | ForceReply | None:
    if reply.asks:
        return ForceReply(selective=True, input_field_placeholder=wording.ASK_HERE())
    return keyboard(reply, me)
