"""Which surface takes which update; each kind of update has its own handler or none."""

from telegram import Update

from bot.chat.conversation import Conversation
from bot.telegram_app.buttons import Buttons
from bot.telegram_app.desk import App, Desk
from bot.telegram_app.faults import Faults
from bot.telegram_app.groups import Groups
from bot.telegram_app.guests import Guests
from bot.telegram_app.inline import Inline
from bot.telegram_app.journal import Journal
from bot.telegram_app.private import Private

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,
]


def register(
    app: App, conversation: Conversation, journal: Journal, maintainer_chat_id: int | None = None
) -> None:
    """Register every handler; the first that fits an update takes it."""
    desk = Desk(conversation, journal)
    for surface in (Private(desk), Groups(desk), Buttons(desk), Inline(desk), Guests(desk)):
        app.add_handlers(surface.handlers)
    app.add_error_handler(Faults(journal.metrics, maintainer_chat_id).on_error)
