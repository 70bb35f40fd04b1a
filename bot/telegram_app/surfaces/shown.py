"""What a message of the bot shows, by the buttons below it."""

import re
from collections.abc import Iterator
from itertools import chain

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, User

from bot.chat.actions import View, ViewKind
from bot.telegram_app.surfaces.senders import is_by

_LINKED = re.compile(r"[?&]start=([a-z2-7]{12})$")


def passages_of(message: Message | None, me: User) -> tuple[str, ...]:
    """Return the ids of the passages that a message of the bot shows, in their order."""
    return passages_behind(message.reply_markup) if message and is_by(message, me) else ()


def passages_behind(markup: InlineKeyboardMarkup | None) -> tuple[str, ...]:
    """Return the ids of the passages that a message shows, by its buttons.

    One that shows a single passage hands that on; what its other buttons lead to stands beside it.
    """
    handed_on = [b.switch_inline_query for b in _buttons(markup) if b.switch_inline_query]
    return tuple(dict.fromkeys(handed_on or linked_passages(markup)))


def answers_question(message: Message | None) -> bool:
    """Tell by its buttons whether a message of the bot's shows passages for a question."""
    views = map(_view, _buttons(message.reply_markup if message else None))
    return any(view is not None and view.kind is ViewKind.QUESTION for view in views)


def linked_passages(markup: InlineKeyboardMarkup | None) -> Iterator[str]:
    """Yield the ids of the passages that buttons lead to or hand on."""
    for button in _buttons(markup):
        view, linked = _view(button), _LINKED.search(button.url or "")
        led_to = (view and view.context, linked and linked[1], button.switch_inline_query)
        yield from filter(None, led_to)


def _buttons(markup: InlineKeyboardMarkup | None) -> Iterator[InlineKeyboardButton]:
    return chain.from_iterable(markup.inline_keyboard if markup else ())


def _view(button: InlineKeyboardButton) -> View | None:
    return View.read(str(button.callback_data or ""))
