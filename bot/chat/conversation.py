"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bot.chat import passage_replies, replies, suggestions, wording
from bot.chat.actions import PER_PAGE, WELCOME, Of, View
from bot.chat.as_you_type import as_typed, is_unfinished
from bot.chat.dialogue import intents, small_talk
from bot.chat.dialogue.continuations import Continuations, of_which
from bot.chat.dialogue.intents import Intent
from bot.chat.dialogue.recent import Previous
from bot.chat.excerpts import unasked
from bot.chat.reply import Reply
from bot.chat.selected_words import Selection, selected
from bot.chat.suggestions import overview_answer
from bot.chat.wording import passages, record, usage
from bot.chat.wording.lists import either
from bot.corpus.model import Passage
from bot.language.translation import Message
from bot.search.answer import Answer, Found
from bot.search.query.parser import LONGEST_QUESTION
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


class Command(NamedTuple):
    """A command of the menu and what it does, given what is typed after it."""

    name: str
    purpose: Message
    reply: Callable[["Conversation", str], Reply]


class Conversation:
    """Replies to questions and commands about one corpus.

    `logged` tells whether questions are logged, and `reported` whether a maintainer is shown those
    that found nothing, for /privacy to say so. `contact` is whom to write to about the record
    where its events don't say.
    """

    def __init__(
        self,
        search: Search,
        *,
        logged: bool = False,
        reported: bool = False,
        contact: str | None = None,
    ) -> None:
        self.search = search
        self.logged = logged
        self.reported = reported
        self._contact = contact

    @property
    def contact(self) -> str | None:
        """Whom to write to about the record."""
        given = [event.contact for event in self.search.corpus.events if event.contact]
        return either(list(dict.fromkeys(given))) or self._contact

    def reply(
        self,
        text: str,
        previous: Previous | None = None,
        *,
        name_events: bool = False,
        in_group: bool = False,
    ) -> Reply:
        """Return the reply to anything typed: a command, a question, or nothing at all.

        `previous` is what the chat was told before, if anybody remembers. With `name_events` each
        passage says which event it is from: where people know of none. In a group what wants no
        words gets none.
        """
        text = text.strip()
        if not text:
            return self.ask_something()
        if text.startswith("/"):
            name, _, argument = text[1:].replace("\n", " ").partition(" ")
            if name.partition("@")[0].casefold() == "ask":
                return self.ask(argument.strip(), previous, in_group=in_group)
            return self.command(name, argument.strip())
        return (
            (self._continued(text, previous) if previous else None)
            or self._small_talk(text, in_group=in_group)
            or self._to_question(text, name_events=name_events)
        )

    def command(self, name: str, argument: str = "") -> Reply:
        """Return the reply to a command, which may carry the bot's name after an @."""
        wanted = name.partition("@")[0].casefold()
        for command in COMMANDS:
            if command.name == wanted:
                return command.reply(self, argument)
        return wording.unknown_command()

    def ask_something(self) -> Reply:
        """Return that a question is wanted, with some to try."""
        return replies.with_examples(self.search, wording.sentence(wording.ASK_SOMETHING()))

    def highlights(self, view: View | None = None) -> Reply:
        """Return what stands for the whole record."""
        shown = view or View(Of.HIGHLIGHTS)
        answer = overview_answer(self.search, wording.OVERVIEW(), shown.offset)
        return replies.overview(self.search, answer, replace(shown, fresh=False))

    def ask(
        self, question: str, previous: Previous | None = None, *, in_group: bool = False
    ) -> Reply:
        """Return the reply to /ask, which asks back where nothing is asked."""
        if not question:
            return wording.ask_back()
        return self.reply(question.lstrip("/"), previous, in_group=in_group)

    def answer(self, question: str, limit: int = PER_PAGE) -> tuple[Answer, Reply]:
        """Return the answer to a question and the reply, for programs that ask one by one."""
        reply = self.reply(question)
        if reply.answer is None:
            return Answer(self.search.read(question), Outcome.UNANSWERED), reply
        answer = reply.answer
        if intents.read(question) is Intent.OVERVIEW:
            return answer, reply
        found = answer.found
        if min(limit, answer.total) > len(found):
            found = self.search.ask(answer.question.text[:LONGEST_QUESTION], limit=limit).found
        return replace(answer, found=found[:limit]), reply

    def introduction(self) -> Reply:
        """Return what the bot says of itself to a group."""
        examples = suggestions.examples(self.search)
        return record.introduction_to_group(self.search.corpus, examples)

    def description(self) -> str:
        """Return what the bot says of itself to whoever opens it for the first time."""
        return record.description(self.search.corpus, suggestions.examples(self.search))

    def candidates(self, text: str, offset: int, limit: int) -> tuple[list[Found], int]:
        """Return passages to choose from, so many from `offset` on, and how many there are.

        A text may be a question, the id of a passage, or nothing, for which highlights are listed.
        """
        text, lookup = text.strip(), self.search.lookup
        if text and not lookup.passage(text):
            return as_typed(self.search, text[:LONGEST_QUESTION], limit, offset)
        one = lookup.passage(text)
        offered = [one] if one else suggestions.highlights(self.search)
        listed = [unasked(passage) for passage in offered]
        return listed[offset : offset + limit], len(listed)

    def nothing_found(self, text: str) -> str:
        """Return what is said to a text, as far as it is typed, for which nothing is found."""
        return wording.GO_ON_TYPING() if is_unfinished(text) else wording.NOT_FOUND()

    def handed_on(self, *shown: Passage) -> Reply:
        """Return passages whole, for somebody who has not asked."""
        return passages.handed_on(shown)

    def about(self, selection: Selection) -> Reply | None:
        """Return the passage that holds words somebody selected, or None."""
        found = selected(self.search, selection)
        return passage_replies.meant(self.search, found) if found else None

    def start(self, passage: str) -> Reply:
        """Return the welcome, or the passage with an id, between its neighbours."""
        if passage in {"", WELCOME}:
            return replies.welcome(self.search)
        return passage_replies.in_context(self.search, View(Of.LINK, context=passage))

    def follow(self, view: View, question: str) -> Reply:
        """Return what a view is of; `question` is the one it was taken from, if any."""
        if view.context:
            return passage_replies.in_context(self.search, view)
        match view.of:
            case Of.HIGHLIGHTS:
                return self.highlights(view)
            case Of.EXAMPLE:
                return self._example(view.offset)
            case Of.QUESTION:
                return self._of_question(view, question)
        return passage_replies.listed(self.search, view)

    def _of_question(self, view: View, question: str) -> Reply:
        if view.by and not self.search.lookup.passage(view.by):
            return passage_replies.gone(self.search)
        if _asks_overview(question):
            answer = overview_answer(self.search, question, view.offset)
            return replies.overview(self.search, answer, replace(view, of=Of.HIGHLIGHTS))
        answer = self._ask(intents.question_in(question), view)
        start_over = view == View() and answer.outcome is Outcome.ANSWERED
        return replies.first(self.search, answer) if start_over else replies.page(answer, view)

    def _example(self, number: int) -> Reply:
        """Return the answer to a question that was offered."""
        examples = suggestions.examples(self.search)
        if number >= len(examples):
            return self.ask_something()
        reply = self._to_question(examples[number])
        return replace(reply, blocks=(wording.asked(examples[number]), *reply.blocks))

    def _continued(self, text: str, previous: Previous) -> Reply | None:
        question = intents.question_in(text)
        if len(question) > intents.LONGEST:
            return None
        return Continuations(self.search, self._ask, self._of_question).reply(question, previous)

    def _small_talk(self, text: str, *, in_group: bool) -> Reply | None:
        """Return the reply to what is no question about what was said, else None."""
        intent = intents.read(text)
        if intent is None:
            return of_which(self.search, intents.question_in(text))
        if intent in intents.MOODS and self.search.read(text).people:
            return None  # somebody is called so
        asked = intents.may_be_asked(intent, text)
        if asked and self._ask(text, View()).outcome is Outcome.ANSWERED:
            return None
        return small_talk.reply(self, intent, text, in_group=in_group)

    def _to_question(self, text: str, *, name_events: bool = False) -> Reply:
        question = intents.question_in(text)
        retold = intents.without_verbatim(question)
        if retold is not None and self.search.read(retold).people:
            return replies.verbatim_wanted(self.search, self._ask(retold, View()))
        answer = self._ask(question, View())
        if _asks_nothing(answer):
            return self.ask_something()
        return replies.first(self.search, replace(answer, several=answer.several or name_events))

    def _ask(self, question: str, view: View) -> Answer:
        narrowing = self.search.lookup.passage(view.by) if view.by else None
        speaker = narrowing.speaker.name if narrowing and narrowing.speaker else None
        return self.search.ask(
            question[:LONGEST_QUESTION], limit=PER_PAGE, offset=view.offset, speaker=speaker
        )


