"""Ranks passages for a question: by their words, those around them, and at need by meaning."""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from bot.search.index.index import Hit, Index, Posting
from bot.search.index.proximity import Proximity, TermFrequencies
from bot.search.index.sorted_arrays import Floats, Numbers, narrowed, summed, union
from bot.search.query.parser import Term
from bot.search.ranking.coverage import presence

SATURATION = 3.0  # k1 of BM25 for the talk around a passage
PROXIMITY_WEIGHT = 2.1  # weight of the talk around a passage against its own words
APART = 350.0  # words between two passages that are not one exchange
SEEDS = 60  # so many passages with words of the question are looked at …
EXPANDED = 8  # … the best of which bring in those around them, whatever their own words:
EARLIER, LATER = 5, 20  # so many before it, and behind it, where an answer is more likely
DEPTH = 3  # times as many are looked at as are wanted, for those that are not one exchange
FAINTEST = 0.25  # share of the best score below which a passage is not worth showing
ASKING = 0.8  # worth of a passage that asks, against one that tells

SPOKEN_OF = 0.4  # share of a question that a passage speaks of, from which words alone decide
MEANING_WEIGHT = 8.0  # of likeness in meaning, against the share of the best BM25 there could be
ALIKE = 0.2  # cosine from which meaning finds a passage that has no word of the question
LIKELY = 0.6  # share of the best score below which a passage found by meaning is not worth showing
SHARPNESS = 5.0  # of the softmax that tells how far the best is ahead


class Ranked(NamedTuple):
    """Hits, best first, and what tells how good the first is.

    `heard` is of (terms, 1), or of (terms, 0) where there are no hits. `strength` is BM25 of its
    own words as a share of the most there could be; `lead` its share of a softmax of all scores.
    """

    hits: list[Hit]
    heard: TermFrequencies
    strength: float = 0.0
    lead: float = 0.0


