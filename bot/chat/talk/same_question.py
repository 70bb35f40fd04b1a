"""Replies to the last question anew: another page of it, in short, of others, at other events."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE, View
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.intents.followups import FollowUpKind
from bot.chat.dialogue.rewriting import asking_anew
from bot.chat.replies import answer_replies, question_replies
from bot.chat.reply import Reply, paragraph
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.last_subject import answered
from bot.chat.wording.lists import names_of
from bot.corpus.model import Event
from bot.search.answer import Found
from bot.search.excerpts import in_one_sentence
from bot.search.ranking.finding import AS_GOOD, MAX_HITS, Outcome
from bot.search.ranking.turns.passage_kinds import asks_late


def asked_anew(last: LastAnswer, kind: FollowUpKind) -> Reply | None:
    """Return the reply to what is wanted of the question, None if that is nothing of it."""
    make = _MAKING.get(kind)
    if make and last.previous.is_gone:
        return wording.sentence(wording.QUESTION_GONE())
    return make(last) if make and last.previous.question else None


def at(last: LastAnswer, events: Sequence[Event]) -> Reply:
    """Return the answer that the question has at other events."""
    question, _ = narrowing.parted(last.search, last.previous.question)
    if last.is_whole:
        whole = wording.OVERVIEW() if last.asked.named.events else question
        there = narrowing.at(last.search.read(whole), events)
        return wording.below(there.text, question_replies.overview(last.search, there))
    there = narrowing.at(last.search.read(question), events)
    people = {person for event in events for person in event.people}
    if last.subject and there.people and people.isdisjoint(there.people):
        there = narrowing.at(last.search.read(last.subject), events)
    answer = asking.answer(last.search, there)
    return answer_replies.asked_again(last.search, answer)


def _of_others(last: LastAnswer) -> Reply | None:
    """Return what others said on it, else what else was; None for nothing. No side is told.

    Where nothing but somebody's words was asked for, others are heard who reply to them.
    """
    asked = last.asked
    to = () if asked.content else asked.people
    everybody = last.search.ask(replace(asked, people=(), addressed=to), limit=MAX_HITS)
    if asked.content and everybody.outcome is Outcome.UNANSWERED:
        return answer_replies.asked_again(last.search, everybody)
    found = tuple(_unheard(last, everybody.found))[:PER_PAGE]
    if not found:
        return None
    part = replace(everybody, found=found, total=len(found))
    reply = answer_replies.page(part, View())
    if not everybody.unmatched:  # else its own caveat names what nothing speaks of
        sure = replace(part, outcome=Outcome.ANSWERED)  # the line says how far it is that
        reply = answer_replies.page(sure, View()).headed(paragraph(wording.NO_SIDES()))
    told = replace(last.previous, passages=tuple(each.passage.id for each in found))
    return wording.below(_of_whom(last), replace(reply, previous=told))


def _of_whom(last: LastAnswer) -> str:
    """Return the question that others than those of whom it was asked answer.

    What somebody did or wanted is asked of nobody else.
    """
    people = last.asked.people
    if not (people and last.subject) or asking_anew.is_of_deed(last.asked):
        return last.previous.question
    others = asking_anew.all_but(names_of(people), last.asked)
    return asking_anew.on_subject(last.subject, others, last.asked)


def _unheard(last: LastAnswer, found: Sequence[Found]) -> Sequence[Found]:
    """Return what is not shown yet of what was found: that of others, if it is on it at all.

    What asks tells no side.
    """
    shown = last.shown
    heard = {voice for passage in shown for voice in passage.voices}
    least = max((each.score for each in found), default=0.0) * AS_GOOD
    rest = [e for e in found if e.passage not in shown and not asks_late(e.passage)]
    others = [e for e in rest if heard.isdisjoint(e.passage.voices) and e.score >= least]
    return others or rest


def _again(last: LastAnswer) -> Reply | None:
    """Return the page that is shown once more, None if something else is shown."""
    reply = _turned(last, last.previous.offset)
    same = reply.previous and reply.previous.passages == last.previous.passages
    return reply if same else None


def _turned(last: LastAnswer, offset: int) -> Reply:
    reply = _page(last, offset)
    if not (reply.answer and reply.answer.found):
        return _words_of_whom(last) or wording.sentence(wording.NO_MORE())
    return wording.below(last.previous.question, reply)


def _words_of_whom(last: LastAnswer) -> Reply | None:
    """Return the words of those of whom it was asked who they are, None for no such thing."""
    people = last.asked.people if last.asked.asks_who else ()
    if not people or not all(passage.fact for passage in last.shown):
        return None
    return answered(last, names_of(people))


def _shorter(last: LastAnswer) -> Reply:
    """Return the best of the answer in a sentence, no surer than the answer is."""
    answer = _page(last, 0).answer
    if answer is None or not answer.found:
        return wording.sentence(wording.NO_MORE())
    short = replace(answer, found=tuple(map(in_one_sentence, answer.found[:1])), total=1)
    reply = answer_replies.first(last.search, short)
    return wording.below(last.previous.question, reply)


def _page(last: LastAnswer, offset: int) -> Reply:
    return question_replies.page(last.search, View(offset=offset), last.previous.question)


_MAKING: Mapping[FollowUpKind, Callable[[LastAnswer], Reply | None]] = {
    FollowUpKind.SIDES: _of_others,
    FollowUpKind.AGAIN: _again,
    FollowUpKind.SHORTER: _shorter,
    FollowUpKind.ELSEWHERE: lambda last: at(last, last.events_elsewhere),
    FollowUpKind.MORE: lambda last: _turned(last, last.previous.offset + PER_PAGE),
    FollowUpKind.EARLIER: lambda last: _turned(last, max(last.previous.offset - PER_PAGE, 0)),
}
