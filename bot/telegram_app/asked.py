"""What a message asks, and whether it asks the bot."""

import re

from telegram import Message, MessageEntity, User
from telegram.ext import filters

_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@(\w{1,32}))?(?:\s+|$)", re.IGNORECASE)


def text_of(message: Message | None) -> str:
    """Return the text of a message; a caption counts as text."""
    return (message and (message.text or message.caption)) or ""


def question_of(message: Message | None, me: User) -> str:
    """Return the question in a message, free of /ask and of the bot's name; empty if none."""
    text = _without_mention(text_of(message), me).strip()
    if (match := _COMMAND.match(text)) is None:
        return text
    return text[match.end() :].strip() if match[1].casefold() == "ask" else ""


def command_of(message: Message, me: User) -> tuple[str, str] | None:
    """Return the name of a command to the bot and what follows it, or None."""
    text = _without_mention(text_of(message), me).strip()
    match = _COMMAND.match(text)
    if (
        match is None
        or (match[2] or me.username or "").casefold() != (me.username or "").casefold()
    ):
        return None
    return match[1].casefold(), text[match.end() :].strip()


def is_to_other_bot(message: Message, me: User) -> bool:
    """Return whether a message is a command to another bot."""
    text = text_of(message).strip()
    return bool(_COMMAND.match(text)) and command_of(message, me) is None


def is_from_person(message: Message) -> bool:
    """Return whether somebody wrote a message: no bot, and no channel that a group is linked to."""
    if message.sender_chat:
        return message.sender_chat.id == message.chat.id and not message.is_automatic_forward
    return message.from_user is not None and not message.from_user.is_bot


class FromPerson(filters.MessageFilter):
    """Lets through what somebody wrote."""

    def filter(self, message: Message) -> bool:
        """Return whether somebody wrote a message."""
        return is_from_person(message)


def is_for(message: Message, me: User) -> bool:
    """Return whether a message replies to the bot or names it."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == me.id:
        return True
    units = text_of(message).encode("utf-16-le", "replace")
    entities = message.entities if message.text else message.caption_entities
    return any(_names(entity, units, me) for entity in entities)


def _names(entity: MessageEntity, units: bytes, me: User) -> bool:
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    text = units[start:end].decode("utf-16-le", "replace")  # half a character is no name
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    return entity.type == MessageEntity.MENTION and _is_name(text.removeprefix("@"), me)


def _is_name(name: str, me: User) -> bool:
    return name.casefold() == (me.username or "").casefold()


def _without_mention(text: str, me: User) -> str:
    return re.sub(rf"(?<![\w/])@{me.username}\b", "", text, flags=re.IGNORECASE)
