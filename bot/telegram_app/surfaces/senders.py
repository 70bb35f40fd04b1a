"""Who wrote a message."""

from telegram import Message, User
from telegram.constants import ChatID
from telegram.ext import filters


def is_by(message: Message, me: User) -> bool:
    """Return whether the bot wrote a message."""
    return message.from_user is not None and message.from_user.id == me.id


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


class FromPerson(filters.MessageFilter):
    """Lets through what somebody wrote."""

    def filter(self, message: Message) -> bool:
        """Return whether somebody wrote a message."""
        return is_from_person(message)
