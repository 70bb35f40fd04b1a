"""Replies to what goes on from an answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.chat import passage_replies, replies, wording
from bot.chat.actions import PER_PAGE, Of, View
from bot.chat.dialogue import followups
from bot.chat.dialogue.followups import FollowUp, Kind
from bot.chat.dialogue.intents import LONGEST
from bot.chat.dialogue.recent import Previous
from bot.chat.excerpts import in_one_sentence
from bot.chat.reply import Reply
from bot.chat.wording import asked, passages
from bot.corpus.model import Passage, Person
from bot.search.analysis.tokens import split
from bot.search.answer import Answer
from bot.search.query.parser import NamedWords
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

Ask = Callable[[str, View], Answer]
Show = Callable[[View, str], Reply]


class Continuations:
    """Goes on from what a chat was last told.

    `ask` answers a question at a view, and `show` replies with what a view of it shows.
    """

    def __init__(self, search: Search, ask: Ask, show: Show) -> None:
        self._show = show
        self._search = search
        self._ask = ask

    def reply(self, text: str, previous: Previous) -> Reply | None:
        """Return the reply to a message that goes on from the previous answer, else None."""
        named = self._search.named(text)
        follow = followups.read(named)
        if follow is None:
            return self._of_what_is_meant(named, previous)
        shown = [p for p in map(self._search.lookup.passage, previous.passages) if p]
        if follow.kind is Kind.OF_PERSON:
            return self._of_person(text, named, previous)
        if not shown:
            return replies.of_which(self._search) if _needs_answer(follow) else None
        if follow.kind in {Kind.MORE, Kind.SHORTER} and previous.question:
            more = follow.kind is Kind.MORE
            return self._more(previous) if more else self._shorter(previous)
        return self._of_passages(follow, text, previous, shown)

    def _of_passages(
        self, follow: FollowUp, text: str, previous: Previous, shown: Sequence[Passage]
    ) -> Reply:
        match follow.kind:
            case Kind.WHO:
                return passage_replies.whose(shown, previous)
            case Kind.WHEN:
                return passage_replies.whence(shown, self._ask(text, View()), previous)
            case Kind.MORE | Kind.MORE_OF_SPEAKER:
                return self._more_of_speaker(previous, shown)
        if not 1 <= abs(follow.nth) <= len(shown):
            return wording.sentence(wording.only_so_many(len(shown)))
        meant = shown[follow.nth - (follow.nth > 0)]
        others = [] if follow.kind is Kind.NTH else [p for p in shown if p is not meant]
        return passage_replies.meant_in_context(self._search, previous, meant, others)

    def _of_person(self, text: str, named: NamedWords, previous: Previous) -> Reply | None:
        """Return the previous question asked of whoever is named, if there was one to ask."""
        person = named.mentions[0].people[0]
        query = self._search.read(previous.question)
        bare = len(named.mentions) == 1 and named.mentions[0].end - named.mentions[0].start == len(
            named.words
        )
        if bare and not text.rstrip().endswith("?"):
            return None
        before = self._search.named(previous.question)
        if not query.content and not before.mentions:
            return replies.of_which(self._search, person) if followups.goes_on(text) else None
        return self._asked(followups.of_person(before, query, person))

    def _of_what_is_meant(self, named: NamedWords, previous: Previous) -> Reply | None:
        """Return the answer to a question with words that stand for what was spoken of."""
        person = self._person(previous)
        subject = " ".join(term.word for term in self._search.read(previous.question).content)
        if question := followups.resolved(named, person, subject):
            return self._asked(question)
        on = followups.new_subject(named)
        if not on or not self._search.read(previous.question).people or person is None:
            return None
        question = followups.on_subject(on, person)
        answer = self._ask(question, View())
        return self._asked(question) if answer.outcome is Outcome.ANSWERED else None

    def _person(self, previous: Previous) -> Person | None:
        """Return the one person whom the previous question named, or whose words were shown."""
        people = self._search.read(previous.question).people
        if not people:
            shown = filter(None, map(self._search.lookup.passage, previous.passages))
            people = tuple(dict.fromkeys(voice for p in shown for voice in p.voices))
        return people[0] if len(people) == 1 else None

    def _asked(self, question: str) -> Reply:
        reply = replies.first(self._search, self._ask(question, View()))
        return replace(reply, blocks=(asked(question), *reply.blocks))

    def _more(self, previous: Previous) -> Reply:
        reply = self._show(View(offset=previous.offset + PER_PAGE), previous.question)
        if not (reply.answer and reply.answer.found):
            return wording.sentence(wording.NO_MORE())
        return replace(reply, blocks=(asked(previous.question), *reply.blocks))

    def _shorter(self, previous: Previous) -> Reply:
        """Return the first passage that was shown, in a sentence."""
        answer = self._show(View(offset=previous.offset), previous.question).answer
        if answer is None or not answer.found:
            return wording.sentence(wording.NO_MORE())
        short = replace(answer, found=tuple(map(in_one_sentence, answer.found[:1])), total=1)
        reply = replies.page(replace(short, offset=0, outcome=Outcome.ANSWERED), View())
        return replace(reply, blocks=(asked(previous.question), *reply.blocks))

    def _more_of_speaker(self, previous: Previous, shown: Sequence[Passage]) -> Reply:
        """Return other words of whoever was heard first, those on the question before others."""
        first = next((passage for passage in shown if passage.voices), None)
        if first is None:
            return passages.whose(shown)
        own = self._search.lookup.of_speaker(first.id)
        answer = self._ask(previous.question, View(by=first.id)) if previous.question else None
        near = [found.passage for found in answer.found] if answer else []
        every = dict.fromkeys(passage.id for passage in (*near, *own))
        left = [p for i in every if i not in previous.passages and (p := self._of_id(i))]
        if not left:
            return wording.sentence(wording.no_more_of(first.voices[0].name))
        view = View(Of.SPEAKER, by=first.id)
        several, part = self._search.corpus.several, left[:PER_PAGE]
        reply = passages.listed(part, first.voices[0].name, 0, len(part), several=several)
        choices = replies.page_choices(view, part, len(part), narrowed=True)
        told = Previous(previous.question, (*previous.passages, *(p.id for p in part)))
        return replace(reply, choices=choices, previous=told)

    def _of_id(self, identifier: str) -> Passage | None:
        return self._search.lookup.passage(identifier)


def of_which(search: Search, text: str) -> Reply | None:
    """Return the question back to what only makes sense after an answer, else None.

    Such is "tell me more" and "and Ana?".
    """
    if len(text) > LONGEST:
        return None
    if followups.goes_on(text):
        named = search.named(text)
        follow = followups.read(named)
        if follow and follow.kind is Kind.OF_PERSON:
            return replies.of_which(search, named.mentions[0].people[0])
    follow = followups.read(NamedWords(tuple(split(text)), ()))
    return replies.of_which(search) if follow and _needs_answer(follow) else None


def _needs_answer(follow: FollowUp) -> bool:
    return follow.kind in followups.NEED_ANSWER
