"""Replies to what goes on from an answer."""

from collections.abc import Sequence

from bot.chat import asking, wording
from bot.chat.dialogue import followups, narrowing, references
from bot.chat.dialogue.followups import FollowUp, FollowUpKind
from bot.chat.dialogue.halves import halves
from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.question_forms import has_subject
from bot.chat.dialogue.quoted import word_for_word
from bot.chat.recent import Previous
from bot.chat.replies import answer_replies, record_replies
from bot.chat.reply import Reply
from bot.chat.talk.last_answer import LastAnswer
from bot.chat.talk.same_question import SameQuestion
from bot.chat.talk.shown_passages import ShownPassages
from bot.search.analysis.tokens import fold
from bot.search.answer import Answer
from bot.search.query.query import Query
from bot.search.ranking.finding import Outcome
from bot.search.search import Search


class Continuations:
    """Goes on from what a chat was last told."""

    def __init__(self, search: Search, previous: Previous) -> None:
        self._search = search
        self._previous = previous
        self._told = LastAnswer(search, previous)
        self._shown = ShownPassages(self._told)

    def reply(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to a message that goes on from there in any of some languages."""
        follow = followups.read(asked, codes)
        if follow is None:
            return self._of_no_kind(asked, codes)
        is_nowhere = follow.kind is FollowUpKind.ELSEWHERE and not self._told.events_elsewhere
        is_whole = self._told.is_whole and asking.is_overview(self._search, asked.text, codes)
        if is_nowhere or is_whole:
            return None  # "summarise it" goes on from anything but a summary
        if self._wants_reply(follow, asked):
            reply = self._shown.answering(asked)
            if reply or follow.kind is FollowUpKind.OF_PERSON:
                return reply
        of_person = follow.kind is FollowUpKind.ANSWER and not self._told.asked.inquiry
        if asked.people and (of_person or follow.kind is FollowUpKind.OF_PERSON):
            return self._of_person(asked, goes_on=follow.goes_on)
        if not self._told.shown:
            return self._of_nothing(follow, asked, codes)
        return self._shown.reply(follow, asked)

    def _of_no_kind(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the reply to what goes on to another event, or holds words for what was told."""
        if self._previous.question and _goes_to_events(asked):
            return SameQuestion(self._told).at(asked.events)
        return self._elsewhere(asked, codes) or self._of_what_is_meant(asked, codes)

    def _elsewhere(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the answer that a question of "the other panels" has there; None for no such one.

        One that asks nothing else is the question before.
        """
        question = references.without_elsewhere(asked) if asked_in(asked) in codes else None
        events = self._told.events_elsewhere
        if question is None or not self._told.shown or asked.events or not events:
            return None
        rest = self._search.read(question)
        if not rest.content and not rest.people:
            return self._shown.reply(FollowUp(FollowUpKind.ELSEWHERE), asked)
        return self._answered(asking.answer(self._search, narrowing.at(rest, events)))

    def _of_nothing(self, follow: FollowUp, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return that nothing is shown from which to go on, None for a question by itself."""
        if self._previous.is_said and follow.kind in {
            FollowUpKind.SIDES,
            FollowUpKind.WHO,
            FollowUpKind.WHY,
        }:
            return self._asked(self._previous.question)
        if asked.people or not followups.is_none_alone(follow, asked, codes):
            return None
        if follow.kind is FollowUpKind.NTH:
            none = wording.sentence(wording.NONE_SHOWN())
            return record_replies.with_examples(self._search, none)
        return record_replies.of_which(self._search)

    def _wants_reply(self, follow: FollowUp, asked: Query) -> bool:
        """Tell whether what replies to a question is wanted.

        So it is by "and what did Ann say?" where it was sought what somebody asked.
        """
        says = not asked.language.questions.wrappers.isdisjoint(map(fold, asked.named.words))
        of_person = follow.kind is FollowUpKind.OF_PERSON and says and not asked.inquiry
        return follow.kind is FollowUpKind.ANSWER or (
            of_person and self._told.asked.inquiry is not None
        )

    def _of_person(self, asked: Query, *, goes_on: bool) -> Reply | None:
        """Return the previous question asked of whoever is named, if there was one to ask."""
        person, before = references.called(asked), self._told.latest
        (mention, *others), words = asked.named.mentions, asked.named.words
        bare = not others and mention.end - mention.start == len(words)
        if bare and not asked.text.rstrip().endswith("?"):
            return None
        if self._told.subject or before.people:
            restated = references.of_person(before, person, on_it=references.is_on_it(asked))
            return self._asked(restated)
        if self._previous.passages:
            return self._asked(person.name)
        return record_replies.of_which(self._search, person) if goes_on else None

    def _of_what_is_meant(self, asked: Query, codes: Sequence[str]) -> Reply | None:
        """Return the answer to a question that holds a word for what was spoken of, else None."""
        if asked_in(asked) not in codes or not references.refers_back(asked):
            return None
        if self._search.asks_fact(asked) or self._is_by_itself(asked):
            return None  # "who was on it" asks of an event
        before, person = self._told.latest, self._told.person
        if question := references.resolved(asked, person, self._told.subject):
            meant = self._search.read(question)
            follow = followups.read(meant, codes)
            if follow and follow.kind is FollowUpKind.OF_PERSON and meant.people:
                return self._of_person(meant, goes_on=False)
            answer = asking.answer(self._search, meant)
            doubtful = self._told.is_person_guessed and answer.outcome is not Outcome.ANSWERED
            return None if doubtful and has_subject(asked) else self._answered(answer)
        on = references.new_subject(asked)
        if not on or not before.people or person is None:
            return None
        question = references.on_subject(on, person, asked)
        answer = asking.answer(self._search, self._search.read(question))
        return self._answered(answer) if answer.outcome is Outcome.ANSWERED else None

    def _is_by_itself(self, asked: Query) -> bool:
        """Tell whether a question says itself whom it means, or holds words that somebody said."""
        first, *_ = (*halves(asked), "")
        meant_there = bool(first) and not references.refers_back(self._search.read(first))
        return meant_there or word_for_word(self._search, asked) is not None

    def _asked(self, question: str) -> Reply:
        return self._answered(asking.answer(self._search, self._search.read(question)))

    def _answered(self, answer: Answer) -> Reply:
        return answer_replies.asked_again(self._search, answer)


def _goes_to_events(asked: Query) -> bool:
    """Tell whether events are gone on to, and nothing else is asked: "and in the barge one?"."""
    told = asked.people or asked.content or asked.core.telling or not asked.core.asks_words
    bare = len(asked.core.phrase) == 1 and not asked.text.rstrip().endswith("?")
    return bool(asked.events) and not told and not bare
