"""Which surface takes which update; each kind of update has its own handler or none."""

from collections.abc import Awaitable, Callable
from functools import partial
from itertools import chain
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import BaseHandler

from bot.chat.conversation import Conversation
from bot.language.translation import speaking
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.surfaces.buttons import Buttons
from bot.telegram_app.surfaces.error_handler import ErrorHandler
from bot.telegram_app.surfaces.groups import Groups
from bot.telegram_app.surfaces.guests import Guests
from bot.telegram_app.surfaces.inline import Inline
from bot.telegram_app.surfaces.private import Private
from bot.telegram_app.surfaces.reactions import Reactions
from bot.telegram_app.surfaces.responder import App, Responder

AnyHandler: TypeAlias = BaseHandler[Any, Any, Any]

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,
    Update.MESSAGE_REACTION,
]


def register(
    app: App,
    conversation: Conversation,
    question_log: QuestionLog,
    maintainer_chat_id: int | None,
) -> None:
    """Register every handler; the first that fits an update takes it."""
    responder = Responder(conversation, question_log)
    for surface in (
        Private(responder),
        Groups(responder),
        Buttons(responder),
        Inline(responder),
        Guests(responder),
        Reactions(responder.answered),
    ):
        app.add_handlers(surface.handlers)
    app.add_error_handler(ErrorHandler(question_log.metrics, maintainer_chat_id).on_error)


def handling(app: App, update: Update) -> Callable[[Update], Awaitable[None]] | None:
    """Return what handles an update, or None where no handler wants it.

    The filters run here, once; what is returned raises nothing, for errors go to the error handler.
    """
    for handler in chain.from_iterable(app.handlers.values()):
        check = handler.check_update(update)
        if check is not None and check is not False:  # anything else is for the handler to use
            return partial(_handle, app, handler, check)
    return None


async def _handle(app: App, handler: AnyHandler, check: object, update: Update) -> None:
    with speaking(language_tag(update)):
        try:
            context = app.context_types.context.from_update(update, app)
            await handler.handle_update(update, app, check, context)
        except Exception as error:  # noqa: BLE001 - whatever it is, the error handler logs it
            await app.process_error(update, error)


def language_tag(update: Update) -> str | None:
    """Return the language that whoever sent an update has chosen for Telegram, as es-419."""
    tag = update.effective_user.language_code if update.effective_user else None
    return tag if isinstance(tag, str) else None  # nothing has looked at what it is
