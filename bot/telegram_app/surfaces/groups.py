"""Groups: the bot speaks when it is spoken to, and once when it is added."""

import logging
from functools import partial

from telegram import ChatMember, Message, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.chat.commands import GROUP_COMMANDS
from bot.telegram_app.outgoing.render import to_html
from bot.telegram_app.surfaces.addressing import is_for
from bot.telegram_app.surfaces.message_text import (
    command_of,
    is_to_other_bot,
    said_to_bot,
)
from bot.telegram_app.surfaces.responder import Context, Responder
from bot.telegram_app.surfaces.senders import is_from_person

log = logging.getLogger(__name__)

_ABSENT = {ChatMember.LEFT, ChatMember.BANNED}
_PRESENT = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR}


class _ToTheBot(filters.MessageFilter):
    """Lets through what a person says to the bot: a command, a reply, or a mention.

    What somebody forwards was said elsewhere, by whoever wrote it.
    """

    def filter(self, message: Message) -> bool:
        me = message.get_bot().bot
        is_said_here = is_from_person(message) and message.forward_origin is None
        if not is_said_here or is_to_other_bot(message, me):
            return False
        command = command_of(message, me)
        return command in GROUP_COMMANDS or (command in {None, "start"} and is_for(message, me))


_IN_GROUP = filters.ChatType.GROUPS & (filters.TEXT | filters.CAPTION) & _ToTheBot()


class Groups:
    """Answers in groups."""

    def __init__(self, responder: Responder) -> None:
        self._responder = responder
        kinds = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
        self.handlers = (
            MessageHandler(kinds & _IN_GROUP, self.on_text),
            ChatMemberHandler(self.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        )

    async def on_text(self, update: Update, context: Context) -> None:
        """Answer what the bot is asked; an edited question is answered anew."""
        message, me = update.effective_message, context.bot.bot
        if message is None or not self._responder.albums.is_first_text(message):
            return
        text = said_to_bot(message, me) or "/ask"
        compose = partial(self._responder.conversation.reply, text, in_group=True)
        await self._responder.respond(message, compose, me)

    async def on_membership(self, update: Update, context: Context) -> None:
        """Introduce the bot to a group that it has just been added to."""
        change = update.my_chat_member
        if change is None or change.chat.type not in {change.chat.GROUP, change.chat.SUPERGROUP}:
            return
        if change.old_chat_member.status in _ABSENT and change.new_chat_member.status in _PRESENT:
            try:
                for html in to_html(self._responder.conversation.introduction()):
                    await context.bot.send_message(change.chat.id, html, ParseMode.HTML)
            except (BadRequest, Forbidden) as error:  # members may be kept from writing there
                log.info("a group was not told what the bot is: %s", error)
