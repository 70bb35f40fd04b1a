"""Replies to what goes on from the passages that are shown: who, when, what stands around them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE, View, ViewKind
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.intents.followups import FollowUp, FollowUpKind
from bot.chat.recent import Previous
from bot.chat.replies import context_replies, passage_replies, record_replies
from bot.chat.replies.choices import page_choices
from bot.chat.reply import Reply
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.last_subject import answered
from bot.chat.wording import passages
from bot.corpus.model import Passage, Person
from bot.search.index.lookup import Lookup
from bot.search.query.query import Query
from bot.search.ranking.turns.exchanges import question_to
from bot.search.ranking.turns.passage_kinds import asks, holds_question, is_brief

_SOON = 4  # passages after one, in which somebody replies to it


def reply(last: LastAnswer, follow: FollowUp, asked: Query) -> Reply | None:
    """Return the reply to what is wanted of the passages."""
    search, previous, shown = last.search, last.previous, last.shown
    told: Reply | None
    match follow.kind:
        case FollowUpKind.BEFORE | FollowUpKind.AFTER if len(shown) == 1:
            told = _beside(last, follow, shown[0])
        case FollowUpKind.WHO_BEFORE | FollowUpKind.WHO_AFTER:
            told = _voice_beside(last, follow, asked)
        case FollowUpKind.ANSWER:
            told = replace(wording.sentence(wording.NO_ANSWER()), previous=previous)
        case FollowUpKind.QUESTION:
            told = passage_replies.answered(search, shown, previous)
        case FollowUpKind.WHO:
            told = passage_replies.whose(search, shown, previous)
        case FollowUpKind.WHEN:
            told = _whence(last, asked)
        case FollowUpKind.MORE | FollowUpKind.MORE_OF_SPEAKER:
            told = _more_of_speaker(last, asked)
        case FollowUpKind.WHOLE if len(shown) > 1 or all(passage.fact for passage in shown):
            told = _whole(last)
        case FollowUpKind.NTH:
            told = _in_context(last, follow, last.listed)
        case _:
            told = _in_context(last, follow, shown)
    return told


def _whole(last: LastAnswer) -> Reply:
    """Return the passages as a whole; in place of notes on somebody, what they said."""
    if last.person and all(passage.fact for passage in last.shown):
        return answered(last, last.person.name)
    return passage_replies.whole(last.search, last.previous)


def answering(last: LastAnswer, asked: Query) -> Reply | None:
    """Return what answers the questions that are shown; None where none is.

    Where it was sought what somebody asked, words that merely hold a question are one, and
    those before an answer that is shown are as well.
    """
    shown = last.shown
    if last.asked.inquiry:
        lookup = last.search.lookup
        before = (_question_of(passage, lookup) for passage in shown)
        put = list(dict.fromkeys(filter(None, before)))
    else:
        put = list(filter(asks, shown))
    names = [person.name for person in asked.people]
    told = passage_replies.answering(last.search, put, names, last.previous)
    return told or (_right_after(last, asked.people) if shown else None)


def _question_of(passage: Passage, lookup: Lookup) -> Passage | None:
    """Return the passage with the question that one holds, leads up to or answers, else None."""
    soon = islice(lookup.after(passage.id), _SOON)
    turn = (passage, *takewhile(lambda each: each.voices == passage.voices, soon))
    return next(filter(holds_question, turn), None) or question_to(passage, lookup)


def _right_after(last: LastAnswer, people: Sequence[Person]) -> Reply | None:
    """Return in its context what some people said soon after what is shown first; else None.

    What is asked in between leads elsewhere; of theirs it is what is long enough to tell something.
    Of nobody it is what is shown first itself, if that surely answers what was asked, and somebody.
    """
    first, lookup = last.shown[0], last.search.lookup
    if people:
        soon = takewhile(lambda one: not asks(one), islice(lookup.after(first.id), _SOON))
        said = [each for each in soon if each.is_by(people) and not first.is_by(people)]
    else:
        is_sure = asking.is_sure(asking.answer(last.search, last.latest))
        said = [first] if is_sure and question_to(first, lookup) not in {None, first} else []
    told = next((each for each in said if not is_brief(each)), next(iter(said), None))
    if told is None:
        return None
    return context_replies.meant_in_context(last.search, last.previous, told, (), "")


def on_topic(last: LastAnswer, follow: FollowUp) -> Reply:
    """Return what was said on one of the topics that were listed."""
    topics = last.previous.topics
    if not 1 <= abs(follow.nth) <= len(topics):
        return wording.sentence(wording.only_so_many(len(topics)))
    view = View(ViewKind.TOPIC, by=topics[follow.nth - (follow.nth > 0)])
    return passage_replies.listed(last.search, view)


def _whence(last: LastAnswer, asked: Query) -> Reply:
    """Return where and when what is shown was said, and what is asked of its event.

    Where it stands for the whole, or nobody said it, only the event is meant.
    """
    there = asked if asked.events else narrowing.at(asked, last.events)
    fact = asking.answer(last.search, there)
    of_event = last.is_whole or all(passage.fact for passage in last.shown)
    return passage_replies.whence(last.excerpts, fact, last.previous, of_event=of_event)


def _in_context(last: LastAnswer, follow: FollowUp, shown: Sequence[Passage]) -> Reply:
    if not 1 <= abs(follow.nth) <= len(shown):
        return wording.sentence(wording.only_so_many(len(shown)))
    meant = shown[follow.nth - (follow.nth > 0)]
    if follow.kind is FollowUpKind.WHY and meant.fact:
        return record_replies.of_which(last.search)
    others = [] if follow.kind is FollowUpKind.NTH else [p for p in shown if p is not meant]
    leads = {FollowUpKind.WHY: wording.EXPLAINS_NOTHING, FollowUpKind.SIDES: wording.NO_SIDES}
    lead = leads[follow.kind]() if follow.kind in leads else ""
    return context_replies.meant_in_context(last.search, last.previous, meant, others, lead)


def _beside(last: LastAnswer, follow: FollowUp, shown: Passage) -> Reply:
    """Return what stands before or after the one passage that is shown, in its context."""
    around = last.search.lookup.around(shown.id)
    next_one = around and (around.before if follow.kind is FollowUpKind.BEFORE else around.after)
    return _in_context(last, follow, [next_one or shown])


def _voice_beside(last: LastAnswer, follow: FollowUp, asked: Query) -> Reply | None:
    """Return in its context what another said who spoke next before or after what is shown.

    That is the first passage, or the first of whoever is named; None where there is none.
    """
    shown = [p for p in last.shown if p.voices and (not asked.people or p.is_by(asked.people))]
    if not shown:
        return None
    lookup, one = last.search.lookup, shown[0]
    beside = lookup.before if follow.kind is FollowUpKind.WHO_BEFORE else lookup.after
    another = (p for p in beside(one.id) if p.voices and not p.is_by(one.voices))
    told = next(another, None)
    if told is None:
        return wording.sentence(wording.NOBODY_BESIDE())
    return context_replies.meant_in_context(last.search, last.previous, told, (), "")


def _more_of_speaker(last: LastAnswer, asked: Query) -> Reply | None:
    """Return other words of whoever was heard first, those on the question before others.

    It is whoever is named, there or in the last question, if anybody is; None where nothing of
    theirs is shown.
    """
    shown, people = last.shown, asked.people or last.latest.people
    first = next((p for p in shown if (p.is_by(people) if people else p.voices)), None)
    if first is None and not asked.people and len(people) == 1:
        return answered(last, people[0].name)
    if first is None:
        return None if asked.people else passages.whose(shown)
    theirs = [voice.name for voice in first.voices if not asked.people or voice in asked.people]
    name, previous = theirs[0], last.previous
    left = [p for p in _words_of_speaker(last, first, name) if p.id not in previous.passages]
    if not left:
        return wording.sentence(wording.NO_MORE_OF(name=name))
    several, part = last.search.corpus.several, left[:PER_PAGE]
    reply = passages.listed(part, name, 0, len(part), several=several)
    own = last.search.lookup.first_of_speakers.get(name)
    view = View(ViewKind.SPEAKER, by=own.id) if own else View(ViewKind.LINK)
    choices = page_choices(view, part, len(part), narrowed=True)
    told = Previous(previous.question, (*previous.passages, *(p.id for p in part)))
    return replace(reply, choices=choices, previous=told)


def _words_of_speaker(last: LastAnswer, first: Passage, name: str) -> Iterable[Passage]:
    own = last.search.lookup.of_speaker(name)
    if not last.previous.question:
        return own
    answer = asking.answer(last.search, last.asked, View(by=first.id))
    ids = {passage.id for passage in own}
    near = (each.passage for each in answer.found if each.passage.id in ids)
    return {passage.id: passage for passage in (*near, *own)}.values()
