"""Where an update comes from: what is kept in order, and held to one measure."""

from dataclasses import dataclass
from enum import Enum, auto

from telegram import Update


class Place(Enum):
    """What kind of place an update comes from."""

    CHAT = auto()  # with one person
    GROUP = auto()
    INLINE = auto()  # typed after the bot's name, wherever
    GUEST = auto()  # a chat the bot is no member of
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """A chat, or a person where there is none."""

    place: Place
    id: int = 0


def origin(update: Update) -> Origin:
    """Return where an update comes from; inline queries are apart from their author's chat."""
    if update.inline_query:
        return Origin(Place.INLINE, update.inline_query.from_user.id)
    if update.guest_message:
        return Origin(Place.GUEST, update.guest_message.chat.id)
    if chat := update.effective_chat:
        return Origin(Place.GROUP if chat.id < 0 else Place.CHAT, chat.id)
    if user := update.effective_user:
        return Origin(Place.CHAT, user.id)
    return Origin(Place.NOWHERE)
