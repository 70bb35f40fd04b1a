"""What Telegram shows of the bot before anybody writes, in each language that the bot speaks."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, NamedTuple

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.chat.commands import GROUP_COMMANDS, offered_commands
from bot.chat.conversation import Conversation
from bot.chat.wording import record
from bot.language.reader import DEFAULT
from bot.language.translation import speaking, translated
from bot.telegram_app.surfaces.responder import App

log = logging.getLogger(__name__)


class _Profile(NamedTuple):
    """What is shown to people whose language has a code; without one, to all others."""

    code: str | None
    commands: list[BotCommand]
    description: str
    short_description: str


async def set_profile(app: App, conversation: Conversation) -> None:
    """Bring menus and descriptions up to date where they differ; the bot works without them.

    Where it is cancelled, what is being set is set first: no call is cut off.
    """
    for code in translated():
        own = await asyncio.to_thread(_profile, conversation, code)
        in_groups = [each for each in own.commands if each.command in GROUP_COMMANDS]
        private, groups = BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()
        await _set("command menu", own, _commands(app, own, own.commands, private))
        await _set("command menu of groups", own, _commands(app, own, in_groups, groups))
        await _set("description", own, _description(app, own))
        await _set("short description", own, _short_description(app, own))


def _profile(conversation: Conversation, code: str) -> _Profile:
    search = conversation.search
    with speaking(code):
        offered = offered_commands(has_topics=search.overview.has_topics)
        return _Profile(
            None if code == DEFAULT else code,
            [BotCommand(command.name, command.purpose()) for command in offered],
            conversation.description(),
            record.short_description(search.corpus),
        )


async def _set(what: str, profile: _Profile, setting: Coroutine[Any, Any, None]) -> None:
    call = asyncio.create_task(setting)
    try:
        await asyncio.shield(call)
    except asyncio.CancelledError:
        await asyncio.wait([call])
        raise
    except TelegramError as error:
        language = f" in {profile.code}" if profile.code else ""
        log.warning("could not set the %s%s: %s", what, language, error)


async def _commands(
    app: App, profile: _Profile, wanted: list[BotCommand], scope: BotCommandScope
) -> None:
    if list(await app.bot.get_my_commands(scope, profile.code)) != wanted:
        await app.bot.set_my_commands(wanted, scope, profile.code)


async def _description(app: App, profile: _Profile) -> None:
    if (await app.bot.get_my_description(profile.code)).description != profile.description:
        await app.bot.set_my_description(profile.description, profile.code)


async def _short_description(app: App, profile: _Profile) -> None:
    wanted, code = profile.short_description, profile.code
    if (await app.bot.get_my_short_description(code)).short_description != wanted:
        await app.bot.set_my_short_description(wanted, code)
