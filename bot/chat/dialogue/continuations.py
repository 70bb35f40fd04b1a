"""Replies to what goes on from an answer."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from bot.chat import passage_replies, questions, replies, wording
from bot.chat.actions import PER_PAGE, Of, View
from bot.chat.dialogue import followups, narrowing
from bot.chat.dialogue.followups import FollowUp, Kind
from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.recent import Previous
from bot.chat.excerpts import in_one_sentence
from bot.chat.reply import Reply
from bot.chat.wording import passages
from bot.corpus.model import Event, Passage, Person
from bot.language.reader import of_dialogues
from bot.search.answer import Answer
from bot.search.query.parser import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


class Continuations:
    """Goes on from what a chat was last told."""

    def __init__(self, search: Search, previous: Previous) -> None:
        self._search = search
        self._previous = previous

    def reply(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to a message that goes on from there in any of some languages."""
        follow = followups.read(asked, codes)
        if follow is None:
            return self._of_no_kind(asked, codes)
        if follow.kind is Kind.OF_PERSON:
            return self._of_person(asked, goes_on=follow.goes_on)
        shown = [p for p in map(self._of_id, self._previous.passages) if p]
        if not shown:
            return self._of_nothing(follow, asked, codes)
        if self._previous.question and follow.kind is Kind.MORE:
            return self._more()
        if self._previous.question and follow.kind is Kind.SHORTER:
            return self._shorter()
        return self._of_passages(follow, asked, shown)

    def _of_no_kind(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to what goes on to another event, or holds words for what was told."""
        if self._previous.question and _goes_to_events(asked):
            return self._at(asked.events)
        refers = asked_in(asked) in codes and followups.refers_back(asked)
        return self._of_what_is_meant(asked) if refers else None

    @cached_property
    def _before(self) -> Query:
        """What was asked before."""
        return questions.read(self._search, self._previous.question)

    @cached_property
    def _subject(self) -> str:
        """What that was about; empty for the whole record."""
        asked, codes = self._previous.question, of_dialogues()
        whole = questions.is_overview(self._search, asked, codes)
        return "" if whole else followups.subject_of(self._before)

    def _of_nothing(self, follow: FollowUp, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return that nothing is shown from which to go on, None for a question by itself."""
        if not _is_none_alone(follow, asked, codes):
            return None
        if follow.kind is Kind.NTH:
            none = wording.sentence(wording.NONE_SHOWN())
            return replies.with_examples(self._search, none)
        return replies.of_which(self._search)

    def _of_passages(self, follow: FollowUp, asked: Query, shown: Sequence[Passage]) -> Reply:
        match follow.kind:
            case Kind.WHO:
                return passage_replies.whose(shown, self._previous)
            case Kind.WHEN:
                events = {passage.event.slug: passage.event for passage in shown}
                there = asked if asked.events else narrowing.at(asked, [*events.values()])
                fact = questions.answer(self._search, there)
                return passage_replies.whence(shown, fact, self._previous)
            case Kind.MORE | Kind.MORE_OF_SPEAKER:
                return self._more_of_speaker(shown)
        if not 1 <= abs(follow.nth) <= len(shown):
            return wording.sentence(wording.only_so_many(len(shown)))
        meant = shown[follow.nth - (follow.nth > 0)]
        others = [] if follow.kind is Kind.NTH else [p for p in shown if p is not meant]
        return passage_replies.meant_in_context(self._search, self._previous, meant, others)

    def _of_person(self, asked: Query, *, goes_on: bool) -> Reply | None:
        """Return the previous question asked of whoever is named, if there was one to ask."""
        person, before = followups.called(asked), self._before
        (mention, *others), words = asked.named.mentions, asked.named.words
        bare = not others and mention.end - mention.start == len(words)
        if bare and not asked.text.rstrip().endswith("?"):
            return None
        if self._subject or before.people:
            return self._asked(followups.of_person(before, person))
        if self._previous.passages:
            return self._asked(person.name)
        return replies.of_which(self._search, person) if goes_on else None

    def _of_what_is_meant(self, asked: Query) -> Reply | None:
        """Return the answer to a question with words that stand for what was spoken of."""
        before, person = self._before, self._person()
        if question := followups.resolved(asked, person, self._subject):
            return self._asked(question)
        on = followups.new_subject(asked)
        if not on or not before.people or person is None:
            return None
        question = followups.on_subject(on, person, asked)
        answer = questions.answer(self._search, self._search.read(question))
        return self._answered(answer) if answer.outcome is Outcome.ANSWERED else None

    def _at(self, events: Sequence[Event]) -> Reply:
        """Return the answer that the previous question has at other events."""
        question, _ = narrowing.parted(self._search, self._previous.question)
        there = narrowing.at(self._search.read(question), events)
        return self._answered(questions.answer(self._search, there))

    def _person(self) -> Person | None:
        """Return the one person whom the previous question named, or whose words were shown."""
        people = self._before.people
        if not people:
            shown = filter(None, map(self._of_id, self._previous.passages))
            people = tuple(dict.fromkeys(voice for p in shown for voice in p.voices))
        return people[0] if len(people) == 1 else None

    def _asked(self, question: str) -> Reply:
        return self._answered(questions.answer(self._search, self._search.read(question)))

    def _answered(self, answer: Answer) -> Reply:
        return questions.asked_again(replies.first(self._search, answer))

    def _more(self) -> Reply:
        reply = self._page(self._previous.offset + PER_PAGE)
        if not (reply.answer and reply.answer.found):
            return wording.sentence(wording.NO_MORE())
        return wording.below(self._previous.question, reply)

    def _shorter(self) -> Reply:
        """Return the best of the answer in a sentence, no surer than the answer is."""
        answer = self._page(0).answer
        if answer is None or not answer.found:
            return wording.sentence(wording.NO_MORE())
        short = replace(answer, found=tuple(map(in_one_sentence, answer.found[:1])), total=1)
        reply = replies.first(self._search, short)
        return wording.below(self._previous.question, reply)

    def _page(self, offset: int) -> Reply:
        return questions.page(self._search, View(offset=offset), self._previous.question)

    def _more_of_speaker(self, shown: Sequence[Passage]) -> Reply:
        """Return other words of whoever was heard first, those on the question before others."""
        first = next((passage for passage in shown if passage.voices), None)
        if first is None:
            return passages.whose(shown)
        own = self._search.lookup.of_speaker(first.id)
        asked = self._previous.question and self._before
        answer = questions.answer(self._search, asked, View(by=first.id)) if asked else None
        near = [found.passage for found in answer.found] if answer else []
        every = dict.fromkeys(passage.id for passage in (*near, *own))
        left = [p for i in every if i not in self._previous.passages and (p := self._of_id(i))]
        if not left:
            return wording.sentence(wording.no_more_of(first.voices[0].name))
        view = View(Of.SPEAKER, by=first.id)
        several, part = self._search.corpus.several, left[:PER_PAGE]
        reply = passages.listed(part, first.voices[0].name, 0, len(part), several=several)
        choices = replies.page_choices(view, part, len(part), narrowed=True)
        told = Previous(self._previous.question, (*self._previous.passages, *(p.id for p in part)))
        return replace(reply, choices=choices, previous=told)

    def _of_id(self, identifier: str) -> Passage | None:
        return self._search.lookup.passage(identifier)


def of_which(search: Search, asked: Query, codes: Sequence[str]) -> Reply | None:
    """Return the question back to what only makes sense after an answer, else None.

    Such is "tell me more" and "and Ana?".
    """
    follow = followups.read(asked, codes)
    if follow and follow.goes_on and follow.kind is Kind.OF_PERSON:
        return replies.of_which(search, asked.people[0])
    follow = followups.read_unnamed(asked, codes)
    return replies.of_which(search) if follow and _is_none_alone(follow, asked, codes) else None


def _goes_to_events(asked: Query) -> bool:
    """Tell whether events are gone on to, and nothing else is asked: "and in the barge one?"."""
    told = asked.people or asked.content or asked.core.telling or not asked.core.asks_words
    bare = len(asked.core.phrase) == 1 and not asked.text.rstrip().endswith("?")
    return bool(asked.events) and not told and not bare


def _is_none_alone(follow: FollowUp, asked: Query, codes: Sequence[str]) -> bool:
    """Tell whether what goes on is no question by itself, as "when?" is in its own language."""
    return follow.needs_answer or asked_in(asked) not in codes
