"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bot.chat import replies as pages
from bot.chat import wording
from bot.chat.actions import PER_PAGE, WELCOME, Of, Step
from bot.chat.reply import Reply
from bot.chat.selected_words import Selection, selected
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

    def reply(self, text: str) -> Reply:
        """Return the reply to anything typed: a command, a question, or nothing at all."""
        text = text.strip()
        if not text:
            return wording.sentence(wording.ASK_SOMETHING)
        if text.startswith("/"):
            name, _, argument = text[1:].replace("\n", " ").partition(" ")
            return self.command(name, argument.strip())
        return self.answer(text)

    def command(self, name: str, argument: str = "") -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @."""
        wanted = name.partition("@")[0].casefold()
        for command in COMMANDS:
            if command.name == wanted:
                return command.reply(self, argument)
        return wording.unknown_command()

    def answer(self, question: str) -> Reply:
        """Return the first reply to a question."""
        return pages.first(self._ask(question, Step()))

    def question(self, question: str) -> Reply:
        """Return the reply to a question in a chat that knows nothing of the bot's events.

        There may turn out to be none.
        """
        if not question:
            return wording.sentence(wording.ASK_SOMETHING)
        return pages.first(replace(self._ask(question, Step()), several=True))

    def introduction(self) -> Reply:
        """Return what the bot says of itself to a group."""
        return wording.introduction_to_group(self.search.corpus)

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
        passages = [one] if one else wording.highlights(self.search.corpus)
        listed = [wording.unasked(passage) for passage in passages]
        return listed[offset : offset + limit], len(listed)

    def handed_on(self, passage: Passage) -> Reply:
        """Return a passage whole, for somebody who has not asked."""
        return wording.handed_on(passage)

    def about(self, selection: Selection) -> Reply | None:
        """Return the passage that holds words somebody selected, or None."""
        passages = selected(self.search, selection)
        return pages.meant(self.search, passages) if passages else None

    def ask(self, question: str) -> Reply:
        """Return the reply to /ask, which asks back where nothing is asked."""
        return self.answer(question) if question else wording.ask_back()

    def start(self, passage: str) -> Reply:
        """Return the welcome, or the passage with an id, between its neighbours."""
        if passage in {"", WELCOME}:
            return pages.welcome(self.search)
        return pages.in_context(self.search, Step(Of.LINK, context=passage))

    def follow(self, step: Step, question: str) -> Reply:
        """Return what a step leads to; `question` is the one it was taken from, if any."""
        if step.context:
            return pages.in_context(self.search, step)
        if step.of is not Of.QUESTION:
            return pages.listed(self.search, step)
        if step.by and not self.search.lookup.passage(step.by):
            return pages.gone(self.search)
        answer = self._ask(question, step)
        return pages.first(answer) if step == Step() else pages.page(answer, step)

    def help(self) -> Reply:
        """Return how to use the bot, and by which commands."""
        offered = offered_commands(has_topics=self.search.lookup.has_topics)
        return wording.help_text((command.name, command.purpose) for command in offered)

    def privacy(self) -> Reply:
        """Return what is kept of a conversation."""
        return wording.privacy(logged=self.logged, reported=self.reported)

    def _ask(self, question: str, step: Step) -> Answer:
        narrowing = self.search.lookup.passage(step.by) if step.by else None
        speaker = narrowing.speaker.name if narrowing and narrowing.speaker else None
        return self.search.ask(
            question[:LONGEST_QUESTION], limit=PER_PAGE, offset=step.offset, speaker=speaker
        )


COMMANDS: tuple[Command, ...] = (
    Command("start", "what this is", Conversation.start),
    Command("ask", "ask a question", Conversation.ask),
    Command("help", "how to ask", lambda chat, _: chat.help()),
    Command(
        "events", "which panels are on record", lambda chat, _: wording.events(chat.search.corpus)
    ),
    Command("speakers", "who was there", lambda chat, _: pages.speakers(chat.search)),
    Command("topics", "what was spoken about", lambda chat, _: pages.topics(chat.search)),
    Command(
        "about", "the record and its sources", lambda chat, _: wording.about(chat.search.corpus)
    ),
    Command("privacy", "what is kept of you", lambda chat, _: chat.privacy()),
)

GROUP_COMMANDS = frozenset({"ask", "help", "events", "speakers", "topics", "about", "privacy"})


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
