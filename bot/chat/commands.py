"""The commands of the menu, and what each is replied to with."""

from collections.abc import Callable
from typing import NamedTuple

from bot.chat.actions import View, ViewKind
from bot.chat.replies import question_replies, record_replies
from bot.chat.reply import Reply
from bot.chat.wording import record, usage
from bot.chat.wording.lists import either
from bot.language.translation import Message
from bot.search.search import Search


class Chat:
    """A record, and what is kept of what is said about it.

    For /privacy to say so, `logged` tells whether questions are logged, `reported` whether a
    maintainer is shown those that found nothing, and `on_telegram` that Telegram keeps what is
    said. `contact` is whom to write to about the record where its events don't say.
    """

    def __init__(
        self,
        search: Search,
        *,
        logged: bool = False,
        reported: bool = False,
        on_telegram: bool = False,
        contact: str | None = None,
    ) -> None:
        self.search = search
        self.logged = logged
        self.reported = reported
        self.on_telegram = on_telegram
        self._contact = contact

    @property
    def contact(self) -> str | None:
        """Whom to write to about the record."""
        given = [event.contact for event in self.search.corpus.events if event.contact]
        return either(list(dict.fromkeys(given))) or self._contact


class Command(NamedTuple):
    """A command of the menu, and what replies to it and what is typed after it.

    /ask has none: what is typed after it is replied to as if it stood alone.
    """

    name: str
    purpose: Message
    reply: Callable[[Chat, str], Reply] | None


def _help(chat: Chat, _: str) -> Reply:
    offered = offered_commands(has_topics=chat.search.overview.has_topics)
    commands = [(command.name, command.purpose()) for command in offered]
    return usage.help_text(chat.search.corpus, commands)


def _privacy(chat: Chat, _: str) -> Reply:
    return usage.privacy(logged=chat.logged, reported=chat.reported, on_telegram=chat.on_telegram)


COMMANDS: tuple[Command, ...] = (
    Command(
        "start",
        Message("what this is"),
        lambda chat, passage: question_replies.start(chat.search, passage),
    ),
    Command("ask", Message("ask a question"), None),
    Command("help", Message("how to ask"), _help),
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
    Command("privacy", Message("what is kept of you"), _privacy),
)

REPLIES = {command.name: command.reply for command in COMMANDS if command.reply}
GROUP_COMMANDS = frozenset(command.name for command in COMMANDS) - {"start"}


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
