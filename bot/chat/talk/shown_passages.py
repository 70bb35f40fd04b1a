"""Replies to what is wanted of the passages that a chat was last shown."""

from collections.abc import Iterable, Sequence
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
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.followups import FollowUp, Kind
from bot.chat.dialogue.recent import Previous
from bot.chat.excerpts import in_one_sentence
from bot.chat.reply import Reply
from bot.chat.talk.told import Told
from bot.chat.wording import passages
from bot.corpus.model import Passage
from bot.search.index.passage_kinds import asks, holds_question
from bot.search.query.query import Query
from bot.search.ranking.exchanges import question_to


class ShownPassages:
    """The passages that were shown, and what they were shown for."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._search = told.search
        self._previous = told.previous

    def reply(self, follow: FollowUp, asked: Query) -> Reply | None:
        """Return what is wanted of them; None where it is asked of somebody who said none."""
        search, previous, shown = self._search, self._previous, self._told.shown
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

    def answering(self, asked: Query) -> Reply | None:
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
        name, previous = first.voices[0].name, self._previous
        left = [p for p in self._words_of_speaker(first) if p.id not in previous.passages]
        if not left:
            return wording.sentence(wording.no_more_of(name))
        several, part = self._search.corpus.several, left[:PER_PAGE]
        reply = passages.listed(part, name, 0, len(part), several=several)
        view = View(ViewKind.SPEAKER, by=first.id)
        choices = page_choices(view, part, len(part), narrowed=True)
        told = Previous(previous.question, (*previous.passages, *(p.id for p in part)))
        return replace(reply, choices=choices, previous=told)

    def _words_of_speaker(self, first: Passage) -> Iterable[Passage]:
        """Return the passages of whoever is heard in one, those on the question first."""
        own = self._search.lookup.of_speaker(first.id)
        if not self._previous.question:
            return own
        answer = asking.answer(self._search, self._told.asked, View(by=first.id))
        near = (each.passage for each in answer.found if first.voices[0] in each.passage.voices)
        return {passage.id: passage for passage in (*near, *own)}.values()
