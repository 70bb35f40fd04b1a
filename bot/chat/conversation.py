"""The conversation: what is said to a message, wherever it was typed. Keeps no state."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bot.chat import choices, wording
from bot.chat.reply import Reply
from bot.chat.steps import PER_PAGE, WELCOME, Of, Step
from bot.corpus.model import Passage
from bot.search.answer import Answer, Found, Outcome
from bot.search.search import Search

LONGEST_QUESTION = 1000  # characters looked at


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
        answer = self._ask(question, Step())
        match answer.outcome:
            case Outcome.ANSWERED:
                return self._answered(answer)
            case Outcome.NEAR:
                return replace(wording.answer(answer), choices=choices.of_near(), answer=answer)
            case Outcome.UNANSWERED:
                return replace(wording.answer(answer), choices=choices.FIND, answer=answer)

    def question(self, question: str) -> Reply:
        """Return the reply where a question is expected, which may turn out to be none."""
        return self.answer(question) if question else wording.sentence(wording.ASK_SOMETHING)

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
        return wording.handed_on(passage, several=self._several)

    def ask(self, question: str) -> Reply:
        """Return the reply to /ask, which asks back where nothing is asked."""
        return self.answer(question) if question else wording.ask_back()

    def start(self, passage: str) -> Reply:
        """Return the welcome, or the passage with an id, between its neighbours."""
        if passage in {"", WELCOME}:
            return self._welcome()
        return self._in_context(Step(Of.LINK, context=passage))

    def follow(self, step: Step, question: str) -> Reply:
        """Return what a step leads to; `question` is the one it was taken from, if any."""
        if step.context:
            return self._in_context(step)
        if step.of is not Of.QUESTION:
            return self._listed(step)
        answer = self._ask(question, step)
        if not step.offset and not step.by and answer.outcome is Outcome.ANSWERED:
            return self._answered(answer)
        return replace(self._page(answer, step), answer=answer)

    def _answered(self, answer: Answer) -> Reply:
        blocks = wording.answer(answer).blocks
        return replace(self._page(answer, Step()), blocks=blocks, answer=answer)

    def _page(self, answer: Answer, step: Step) -> Reply:
        if not answer.found:
            return wording.sentence(wording.NO_MORE)
        passages = [found.passage for found in answer.found]
        rows = choices.of_page(step, passages, answer.total, narrowed=bool(answer.people))
        return replace(wording.passages(answer), choices=rows)

    def _listed(self, step: Step) -> Reply:
        """Return some of the passages on a topic or of a speaker."""
        lookup, by = self.search.lookup, step.by or ""
        passages = lookup.on_topic(by) if step.of is Of.TOPIC else lookup.of_speaker(by)
        shown = passages[step.offset : step.offset + PER_PAGE]
        if not shown:
            return self._gone()
        reply = wording.listed(shown, step, len(passages), several=self._several)
        return replace(reply, choices=choices.of_page(step, shown, len(passages), narrowed=True))

    def _in_context(self, step: Step) -> Reply:
        if (around := self.search.lookup.around(step.context or "")) is None:
            return self._gone()
        reply = wording.in_context(around, several=self._several)
        return replace(reply, choices=choices.of_context(step, around))

    def _gone(self) -> Reply:
        return replace(wording.sentence(wording.PASSAGE_GONE), choices=choices.FIND)

    def _welcome(self) -> Reply:
        corpus = self.search.corpus
        rows = tuple(
            row
            for of, label, p in wording.examples(corpus)
            for row in choices.of_list(of, [(label, p)])
        )
        return replace(wording.start(corpus), choices=rows)

    def topics(self) -> Reply:
        """Return what was spoken about, each topic with a way to its passages."""
        corpus = self.search.corpus
        labelled = [(passage.topic or "", passage) for passage in wording.first_of_topics(corpus)]
        return replace(wording.topics(corpus), choices=choices.of_list(Of.TOPIC, labelled))

    def speakers(self) -> Reply:
        """Return who was there, each with a way to their words."""
        labelled = self.search.lookup.first_of_speakers()
        reply = wording.speakers(self.search.corpus)
        return replace(reply, choices=choices.of_list(Of.SPEAKER, labelled))

    def privacy(self) -> Reply:
        """Return what is kept of a conversation."""
        return wording.privacy(logged=self.logged, reported=self.reported)

    @property
    def _several(self) -> bool:
        return self.search.corpus.several

    def _ask(self, question: str, step: Step) -> Answer:
        narrowing = self.search.lookup.passage(step.by) if step.by else None
        speaker = narrowing.speaker.name if narrowing and narrowing.speaker else None
        return self.search.ask(
            question[:LONGEST_QUESTION], limit=PER_PAGE, offset=step.offset, speaker=speaker
        )


COMMANDS: tuple[Command, ...] = (
    Command("start", "what this is", Conversation.start),
    Command("ask", "ask a question", Conversation.ask),
    Command("help", "how to ask", lambda *_: wording.help_text((c[:2]) for c in COMMANDS)),
    Command(
        "events", "which panels are on record", lambda chat, _: wording.events(chat.search.corpus)
    ),
    Command("speakers", "who was there", lambda chat, _: chat.speakers()),
    Command("topics", "what was spoken about", lambda chat, _: chat.topics()),
    Command(
        "about", "the record and its sources", lambda chat, _: wording.about(chat.search.corpus)
    ),
    Command("privacy", "what is kept of you", lambda chat, _: chat.privacy()),
)

GROUP_COMMANDS = frozenset({"ask", "help", "speakers", "topics", "about", "privacy"})
