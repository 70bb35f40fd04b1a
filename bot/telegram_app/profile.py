"""What Telegram shows of the bot before anybody writes: its menus and its descriptions."""

import asyncio
import logging
from collections.abc import Awaitable

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.chat.conversation import GROUP_COMMANDS, Conversation, offered_commands
from bot.chat.wording import record
from bot.telegram_app.surfaces.responder import App

log = logging.getLogger(__name__)


async def set_profile(app: App, conversation: Conversation) -> None:
    """Bring menus and descriptions up to date where they differ; the bot works without them."""
    search = conversation.search
    has_topics = search.overview.has_topics
    private = [BotCommand(c.name, c.purpose()) for c in offered_commands(has_topics=has_topics)]
    in_groups = [command for command in private if command.command in GROUP_COMMANDS]
    await _set_or_warn("command menu", _commands(app, private, BotCommandScopeAllPrivateChats()))
    await _set_or_warn(
        "command menu of groups", _commands(app, in_groups, BotCommandScopeAllGroupChats())
    )
    await _set_or_warn(
        "description", _description(app, await asyncio.to_thread(conversation.description))
    )
    await _set_or_warn(
        "short description", _short_description(app, record.short_description(search.corpus))
    )


async def _set_or_warn(what: str, setting: Awaitable[None]) -> None:
    try:
        await setting
    except TelegramError as error:
        log.warning("could not set the %s: %s", what, error)


async def _commands(app: App, wanted: list[BotCommand], scope: BotCommandScope) -> None:
    if list(await app.bot.get_my_commands(scope)) != wanted:
        await app.bot.set_my_commands(wanted, scope)


async def _description(app: App, wanted: str) -> None:
    if (await app.bot.get_my_description()).description != wanted:
        await app.bot.set_my_description(wanted)


async def _short_description(app: App, wanted: str) -> None:
    if (await app.bot.get_my_short_description()).short_description != wanted:
        await app.bot.set_my_short_description(wanted)
