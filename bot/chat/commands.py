"""The commands of the menu, and what each is replied to with."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from bot.chat.actions import View, ViewKind
from bot.chat.recent import Previous
from bot.chat.replies import question_replies, record_replies
from bot.chat.reply import Reply
from bot.chat.wording import record, usage
from bot.language.translation import Message
from bot.search.search import Search


class Chat(Protocol):
    """Knows a record, and what is kept of what is said about it: see `Conversation`."""

    search: Search
    logged: bool
    reported: bool
    on_telegram: bool

    @property
    def contact(self) -> str | None:
        """Whom to write to about the record."""

    def ask(self, question: str, previous: Previous | None, *, in_group: bool) -> Reply:
        """Return the reply to /ask."""

    def command(self, name: str) -> Reply:
        """Return the reply to a command."""


class Command(NamedTuple):
    """A command of the menu and what replies to it.

    It is given what is typed after the command, what the chat was told before, and whether it is a
    group.
    """

    name: str
    purpose: Message
    reply: Callable[[Chat, str, Previous | None, bool], Reply]


def _help(chat: Chat, *_: object) -> Reply:
    offered = offered_commands(has_topics=chat.search.overview.has_topics)
    commands = [(command.name, command.purpose()) for command in offered]
    return usage.help_text(chat.search.corpus, commands)


def _privacy(chat: Chat, *_: object) -> Reply:
    return usage.privacy(logged=chat.logged, reported=chat.reported, on_telegram=chat.on_telegram)


COMMANDS: tuple[Command, ...] = (
    Command(
        "start",
        Message("what this is"),
        lambda chat, passage, *_: question_replies.start(chat.search, passage),
    ),
    Command(
        "ask",
        Message("ask a question"),
        lambda chat, question, previous, in_group: chat.ask(question, previous, in_group=in_group),
    ),
    Command("help", Message("how to ask"), _help),
    Command(
        "events",
        Message("which panels are on record"),
        lambda chat, *_: record.events(chat.search.corpus),
    ),
    Command(
        "highlights",
        Message("what stands for the whole"),
        lambda chat, *_: question_replies.highlights(chat.search, View(ViewKind.HIGHLIGHTS)),
    ),
    Command(
        "speakers",
        Message("who was there"),
        lambda chat, *_: record_replies.speakers(chat.search),
    ),
    Command(
        "topics",
        Message("what was spoken about"),
        lambda chat, *_: record_replies.topics(chat.search),
    ),
    Command(
        "about",
        Message("the record and its sources"),
        lambda chat, *_: record.about(chat.search.corpus),
    ),
    Command("privacy", Message("what is kept of you"), _privacy),
)

GROUP_COMMANDS = frozenset(command.name for command in COMMANDS) - {"start"}


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
