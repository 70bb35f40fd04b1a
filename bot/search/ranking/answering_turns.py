"""Tells what asks from what answers it, as a moderator's question is by the turn behind it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, starmap
from typing import NamedTuple

import numpy as np

from bot.corpus.event_notes import is_chair
from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import QUESTION_MARKS
from bot.language.reader import spoken
from bot.search.analysis.unspaced import count_words
from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Floats

SHORTEST_ANSWER = 8  # words of a turn that answers; a shorter one passes the question on
_END = 4  # characters of a turn that may tell by themselves that it asks


def is_brief(passage: Passage) -> bool:
    """Tell whether a passage is too short to answer, or to ask much."""
    return count_words(passage.text) < SHORTEST_ANSWER


def asks(passage: Passage) -> bool:
    """Tell whether a passage of a transcript ends with a question."""
    if passage.transcript is None or passage.text.endswith(tuple(QUESTION_MARKS)):
        return passage.transcript is not None
    known, speaker = spoken(code_of(passage)).questions, passage.speaker
    leads = known.chair_asks and speaker is not None and is_chair(speaker.part, passage.event)
    return leads or bool(known.ending.search(passage.text[-_END:]))


def holds_question(passage: Passage) -> bool:
    """Tell whether a passage is of a transcript, and asks something wherever in it."""
    return passage.transcript is not None and any(mark in passage.text for mark in QUESTION_MARKS)


class PassageKinds(NamedTuple):
    """Of what kind each passage of a record is: 1 where it is of that kind, else 0."""

    asks: Floats  # ends with a question
    leads: Floats  # is said by whoever leads the talk
    replies: Floats  # comes right after somebody else, who asks or leads
    stated: Floats  # is a note of event.yaml

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "PassageKinds":
        """Return the kinds of some passages."""
        asking, leading = _numbers(map(asks, passages)), _numbers(map(_leads, passages))
        following = starmap(_replies, pairwise(passages))
        replies = np.zeros(len(passages))
        replies[1:] = _numbers(following) * np.maximum(asking, leading)[:-1]
        return cls(asking, leading, replies, _numbers(bool(passage.fact) for passage in passages))


class AnsweringTurns:
    """Knows of what kind the passages of a record are, and which ones answer those that ask."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self.kinds = PassageKinds.of(passages)

    def question_before(self, number: int) -> Passage | None:
        """Return the question of somebody else that a passage comes right after, or None."""
        if not number or not self.kinds.asks[number - 1] or is_brief(self._passages[number]):
            return None
        before, answer = self._passages[number - 1 : number + 1]
        return before if _replies(before, answer) else None

    def first(self, hits: Iterable[Hit]) -> list[Hit]:
        """Return the hits, before each that asks the turn that answers it, and none twice."""
        ordered = dict[int, Hit]()
        for hit in hits:
            following = hit.passage + 1
            if following < len(self._passages) and self.question_before(following):
                ordered.setdefault(following, Hit(following, hit.score))
            ordered.setdefault(hit.passage, hit)
        return list(ordered.values())


def _replies(before: Passage, passage: Passage) -> bool:
    """Tell whether a passage comes right after somebody else's."""
    return before.talk == passage.talk and before.speaker != passage.speaker


def _leads(passage: Passage) -> bool:
    speaker = passage.speaker if passage.transcript else None
    return speaker is not None and is_chair(speaker.part, passage.event)


def _numbers(truths: Iterable[bool]) -> Floats:
    return np.array([*truths], np.float64)
