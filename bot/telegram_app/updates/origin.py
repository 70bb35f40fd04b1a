"""Where an update comes from, and how much from there is in hand already."""

from dataclasses import dataclass
from enum import Enum, auto

from telegram import Update

_MAX_IN_HAND = 40  # updates of one origin
_MAX_IN_HAND_WHEN_BUSY = 8
_BUSY_FROM = 50  # updates in hand in all


class Place(Enum):
    """What kind of place an update comes from."""

    CHAT = auto()  # with one person
    GROUP = auto()
    INLINE = auto()  # typed after the bot's name, wherever
    GUEST = auto()  # a chat the bot is no member of
    NOWHERE = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """A chat, or a person where there is none: what is kept in order and limited together."""

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


@dataclass(frozen=True, slots=True)
class Load:
    """How many updates are in hand: from one origin, and in all."""

    of_origin: int = 0
    in_all: int = 0

    @property
    def is_too_much(self) -> bool:
        """Return whether the origin has as many in hand as it may have."""
        limit = _MAX_IN_HAND_WHEN_BUSY if self.in_all >= _BUSY_FROM else _MAX_IN_HAND
        return self.of_origin >= limit
