"""The commands of the menu, and what each is replied to with."""

from collections.abc import Callable
from typing import NamedTuple

from bot.chat.actions import View, ViewKind
from bot.chat.chat import Chat
from bot.chat.replies import question_replies, record_replies
from bot.chat.reply import Reply
from bot.chat.wording import record, usage
from bot.language.translation import Message


class Command(NamedTuple):
    """A command of the menu, and what replies to it and what is typed after it.

    /ask has none: what is typed after it is replied to as if it stood alone.
    """

    name: str
    purpose: Message
    reply: Callable[[Chat, str], Reply] | None


def help_text(chat: Chat, _: str = "") -> Reply:
    """Return how to ask, and the commands there are."""
    offered = offered_commands(has_topics=chat.search.overview.has_topics)
    commands = [(command.name, command.purpose()) for command in offered]
    return usage.help_text(chat.search.corpus, commands)


def privacy(chat: Chat, _: str = "") -> Reply:
    """Return what is kept of people."""
    return usage.privacy(logged=chat.logged, reported=chat.reported, on_telegram=chat.on_telegram)


COMMANDS: tuple[Command, ...] = (
    Command(
        "start",
        Message("what this is"),
        lambda chat, passage: question_replies.start(chat.search, passage),
    ),
    Command("ask", Message("ask a question"), None),
    Command("help", Message("how to ask"), help_text),
    Command(
        "events",
        Message("which panels are on record"),
        lambda chat, _: record.events(chat.search.corpus),
    ),
    Command(
        "highlights",
        Message("what stands for the whole"),
        lambda chat, _: question_replies.highlights(chat.search, View(ViewKind.HIGHLIGHTS)),
    ),
    Command(
        "speakers",
        Message("who was there"),
        lambda chat, _: record_replies.speakers(chat.search),
    ),
    Command(
        "topics",
        Message("what was spoken about"),
        lambda chat, _: record_replies.topics(chat.search),
    ),
    Command(
        "about",
        Message("the record and its sources"),
        lambda chat, _: record.about(chat.search.corpus),
    ),
    Command("privacy", Message("what is kept of you"), privacy),
)

REPLIES = {command.name: command.reply for command in COMMANDS if command.reply}
GROUP_COMMANDS = frozenset(command.name for command in COMMANDS) - {"start"}


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
