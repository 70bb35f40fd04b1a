"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bot.chat import replies, suggestions, wording
from bot.chat.actions import PER_PAGE, WELCOME, Of, View
from bot.chat.reply import Reply
from bot.chat.selected_words import Selection, selected
from bot.chat.wording import passages, record, usage
from bot.corpus.model import Passage
from bot.search.answer import Answer, Found, Outcome
from bot.search.query.parser import LONGEST_QUESTION
from bot.search.search import Search


class Command(NamedTuple):
    """A command of the menu and what it does, given what is typed after it."""

    name: str
    purpose: str
    reply: Callable[["Conversation", str], Reply]


class Conversation:
    """Replies to questions and commands about one corpus.

    `logged` tells whether questions are logged, and `reported` whether a maintainer is shown those
    that found nothing, for /privacy to say so.
    """

    def __init__(self, search: Search, *, logged: bool = False, reported: bool = False) -> None:
        self.search = search
        self.logged = logged
        self.reported = reported

    def reply(self, text: str, *, name_events: bool = False) -> Reply:
        """Return the reply to anything typed: a command, a question, or nothing at all.

        With `name_events` each passage says which event it is from: where people know of none.
        """
        text = text.strip()
        if not text:
            return wording.sentence(wording.ASK_SOMETHING)
        if text.startswith("/"):
            name, _, argument = text[1:].replace("\n", " ").partition(" ")
            return self.command(name, argument.strip())
        answer = self._ask(text, View())
        return replies.first(replace(answer, several=answer.several or name_events))

    def command(self, name: str, argument: str = "") -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @."""
        wanted = name.partition("@")[0].casefold()
        for command in COMMANDS:
            if command.name == wanted:
                return command.reply(self, argument)
        return wording.unknown_command()

    def introduction(self) -> Reply:
        """Return what the bot says of itself to a group."""
        return record.introduction_to_group(self.search.corpus)

    def candidates(self, text: str, offset: int, limit: int) -> tuple[list[Found], int]:
        """Return passages to choose from, so many from `offset` on, and how many there are.

        A text may be a question, the id of a passage, or nothing, for which highlights are listed.
        """
        text, lookup = text.strip(), self.search.lookup
        if text and not lookup.passage(text):
            answer = self.search.ask(text[:LONGEST_QUESTION], limit=limit, offset=offset)
            unknown = answer.outcome is Outcome.UNANSWERED
            return ([], 0) if unknown else (list(answer.found), answer.total)
        one = lookup.passage(text)
        offered = [one] if one else suggestions.highlights(self.search)
        listed = [passages.unasked(passage) for passage in offered]
        return listed[offset : offset + limit], len(listed)

    def handed_on(self, passage: Passage) -> Reply:
        """Return a passage whole, for somebody who has not asked."""
        return passages.handed_on(passage)

    def about(self, selection: Selection) -> Reply | None:
        """Return the passage that holds words somebody selected, or None."""
        found = selected(self.search, selection)
        return replies.meant(self.search, found) if found else None

    def start(self, passage: str) -> Reply:
        """Return the welcome, or the passage with an id, between its neighbours."""
        if passage in {"", WELCOME}:
            return replies.welcome(self.search)
        return replies.in_context(self.search, View(Of.LINK, context=passage))

    def follow(self, view: View, question: str) -> Reply:
        """Return what a view leads to; `question` is the one it was taken from, if any."""
        if view.context:
            return replies.in_context(self.search, view)
        if view.of is not Of.QUESTION:
            return replies.listed(self.search, view)
        if view.by and not self.search.lookup.passage(view.by):
            return replies.gone(self.search)
        answer = self._ask(question, view)
        start_over = view == View() and answer.outcome is Outcome.ANSWERED
        return replies.first(answer) if start_over else replies.page(answer, view)

    def _ask(self, question: str, view: View) -> Answer:
        narrowing = self.search.lookup.passage(view.by) if view.by else None
        speaker = narrowing.speaker.name if narrowing and narrowing.speaker else None
        return self.search.ask(
            question[:LONGEST_QUESTION], limit=PER_PAGE, offset=view.offset, speaker=speaker
        )


def _ask_command(chat: Conversation, question: str) -> Reply:
    """Return the reply to /ask, which asks back where nothing is asked."""
    return chat.reply(question.lstrip("/")) if question else wording.ask_back()


def _help(chat: Conversation, _: str) -> Reply:
    offered = offered_commands(has_topics=chat.search.lookup.has_topics)
    return usage.help_text((command.name, command.purpose) for command in offered)


def _privacy(chat: Conversation, _: str) -> Reply:
    return usage.privacy(logged=chat.logged, reported=chat.reported)


COMMANDS: tuple[Command, ...] = (
    Command("start", "what this is", Conversation.start),
    Command("ask", "ask a question", _ask_command),
    Command("help", "how to ask", _help),
    Command(
        "events", "which panels are on record", lambda chat, _: record.events(chat.search.corpus)
    ),
    Command("speakers", "who was there", lambda chat, _: replies.speakers(chat.search)),
    Command("topics", "what was spoken about", lambda chat, _: replies.topics(chat.search)),
    Command(
        "about", "the record and its sources", lambda chat, _: record.about(chat.search.corpus)
    ),
    Command("privacy", "what is kept of you", _privacy),
)

GROUP_COMMANDS = frozenset({"ask", "help", "events", "speakers", "topics", "about", "privacy"})


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