def _asks_overview(question: str) -> bool:
    """Tell whether a question asks for the highlights, or is their label in any language."""
    return intents.read(question) is Intent.OVERVIEW or question in wording.OVERVIEW.everywhere()


def _asks_nothing(answer: Answer) -> bool:
    """Tell whether a question has no word that tells what it is about, nor needs one."""
    asked = answer.question
    told = asked.content or asked.people or asked.events or asked.corrections
    return not told and not intents.asks_fact(asked.text)


def _help(chat: Conversation, _: str) -> Reply:
    offered = offered_commands(has_topics=chat.search.overview.has_topics)
    return usage.help_text((command.name, command.purpose()) for command in offered)


def _privacy(chat: Conversation, _: str) -> Reply:
    return usage.privacy(logged=chat.logged, reported=chat.reported)


COMMANDS: tuple[Command, ...] = (
    Command("start", Message("what this is"), Conversation.start),
    Command("ask", Message("ask a question"), Conversation.ask),
    Command("help", Message("how to ask"), _help),
    Command(
        "events",
        Message("which panels are on record"),
        lambda chat, _: record.events(chat.search.corpus),
    ),
    Command("highlights", Message("what stands for the whole"), lambda chat, _: chat.highlights()),
    Command("speakers", Message("who was there"), lambda chat, _: replies.speakers(chat.search)),
    Command(
        "topics", Message("what was spoken about"), lambda chat, _: replies.topics(chat.search)
    ),
    Command(
        "about",
        Message("the record and its sources"),
        lambda chat, _: record.about(chat.search.corpus),
    ),
    Command("privacy", Message("what is kept of you"), _privacy),
)

GROUP_COMMANDS = frozenset(command.name for command in COMMANDS) - {"start"}


def offered_commands(*, has_topics: bool) -> list[Command]:
    """Return the commands to offer: not /topics where there are none."""
    return [command for command in COMMANDS if has_topics or command.name != "topics"]
