"""Which surface takes which update; each kind of update has its own handler or none."""

from telegram import Update

from bot.chat.conversation import Conversation
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.surfaces.buttons import Buttons
from bot.telegram_app.surfaces.error_handler import ErrorHandler
from bot.telegram_app.surfaces.groups import Groups
from bot.telegram_app.surfaces.guests import Guests
from bot.telegram_app.surfaces.inline import Inline
from bot.telegram_app.surfaces.private import Private
from bot.telegram_app.surfaces.responder import App, Responder

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,
]


def register(
    app: App,
    conversation: Conversation,
    question_log: QuestionLog,
    maintainer_chat_id: int | None = None,
) -> None:
    """Register every handler; the first that fits an update takes it."""
    responder = Responder(conversation, question_log)
    for surface in (
        Private(responder),
        Groups(responder),
        Buttons(responder),
        Inline(responder),
        Guests(responder),
    ):
        app.add_handlers(surface.handlers)
    app.add_error_handler(ErrorHandler(question_log.metrics, maintainer_chat_id).on_error)
