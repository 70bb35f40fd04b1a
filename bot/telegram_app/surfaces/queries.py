"""Answers to queries, each of which Telegram takes within some seconds only."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from telegram import CallbackQuery
from telegram.error import BadRequest

log = logging.getLogger(__name__)


@contextmanager
def in_time() -> Iterator[None]:
    """Let a block answer a query; that it is too old by now is nobody's fault."""
    try:
        yield
    except BadRequest as error:
        if "too old" not in error.message.casefold():
            raise
        log.info("a query was too old to be answered")


async def acknowledge(query: CallbackQuery, alert: str | None = None) -> None:
    """Stop the spinning of a button; one pressed long ago has stopped by itself."""
    with suppress(BadRequest):
        await query.answer(alert, show_alert=bool(alert) or None)
