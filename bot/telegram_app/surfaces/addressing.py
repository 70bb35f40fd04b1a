"""Whether a message is meant for the bot."""

from telegram import Message, MessageEntity, MessageOriginUser, User

from bot.telegram_app.surfaces.message_text import (
    command_of,
    is_command_by_name,
    is_username,
    text_of,
)
from bot.telegram_app.surfaces.senders import is_by


def is_for(message: Message, me: User) -> bool:
    """Return whether a message replies to the bot or names it."""
    if _replies_to(message, me) or is_command_by_name(message, me):
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
    return entity.type == MessageEntity.MENTION and is_username(text.removeprefix("@"), me)
