"""What was found for a question: hits, and how far the first of them answers."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Numbers, among
from bot.search.ranking.confidence import Doubt, Signs
from bot.search.ranking.coverage import Evidence

MAX_HITS = 18  # passages found for one question at most
ANSWERED = 0.6  # confidence from which the first passage counts as an answer …
NEAR = 0.06  # … and from which passages are shown as the closest there are
CERTAIN = 0.97  # confidence in what event.yaml states, and in whose words are whose
LIKELY = 0.8  # … in whose they are if those who are meant are told by a description
AS_GOOD = 0.5  # of the best score, from which what comes first for another reason is on it too
UNSURE = 0.4  # … in what is the closest to a question that these don't answer


class Outcome(StrEnum):
    """Whether the record answers, nearly does, or does not speak of it."""

    ANSWERED = "answered"
    NEAR = "near"
    UNANSWERED = "unanswered"


class Finding(NamedTuple):
    """Hits, and how far the first of them answers; `doubts` keep it from being a sure answer.

    `says_word` tells that the first says a word, where all that is asked is whether it was said;
    `unsaid` are the words of the question that whoever is named has not said, but others have.
    """

    hits: list[Hit]
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signs: Signs | None = None
    says_word: bool = False
    unsaid: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Whether the first hit answers, nearly does, or does not."""
        if self.says_word:
            return Outcome.ANSWERED
        if not self.hits or self.confidence < NEAR:
            return Outcome.UNANSWERED
        sure = self.confidence >= ANSWERED and not self.doubts
        return Outcome.ANSWERED if sure else Outcome.NEAR

    def then(self, others: "Finding") -> "Finding":
        """Return it with the hits of another behind its own, as far as they are not among those."""
        own = {hit.passage for hit in self.hits}
        hits = [*self.hits, *(hit for hit in others.hits if hit.passage not in own)]
        return self._replace(hits=hits[:MAX_HITS])

    def narrowed(self, only: Numbers) -> "Finding":
        """Return it with none but the hits that are among some passages, ascending."""
        own = among(np.array([hit.passage for hit in self.hits], np.int32), only)
        return self._replace(hits=[hit for hit, held in zip(self.hits, own, strict=True) if held])

    def first_of(self, numbers: Collection[int]) -> "Finding":
        """Return it with the hits among some passages first, as far as they are nearly as good."""
        least = max((hit.score for hit in self.hits), default=0.0) * AS_GOOD
        order = sorted(self.hits, key=lambda h: h.passage not in numbers or h.score < least)
        return self._replace(hits=order)

    def unsure(self) -> "Finding":
        """Return it as what is only near to what was asked for."""
        return self._replace(confidence=min(self.confidence, UNSURE), says_word=False)


def certain(numbers: Sequence[int]) -> Finding:
    """Return passages, the best first, that are what was asked for beyond doubt."""
    return Finding([Hit(number, 1.0) for number in numbers[:MAX_HITS]], CERTAIN)


def likely(numbers: Sequence[int]) -> Finding:
    """Return passages, the best first, that are by whom a description most likely means."""
    return certain(numbers)._replace(confidence=LIKELY)


def perhaps(numbers: Sequence[int]) -> Finding:
    """Return passages, the best first, that are only near to what was asked for."""
    return certain(numbers).unsure()
