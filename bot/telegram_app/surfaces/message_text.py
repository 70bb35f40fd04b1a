"""What a message asks, and whether it asks the bot."""

import re
from collections.abc import Iterator
from itertools import chain

from telegram import InlineKeyboardMarkup, Message, MessageEntity, MessageOriginUser, User
from telegram.constants import ChatID
from telegram.ext import filters

from bot.chat.actions import View, ViewKind
from bot.chat.selected_words import Selection

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w{1,32}))?(?:\s+|$)", re.IGNORECASE)
_LINKED = re.compile(r"[?&]start=([a-z2-7]{12})$")


def text_of(message: Message | None) -> str:
    """Return the text of a message; a caption counts as text."""
    return (message and (message.text or message.caption)) or ""


def typed(message: Message | None, me: User) -> str:
    """Return the text of a message, free of the bot's name."""
    return re.sub(rf"(?<![\w/])@{me.username}\b", "", text_of(message), flags=re.IGNORECASE).strip()


def question_of(message: Message | None, me: User) -> str:
    """Return the question in a message, free of /ask and of the bot's name; empty if none."""
    text = typed(message, me)
    if (match := _COMMAND.match(text)) is None:
        return text
    return text[match.end() :].strip() if match[1].casefold() == "ask" else ""


def said_before(message: Message, me: User) -> str:
    """Return what somebody said to others to which a message replies, empty for nothing."""
    replied = message.reply_to_message
    if replied is None or _is_to_bot_alone(message) or not is_from_person(replied):
        return ""
    return question_of(replied, me)


def asked_by_sender(message: Message, question: str) -> str:
    """Return what the sender of a message asks: the `question` it is read as, in a private chat.

    Elsewhere that may hold words of others who never spoke to the bot. There it is what was typed,
    and nothing where that is about what somebody said.
    """
    me = message.get_bot().bot
    if _is_to_bot_alone(message):
        return question
    return "" if said_before(message, me) else question_of(message, me)


def _is_to_bot_alone(message: Message) -> bool:
    """Tell whether nobody but the bot is in the chat of a message: in others it is a guest."""
    return message.chat.type == message.chat.PRIVATE and not message.guest_query_id


def command_of(message: Message, me: User) -> tuple[str, str] | None:
    """Return the name of a command to the bot and what follows it, or None."""
    text = typed(message, me)
    match = _COMMAND.match(text)
    if (
        match is None
        or (match[2] or me.username or "").casefold() != (me.username or "").casefold()
    ):
        return None
    return match[1].casefold(), text[match.end() :].strip()


def selection_of(message: Message, me: User) -> Selection | None:
    """Return the words that a message quotes of the one it replies to, if it asks about those."""
    command = command_of(message, me)
    if message.quote is None or is_to_other_bot(message, me) or (command and command[0] != "ask"):
        return None
    words, replied = message.quote.text, message.reply_to_message
    shown = text_of(replied)
    units = shown.encode("utf-16-le", "replace")[: 2 * message.quote.position]
    start = shown.find(words, len(units.decode("utf-16-le", "ignore")))
    if start < 0 and (start := shown.find(words)) < 0:  # where it stands is told approximately
        return Selection(words)
    passages = tuple(_passages_behind(replied.reply_markup if replied else None))
    return Selection(words, shown, start, passages)


def passages_of(message: Message | None, me: User) -> tuple[str, ...]:
    """Return the ids of the passages that a message of the bot shows, in their order."""
    return passages_behind(message.reply_markup) if message and is_by(message, me) else ()


def passages_behind(markup: InlineKeyboardMarkup | None) -> tuple[str, ...]:
    """Return the ids of the passages that a message shows, by its buttons.

    One that shows a single passage hands that on; what its other buttons lead to stands beside it.
    """
    buttons = chain.from_iterable(markup.inline_keyboard if markup else ())
    handed_on = [button.switch_inline_query for button in buttons if button.switch_inline_query]
    return tuple(dict.fromkeys(handed_on or _passages_behind(markup)))


def answers_question(message: Message | None) -> bool:
    """Tell by its buttons whether a message of the bot's shows passages for a question."""
    views = _views_behind(message.reply_markup if message else None)
    return any(view.kind is ViewKind.QUESTION for view in views)


def _views_behind(markup: InlineKeyboardMarkup | None) -> Iterator[View]:
    """Yield the views that buttons lead to."""
    buttons = chain.from_iterable(markup.inline_keyboard if markup else ())
    yield from filter(None, (View.read(str(button.callback_data or "")) for button in buttons))


def _passages_behind(markup: InlineKeyboardMarkup | None) -> Iterator[str]:
    """Yield the ids of the passages that buttons lead to or hand on."""
    for button in chain.from_iterable(markup.inline_keyboard if markup else ()):
        view = View.read(str(button.callback_data or ""))
        linked = _LINKED.search(button.url or "")
        yield from filter(None, (view and view.context, linked and linked[1]))
        yield from filter(None, (button.switch_inline_query,))


def is_to_other_bot(message: Message, me: User) -> bool:
    """Return whether a message is a command to another bot."""
    text = text_of(message).strip()
    return bool(_COMMAND.match(text)) and command_of(message, me) is None


def is_from_person(message: Message) -> bool:
    """Return whether somebody wrote a message, under their name or that of a chat of theirs.

    No bot did, nor does this one where a person hands its words on; and what a group is sent by
    the channel it is linked to, nobody wrote there.
    """
    sender = message.from_user
    if message.is_automatic_forward or (sender and sender.id == ChatID.SERVICE_CHAT):
        return False
    if message.via_bot and message.via_bot.id == message.get_bot().id:
        return False
    return bool(message.sender_chat) or (sender is not None and not sender.is_bot)


def is_by(message: Message, me: User) -> bool:
    """Return whether the bot wrote a message."""
    return message.from_user is not None and message.from_user.id == me.id


class FromPerson(filters.MessageFilter):
    """Lets through what somebody wrote."""

    def filter(self, message: Message) -> bool:
        """Return whether somebody wrote a message."""
        return is_from_person(message)


def is_for(message: Message, me: User) -> bool:
    """Return whether a message replies to the bot or names it."""
    command = _COMMAND.match(text_of(message))
    if _replies_to(message, me) or (command and _is_username(command[2] or "", me)):
        return True
    units = text_of(message).encode("utf-16-le", "replace")
    entities = message.entities if message.text else message.caption_entities
    return any(_mentions(entity, units, me) for entity in entities)


def asks_bot(message: Message | None, me: User) -> bool:
    """Return whether a message was one to the bot: a command of its, a reply, or a mention."""
    return message is not None and (is_for(message, me) or command_of(message, me) is not None)


def _replies_to(message: Message, me: User) -> bool:
    if replied := message.reply_to_message:
        return is_by(replied, me)
    origin = message.external_reply and message.external_reply.origin  # written in another chat
    return isinstance(origin, MessageOriginUser) and origin.sender_user.id == me.id


def _mentions(entity: MessageEntity, units: bytes, me: User) -> bool:
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    text = units[start:end].decode("utf-16-le", "replace")  # half a character is no name
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntity.MENTION and _is_username(text.removeprefix("@"), me)


def _is_username(name: str, me: User) -> bool:
    return name.casefold() == (me.username or "").casefold()
