"""Replies to what goes on from the passages that are shown: who, when, what stands around them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import asking, passage_replies, record_replies, wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.choices import page_choices
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.followups import FollowUp, Kind
from bot.chat.dialogue.recent import Previous
from bot.chat.reply import Reply
from bot.chat.talk.same_question import SameQuestion
from bot.chat.talk.told import Told
from bot.chat.wording import passages
from bot.corpus.model import Passage
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


class ShownPassages:
    """Goes on from the passages that a chat was last shown, and from the question they answer."""

    def __init__(self, search: Search, told: Told) -> None:
        self._search = search
        self._told = told
        self._previous = told.previous

    def reply(self, follow: FollowUp, asked: Query) -> Reply | None:
        """Return the reply to what is wanted of them."""
        same = SameQuestion(self._search, self._told)
        asked_anew = same.reply(follow.kind) if self._previous.question else None
        return asked_anew or self._of_passages(follow, asked)

    def _of_passages(self, follow: FollowUp, asked: Query) -> Reply | None:
        search, previous, shown = self._search, self._previous, self._told.shown
        reply: Reply | None
        match follow.kind:
            case Kind.BEFORE | Kind.AFTER if len(shown) == 1:
                reply = self._beside(follow, shown[0])
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
        """Return where and when what is shown was said, and what is asked of its event.

        Where it stands for the whole, or nobody said it, only the event is meant.
        """
        there = asked if asked.events else narrowing.at(asked, self._told.events)
        fact = asking.answer(self._search, there)
        nobodys = self._told.is_whole or all(passage.fact for passage in shown)
        of_event = fact.outcome is Outcome.ANSWERED and nobodys
        return passage_replies.whence([] if of_event else shown, fact, self._previous)

    def _in_context(self, follow: FollowUp, shown: Sequence[Passage]) -> Reply:
        """Return the passage that is meant in its context."""
        if not 1 <= abs(follow.nth) <= len(shown):
            return wording.sentence(wording.only_so_many(len(shown)))
        meant = shown[follow.nth - (follow.nth > 0)]
        if follow.kind is Kind.WHY and meant.fact:
            return record_replies.of_which(self._search)
        others = [] if follow.kind is Kind.NTH else [p for p in shown if p is not meant]
        leads = {Kind.WHY: wording.EXPLAINS_NOTHING, Kind.SIDES: wording.NO_SIDES}
        lead = leads[follow.kind]() if follow.kind in leads else ""
        return passage_replies.meant_in_context(self._search, self._previous, meant, others, lead)

    def _beside(self, follow: FollowUp, shown: Passage) -> Reply:
        """Return what stands before or after the one passage that is shown, in its context."""
        around = self._search.lookup.around(shown.id)
        next_one = around and (around.before if follow.kind is Kind.BEFORE else around.after)
        return self._in_context(follow, [next_one or shown])

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
