"""Weighs passages for a question: makes the features of those that may answer it."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from bot.search.index.index import Index
from bot.search.index.proximity import Proximity, TermFrequencies
from bot.search.index.sorted_arrays import Floats, Numbers
from bot.search.meaning.semantics import QuestionMeaning
from bot.search.query.words.terms import Term
from bot.search.ranking.features import ByMeaning, ByWords, ByWordsFirst, Features, Unaided
from bot.search.ranking.turns.passage_kinds import PassageKinds

SATURATION = 3.0  # k1 of BM25 for the talk around a passage
CLOSE = 0.2  # reach of it where words are all there is: they tell more the nearer they are


class Candidates(NamedTuple):
    """Passages that may answer a question, ascending, and what speaks for each of them.

    `heard` is of (terms, passages), `strengths` are BM25 of their own words, each as a share of
    the most there could be; where words are all there is, of what they reply to, if that is more.
    """

    numbers: Numbers
    heard: TermFrequencies
    strengths: Floats
    features: Features


class Weighing:
    """Makes the features of passages, whose `surroundings` it knows.

    `lengths` and `talks` are as in Proximity.

    BM25 of a passage, of the talk around it and of what it replies to is that of each term of the
    question, by its weight and idf (`shares`, together 1), as a share of the most its words could
    get. In a conversation very few words answer little: it is multiplied by words / (words + 1).
    """

    def __init__(
        self,
        index: Index,
        lengths: Sequence[int],
        talks: Sequence[object | None],
        kinds: PassageKinds,
    ) -> None:
        self._index, self._lengths, self._talks = index, lengths, talks
        self.surroundings = Proximity(index, lengths, talks)
        sizes = np.array(lengths, np.float64)
        spoken = np.array([talk is not None for talk in talks], np.bool_)
        self._worth = np.where(spoken, sizes / (sizes + 1), 1.0)
        self._kinds = kinds

    def heard(self, terms: Sequence[Term], numbers: Numbers) -> TermFrequencies:
        """Return how often terms are said, in any of their variants, in and around passages."""
        return self._heard(self.surroundings, terms, numbers)

    def by_words(
        self,
        terms: Sequence[Term],
        shares: Floats,
        heard: TermFrequencies,
        numbers: Numbers,
        meant: QuestionMeaning | Unaided | None,
    ) -> Candidates:
        """Return passages with what counts where words decide, or are all there is."""
        strengths, worth = shares @ self._index.share(numbers, heard.own), self._worth.take(numbers)
        said = strengths * worth
        put, asks = self._put(terms, shares, numbers), self._kinds.asks.take(numbers)
        features: Features
        if isinstance(meant, Unaided):
            leads, stated = self._kinds.leads[numbers], self._kinds.stated[numbers]
            close = shares @ _saturated(self._heard(self._close, terms, numbers).around) * worth
            unfit, alike = meant.unfit(numbers), meant.likeness(numbers)
            features = ByWordsFirst(said, close, put, unfit, asks, leads, stated, alike)
            strengths = np.maximum(strengths, put)
        else:
            alike = np.zeros(len(numbers)) if meant is None else meant.likeness(numbers)
            around = shares @ _saturated(heard.around) * worth
            features = ByWords(said, around, put, alike, asks)
        return Candidates(numbers, heard, strengths, features)

    def by_meaning(
        self,
        shares: Floats,
        heard: TermFrequencies,
        numbers: Numbers,
        alike: Floats,
        meant: QuestionMeaning,
    ) -> Candidates:
        """Return passages with what counts where words don't decide."""
        features = ByMeaning(
            around=shares @ _saturated(heard.around - heard.own) * self._worth[numbers],
            alike=alike[numbers],
            near=meant.nearness(numbers),
            asks=self._kinds.asks[numbers],
        )
        return Candidates(numbers, heard, shares @ self._index.share(numbers, heard.own), features)

    @cached_property
    def _close(self) -> Proximity:
        return Proximity(self._index, self._lengths, self._talks, CLOSE)

    def _heard(
        self, surroundings: Proximity, terms: Sequence[Term], numbers: Numbers
    ) -> TermFrequencies:
        variants, worths = self._variants(terms)
        heard = surroundings.heard(variants, numbers)
        return TermFrequencies(worths @ heard.own, worths @ heard.around)

    def _put(self, terms: Sequence[Term], shares: Floats, numbers: Numbers) -> Floats:
        """Return BM25 of what each passage replies to, 0 where it replies to nothing."""
        put = np.zeros(len(numbers))
        replies = self._kinds.replies.take(numbers).nonzero()[0]
        if not len(replies):
            return put
        variants, worths = self._variants(terms)
        if variants:
            before = numbers[replies] - 1
            said = worths @ [self._index.posting(variant).at(before) for variant in variants]
            put[replies] = shares @ self._index.share(before, said)
        return put

    def _variants(self, terms: Sequence[Term]) -> tuple[list[str], Floats]:
        """Return the words of an index that terms may stand as, and for each term their worths."""
        held = [
            (variant, row, worth)
            for row, term in enumerate(terms)
            for variant, worth in term.variants.items()
            if variant in self._index.terms
        ]
        worths = np.zeros((len(terms), len(held)))
        for column, (_, row, worth) in enumerate(held):
            worths[row, column] = worth
        return [variant for variant, *_ in held], worths


def _saturated(around: Floats) -> Floats:
    """Return the part of BM25 that grows with how much terms are said around passages."""
    said = np.maximum(around, 0.0)
    return said / (said + SATURATION)
