"""Replies to the last question anew: another page of it, in short, of others, at other events."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import asking, wording
from bot.chat.actions import PER_PAGE, View
from bot.chat.dialogue import narrowing
from bot.chat.dialogue.followups import FollowUpKind
from bot.chat.replies import answer_replies, question_replies
from bot.chat.reply import Reply, paragraph
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.wording.lists import joined
from bot.corpus.model import Event, Person
from bot.search.answer import Found
from bot.search.excerpts import in_one_sentence
from bot.search.ranking.finding import MAX_HITS, Outcome

_NEAR = 0.5  # of the best score, from which what others said is on the same subject


def _are_there(people: Sequence[Person], events: Sequence[Event]) -> bool:
    """Tell whether any of some people was at any of some events."""
    return any(not {*people}.isdisjoint(event.people) for event in events)


class SameQuestion:
    """Knows the question that a chat was last given an answer to."""

    def __init__(self, told: LastAnswer) -> None:
        self._search = told.search
        self._told = told
        self._previous = told.previous

    def reply(self, kind: FollowUpKind) -> Reply | None:
        """Return the reply to what is wanted of the question, None if that is nothing of it."""
        offset, reply = self._previous.offset, None
        match kind:
            case FollowUpKind.SIDES:
                reply = self._of_others()
            case FollowUpKind.AGAIN:
                reply = self._again()
            case FollowUpKind.SHORTER:
                reply = self._shorter()
            case FollowUpKind.ELSEWHERE if elsewhere := self._told.events_elsewhere:
                reply = self.at(elsewhere)
            case FollowUpKind.MORE | FollowUpKind.ELSEWHERE:
                reply = self._turned(offset + PER_PAGE)
            case FollowUpKind.EARLIER:
                reply = self._turned(max(offset - PER_PAGE, 0))
        return reply

    def at(self, events: Sequence[Event]) -> Reply:
        """Return the answer that the question has at other events."""
        question, _ = narrowing.parted(self._search, self._previous.question)
        if self._told.is_whole:
            whole = wording.OVERVIEW() if self._told.asked.named.events else question
            there = narrowing.at(self._search.read(whole), events)
            return wording.below(there.text, question_replies.overview(self._search, there))
        there = narrowing.at(self._search.read(question), events)
        if self._told.subject and there.people and not _are_there(there.people, events):
            there = narrowing.at(self._search.read(self._told.subject), events)
        answer = asking.answer(self._search, there)
        return answer_replies.asked_again(self._search, answer)

    def _of_others(self) -> Reply | None:
        """Return what others said on it, else what else was; None for nothing. No side is told."""
        asked = self._told.asked
        everybody = self._search.ask(replace(asked, people=()), limit=MAX_HITS)
        if asked.content and everybody.outcome is Outcome.UNANSWERED:
            return answer_replies.asked_again(self._search, everybody)
        found = tuple(self._unheard(everybody.found))[:PER_PAGE]
        if not found:
            return None
        part = replace(everybody, question=asked, found=found, total=len(found))
        reply = answer_replies.page(part, View())
        if not everybody.unmatched:  # else its own caveat names what nothing speaks of
            sure = replace(part, outcome=Outcome.ANSWERED)  # the line says how far it is that
            reply = answer_replies.page(sure, View()).headed(paragraph(wording.NO_SIDES()))
        told = replace(self._previous, passages=tuple(each.passage.id for each in found))
        return wording.below(self._previous.question, replace(reply, previous=told))

    def _unheard(self, found: Sequence[Found]) -> Sequence[Found]:
        """Return what is not shown yet of what was found: that of others, if it is on it at all."""
        shown = self._told.shown
        heard = {voice for passage in shown for voice in passage.voices}
        least = max((each.score for each in found), default=0.0) * _NEAR
        rest = [each for each in found if each.passage not in shown]
        others = [e for e in rest if heard.isdisjoint(e.passage.voices) and e.score >= least]
        return others or rest

    def _again(self) -> Reply | None:
        """Return the page that is shown once more, None if something else is shown."""
        reply = self._turned(self._previous.offset)
        same = reply.previous and reply.previous.passages == self._previous.passages
        return reply if same else None

    def _turned(self, offset: int) -> Reply:
        """Return another page of the answer."""
        reply = self._page(offset)
        if not (reply.answer and reply.answer.found):
            return self._words_of_whom() or wording.sentence(wording.NO_MORE())
        return wording.below(self._previous.question, reply)

    def _words_of_whom(self) -> Reply | None:
        """Return the words of those of whom it was asked who they are, None for no such thing."""
        people = self._told.asked.people if self._told.asked.asks_who else ()
        if not people or not all(passage.fact for passage in self._told.shown):
            return None
        names = joined([person.name for person in people])
        answer = asking.answer(self._search, self._search.read(names))
        return answer_replies.asked_again(self._search, answer)

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