class Ranker:
    """Ranks the passages of an index.

    `lengths` and `talks` are as in Proximity; `asks` tells which passages are questions.

    A passage scores Σ weight · idf · (BM25's share of its own frequency + PROXIMITY_WEIGHT · that
    of the frequency around it), over the terms of the question. In a conversation, very few words
    answer little: the sum is multiplied by words / (words + 1). A passage that asks counts ASKING.
    """

    def __init__(
        self,
        index: Index,
        lengths: Sequence[int],
        talks: Sequence[object | None],
        asks: Sequence[bool],
    ) -> None:
        self._index = index
        self._surroundings = Proximity(index, lengths, talks)
        sizes = np.array(lengths, np.float64)
        spoken = np.array([talk is not None for talk in talks], np.bool_)
        self._worth = np.where(spoken, sizes / (sizes + 1) * np.where(asks, ASKING, 1.0), 1.0)
        self._firsts, self._ends = _bounds(talks)

    def holds(self, term: Term) -> bool:
        """Tell whether any passage holds a term in any of its variants."""
        return any(variant in self._index for variant in term.variants)

    def _heard(self, terms: Sequence[Term], numbers: Numbers) -> TermFrequencies:
        """Return how often terms are said, in any of their variants, in and around passages."""
        variants = [
            (row, variant, worth)
            for row, term in enumerate(terms)
            for variant, worth in term.variants.items()
            if variant in self._index
        ]
        worths = np.zeros((len(terms), len(variants)))
        for column, (row, _, worth) in enumerate(variants):
            worths[row, column] = worth
        heard = self._surroundings.heard([variant for _, variant, _ in variants], numbers)
        return TermFrequencies(worths @ heard.own, worths @ heard.around)

    def posting(self, term: Term) -> Posting:
        """Return the passages that hold a term in any of its variants, with how often."""
        held = [(self._index.posting(variant), worth) for variant, worth in term.variants.items()]
        if len(held) == 1:
            return held[0][0]
        runs = [(p.passages, worth * p.frequencies) for p, worth in held]
        return self._index.make_posting(*summed(runs))

    def rank(
        self,
        terms: Sequence[Term],
        limit: int,
        only: Numbers | None = None,
        likeness: Callable[[], Floats | None] | None = None,
    ) -> Ranked:
        """Return at most `limit` hits of the passages in `only`, ascending, or of all.

        Of the passages of one exchange only the best comes before those of others. Where no
        passage speaks of as much of the question as SPOKEN_OF, `likeness` is asked how alike in
        meaning each passage is, and counts beside its words.
        """
        weighted = [(term.weight, self.posting(term)) for term in terms]
        worths = np.array([w * self._index.idf(len(p.passages)) for w, p in weighted])
        numbers = self._candidates(weighted, only)
        heard = self._heard(terms, numbers)
        scores, faintest = self._scores(worths, heard, numbers), FAINTEST
        alike = likeness() if likeness and _covered(terms, worths, heard) < SPOKEN_OF else None
        if alike is not None:
            numbers = union(numbers, _likest(alike, only))
            heard = self._heard(terms, numbers)
            scores = _with_meaning(self._scores(worths, heard, numbers), alike[numbers])
            faintest = LIKELY
        near = np.flatnonzero(scores > faintest * scores.max(initial=0.0))
        order = near[(-scores[near]).argsort(kind="stable")][: DEPTH * limit]
        hits = self._spread_out(numbers[order], scores[order], limit)
        best = TermFrequencies(heard.own[:, order[:1]], heard.around[:, order[:1]])
        share = self._index.share(numbers[order[:1]], best.own)
        strength = float((worths @ share).sum()) / (worths.sum() or 1.0)
        return Ranked(hits, best, strength, _lead(scores[order]))

    def _scores(self, worths: Floats, heard: TermFrequencies, numbers: Numbers) -> Floats:
        """Return BM25 of passages, the talk around them included, by the most their own could be.

        `worths` are the weights of the terms, `heard` how often each is said there.
        """
        around = heard.around / (heard.around + SATURATION)
        scores = worths @ (self._index.share(numbers, heard.own) + PROXIMITY_WEIGHT * around)
        lexical: Floats = scores * self._worth[numbers] / (worths.sum() or 1.0)
        return lexical

    def _candidates(
        self, weighted: Sequence[tuple[float, Posting]], only: Numbers | None
    ) -> Numbers:
        """Return the passages that may be among the best: by their own words, and by neighbours."""
        seeds, _ = self._index.best(weighted, SEEDS, FAINTEST)
        numbers = union(seeds, self._around(seeds[:EXPANDED]))
        if only is None:
            return numbers
        within = [(weight, posting.within(only)) for weight, posting in weighted]
        own, _ = self._index.best(within, SEEDS, FAINTEST)
        return union(own, narrowed(numbers, only))

    def _around(self, seeds: Numbers) -> Numbers:
        """Return the passages around some in their conversations, themselves included."""
        near = seeds[:, None] + np.arange(-EARLIER, LATER + 1, dtype=np.int32)
        within = (near >= self._firsts[seeds, None]) & (near < self._ends[seeds, None])
        return near[within].astype(np.int32, copy=False)

    def _spread_out(self, numbers: Numbers, scores: Floats, limit: int) -> list[Hit]:
        """Return the hits so that of those near one another the best comes first."""
        places = self._surroundings.places[numbers]
        cells = (places // APART).tolist()  # two that are apart stand in different ones
        chosen, rest, taken = list[int](), list[int](), dict[float, float]()
        for position, (cell, place) in enumerate(zip(cells, places.tolist(), strict=True)):
            if (
                cell in taken
                or place - taken.get(cell - 1, -APART) < APART
                or taken.get(cell + 1, math.inf) - place < APART
            ):
                rest.append(position)
            else:
                chosen.append(position)
                taken[cell] = place
            if len(chosen) == limit:
                break
        return [Hit(int(numbers[n]), float(scores[n])) for n in (chosen + rest)[:limit]]


def _with_meaning(scores: Floats, alike: Floats) -> Floats:
    """Return scores with the likeness of passages counted in, where there is enough of either."""
    return np.where((scores > 0) | (alike >= ALIKE), scores + MEANING_WEIGHT * alike, 0.0)


def _covered(terms: Sequence[Term], worths: Floats, heard: TermFrequencies) -> float:
    """Return the share of a question's content that the best passage for it speaks of."""
    content = worths * [term.information > 0 for term in terms]
    covered = content @ presence(heard)
    return float(covered.max(initial=0.0)) / (content.sum() or 1.0)


def _likest(alike: Floats, only: Numbers | None) -> Numbers:
    """Return the passages that are most alike in meaning, ascending."""
    among = np.arange(len(alike), dtype=np.int32) if only is None else only
    if len(among) > SEEDS:
        among = among[np.argpartition(-alike[among], SEEDS)[:SEEDS]]
    return np.sort(among)


def _lead(scores: Floats) -> float:
    """Return the share of the first of descending scores in a softmax of them all."""
    return float(1 / np.exp(SHARPNESS * (scores - scores[0])).sum()) if len(scores) else 0.0


def _bounds(talks: Sequence[object | None]) -> tuple[Numbers, Numbers]:
    """Return for each passage the first of its conversation, and the one after its last."""
    starts = [
        number
        for number, talk in enumerate(talks)
        if talk is None or not number or talks[number - 1] != talk
    ]
    bounds = np.array([*starts, len(talks)], np.int32)
    sizes = np.diff(bounds)
    return np.repeat(bounds[:-1], sizes), np.repeat(bounds[1:], sizes)
