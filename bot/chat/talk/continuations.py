"""Replies to what goes on from an answer."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import (
    answer_replies,
    asking,
    passage_replies,
    question_replies,
    record_replies,
    wording,
)
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.choices import page_choices
from bot.chat.dialogue import followups, narrowing
from bot.chat.dialogue.followups import FollowUp, Kind
from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.recent import Previous
from bot.chat.excerpts import in_one_sentence
from bot.chat.reply import Reply
from bot.chat.talk.told import Told
from bot.chat.wording import passages
from bot.corpus.model import Event, Passage
from bot.search.analysis.tokens import fold
from bot.search.answer import Answer
from bot.search.index.passage_kinds import asks, holds_question
from bot.search.query.query import Query
from bot.search.ranking.exchanges import question_to
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


class Continuations:
    """Goes on from what a chat was last told."""

    def __init__(self, search: Search, previous: Previous) -> None:
        self._search = search
        self._previous = previous
        self._told = Told(search, previous)

    def reply(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to a message that goes on from there in any of some languages."""
        follow = followups.read(asked, codes)
        if follow is None:
            return self._of_no_kind(asked, codes)
        if self._told.is_whole and asking.is_overview(self._search, asked.text, codes):
            return None  # "summarise it" goes on from anything but a summary
        if self._wants_reply(follow, asked):
            reply = self._answer(asked)
            if reply or follow.kind is Kind.OF_PERSON:
                return reply
        of_person = follow.kind is Kind.ANSWER and not self._told.asked.inquiry
        if asked.people and (of_person or follow.kind is Kind.OF_PERSON):
            return self._of_person(asked, goes_on=follow.goes_on)
        if not self._told.shown:
            return self._of_nothing(follow, asked, codes)
        return self._of_passages(follow, asked, self._told.shown)

    def _of_no_kind(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to what goes on to another event, or holds words for what was told."""
        if self._previous.question and _goes_to_events(asked):
            return self._at(asked.events)
        return self._of_what_is_meant(asked, codes)

    def _of_nothing(self, follow: FollowUp, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return that nothing is shown from which to go on, None for a question by itself."""
        if asked.people or not followups.is_none_alone(follow, asked, codes):
            return None
        if follow.kind is Kind.NTH:
            none = wording.sentence(wording.NONE_SHOWN())
            return record_replies.with_examples(self._search, none)
        return record_replies.of_which(self._search)

    def _wants_reply(self, follow: FollowUp, asked: Query) -> bool:
        """Tell whether what replies to a question is wanted.

        So it is by "and what did Ann say?" where it was sought what somebody asked.
        """
        says = not asked.language.questions.wrappers.isdisjoint(map(fold, asked.named.words))
        of_person = follow.kind is Kind.OF_PERSON and says and not asked.inquiry
        return follow.kind is Kind.ANSWER or (of_person and self._told.asked.inquiry is not None)

    def _answer(self, asked: Query) -> Reply | None:
        """Return what answers the questions that are shown; None where none is.

        Where it was sought what somebody asked, words that merely hold a question are one, and
        those before an answer that is shown are as well.
        """
        shown = self._told.shown
        if self._told.asked.inquiry:
            lookup = self._search.lookup
            before = (p if holds_question(p) else question_to(p, lookup) for p in shown)
            put = list(dict.fromkeys(filter(None, before)))
        else:
            put = list(filter(asks, shown))
        names = [person.name for person in asked.people]
        return passage_replies.answering(self._search, put, names, self._previous)

    def _of_passages(
        self, follow: FollowUp, asked: Query, shown: Sequence[Passage]
    ) -> Reply | None:
        search, previous = self._search, self._previous
        reply: Reply | None
        match follow.kind:
            case Kind.MORE if previous.question:
                reply = self._turned(previous.offset + PER_PAGE)
            case Kind.EARLIER if previous.question:
                reply = self._turned(max(previous.offset - PER_PAGE, 0))
            case Kind.SHORTER if previous.question:
                reply = self._shorter()
            case Kind.ANSWER:
                reply = replace(wording.sentence(wording.NO_ANSWER()), previous=previous)
            case Kind.QUESTION:
                reply = passage_replies.answered(search, shown, previous)
            case Kind.WHO:
                reply = passage_replies.whose(shown, previous)
            case Kind.WHEN:
                reply = self._whence(asked, shown)
            case Kind.MORE | Kind.MORE_OF_SPEAKER:
                reply = self._more_of_speaker(asked, shown)
            case _:
                reply = self._in_context(follow, shown)
        return reply

    def _whence(self, asked: Query, shown: Sequence[Passage]) -> Reply:
        """Return where and when what is shown was said, and what is asked of its event."""
        events = {passage.event.slug: passage.event for passage in shown}
        there = asked if asked.events else narrowing.at(asked, [*events.values()])
        fact = asking.answer(self._search, there)
        return passage_replies.whence(shown, fact, self._previous)

    def _in_context(self, follow: FollowUp, shown: Sequence[Passage]) -> Reply:
        """Return the passage that is meant in its context."""
        if not 1 <= abs(follow.nth) <= len(shown):
            return wording.sentence(wording.only_so_many(len(shown)))
        meant = shown[follow.nth - (follow.nth > 0)]
        if follow.kind is Kind.WHY and meant.fact:
            return record_replies.of_which(self._search)
        others = [] if follow.kind is Kind.NTH else [p for p in shown if p is not meant]
        lead = wording.EXPLAINS_NOTHING() if follow.kind is Kind.WHY else ""
        return passage_replies.meant_in_context(self._search, self._previous, meant, others, lead)

    def _of_person(self, asked: Query, *, goes_on: bool) -> Reply | None:
        """Return the previous question asked of whoever is named, if there was one to ask."""
        person, before = followups.called(asked), self._told.asked
        (mention, *others), words = asked.named.mentions, asked.named.words
        bare = not others and mention.end - mention.start == len(words)
        if bare and not asked.text.rstrip().endswith("?"):
            return None
        if self._told.subject or before.people:
            return self._asked(followups.of_person(before, person))
        if self._previous.passages:
            return self._asked(person.name)
        return record_replies.of_which(self._search, person) if goes_on else None

    def _of_what_is_meant(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the answer to a question that holds a word for what was spoken of, else None."""
        if asked_in(asked) not in codes or not followups.refers_back(asked):
            return None
        if self._search.asks_fact(asked):
            return None  # "who was on it" asks of an event
        before, person = self._told.asked, self._told.person
        if question := followups.resolved(asked, person, self._told.subject):
            return self._asked(question)
        on = followups.new_subject(asked)
        if not on or not before.people or person is None:
            return None
        question = followups.on_subject(on, person, asked)
        answer = asking.answer(self._search, self._search.read(question))
        return self._answered(answer) if answer.outcome is Outcome.ANSWERED else None

    def _at(self, events: Sequence[Event]) -> Reply:
        """Return the answer that the previous question has at other events."""
        question, _ = narrowing.parted(self._search, self._previous.question)
        there = narrowing.at(self._search.read(question), events)
        return self._answered(asking.answer(self._search, there))

    def _asked(self, question: str) -> Reply:
        return self._answered(asking.answer(self._search, self._search.read(question)))

    def _answered(self, answer: Answer) -> Reply:
        return question_replies.asked_again(answer_replies.first(self._search, answer))

    def _turned(self, offset: int) -> Reply:
        """Return another page of the answer."""
        reply = self._page(offset)
        if not (reply.answer and reply.answer.found):
            return wording.sentence(wording.NO_MORE())
        return wording.below(self._previous.question, reply)

    def _shorter(self) -> Reply:
        """Return the best of the answer in a sentence, no surer than the answer is."""
        answer = self._page(0).answer
        if answer is None or not answer.found:
            return wording.sentence(wording.NO_MORE())
        short = replace(answer, found=tuple(map(in_one_sentence, answer.found[:1])), total=1)
        reply = answer_replies.first(self._search, short)
        return wording.below(self._previous.question, reply)

    def _page(self, offset: int) -> Reply:
        return question_replies.page(self._search, View(offset=offset), self._previous.question)

    def _more_of_speaker(self, asked: Query, shown: Sequence[Passage]) -> Reply | None:
        """Return other words of whoever was heard first, those on the question before others.

        It is whoever is named, if anybody is; None where nothing of theirs is shown.
        """
        heard = (p for p in shown if p.voices and not {*asked.people}.isdisjoint(p.voices))
        first = next(heard if asked.people else (p for p in shown if p.voices), None)
        if first is None:
            return None if asked.people else passages.whose(shown)
        own = self._search.lookup.of_speaker(first.id)
        before = self._told.asked if self._previous.question else None
        answer = asking.answer(self._search, before, View(by=first.id)) if before else None
        found = [each.passage for each in answer.found] if answer else []
        near = [passage for passage in found if first.voices[0] in passage.voices]
        every = dict.fromkeys(passage.id for passage in (*near, *own))
        left = [p for i in every if i not in self._previous.passages and (p := self._of_id(i))]
        if not left:
            return wording.sentence(wording.no_more_of(first.voices[0].name))
        view = View(ViewKind.SPEAKER, by=first.id)
        several, part = self._search.corpus.several, left[:PER_PAGE]
        reply = passages.listed(part, first.voices[0].name, 0, len(part), several=several)
        choices = page_choices(view, part, len(part), narrowed=True)
        told = Previous(self._previous.question, (*self._previous.passages, *(p.id for p in part)))
        return replace(reply, choices=choices, previous=told)

    def _of_id(self, identifier: str) -> Passage | None:
        return self._search.lookup.passage(identifier)


def _goes_to_events(asked: Query) -> bool:
    """Tell whether events are gone on to, and nothing else is asked: "and in the barge one?"."""
    told = asked.people or asked.content or asked.core.telling or not asked.core.asks_words
    bare = len(asked.core.phrase) == 1 and not asked.text.rstrip().endswith("?")
    return bool(asked.events) and not told and not bare
