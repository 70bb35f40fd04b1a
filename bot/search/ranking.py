"""Ranks passages for a question: by their own words, and by what is spoken of around them."""

from collections.abc import Sequence

import numpy as np

from bot.search.index import Floats, Hit, Index, Numbers, Posting
from bot.search.question import Phrase, Term
from bot.search.surroundings import Surroundings

SATURATION = 3.0  # k1 of BM25 for the talk around a passage
AROUND = 2.1  # weight of the talk around a passage against its own words
APART = 350.0  # words between two passages that are not one exchange
SEEDS = 60  # so many passages with words of the question …
NEIGHBOURS = 20  # … bring in those around them, whose own words are none of the question's
DEPTH = 5  # times as many are looked at as are wanted, for those that are not one exchange
ASKING = 0.8  # worth of a passage that asks, against one that tells


class Ranking:
    """Ranks the passages of an index.

    `lengths` and `talks` are as in Surroundings; `asks` tells which passages are questions.

    A passage scores Σ weight · idf · (BM25's share of its own frequency + AROUND · that of the
    frequency around it), over the terms of the question. In a conversation, very few words
    answer little: the sum is multiplied by words / (words + 1). A passage that asks counts ASKING.
    """

    def __init__(
        self,
        index: Index,
        lengths: Sequence[int],
        talks: Sequence[object | None],
        asks: Sequence[bool],
    ) -> None:
        self.index = index
        self._surroundings = Surroundings(index, lengths, talks)
        sizes = np.array(lengths, np.float64)
        spoken = np.array([talk is not None for talk in talks], np.bool_)
        self._worth = np.where(spoken, sizes / (sizes + 1) * np.where(asks, ASKING, 1.0), 1.0)
        self._firsts, self._ends = _bounds(talks)

    def holds(self, term: Term) -> bool:
        """Tell whether any passage holds a term in any of its variants."""
        return any(len(self._phrase(phrase).passages) for phrase in term.variants)

    def posting(self, term: Term) -> Posting:
        """Return the passages that hold a term in any of its variants, with how often."""
        found = [(self._phrase(phrase), worth) for phrase, worth in term.variants.items()]
        if len(found) == 1:
            return found[0][0]
        numbers = np.concatenate([posting.passages for posting, _ in found])
        frequencies = np.concatenate([worth * posting.frequencies for posting, worth in found])
        passages, places = np.unique(numbers, return_inverse=True)
        return Posting(passages, np.bincount(places, frequencies).astype(np.float64))

    def _phrase(self, phrase: Phrase) -> Posting:
        """Return the passages that hold every term of a phrase, with how often the rarest."""
        rarest, *others = sorted(
            (self.index.posting(term) for term in phrase), key=lambda p: len(p.passages)
        )
        if not others:
            return rarest
        held = [rarest.frequencies, *(other.at(rarest.passages) for other in others)]
        frequencies = np.minimum.reduce(held)
        return Posting(rarest.passages[frequencies > 0], frequencies[frequencies > 0])

    def around(self, term: Term, numbers: Numbers) -> Floats:
        """Return how often a term is said around passages, themselves included."""
        return sum(
            (
                worth * self._surroundings.around(phrase, self._phrase(phrase), numbers)
                for phrase, worth in term.variants.items()
            ),
            np.zeros(len(numbers)),
        )

    def rank(self, terms: Sequence[Term], limit: int, only: Numbers | None = None) -> list[Hit]:
        """Return at most `limit` hits, best first, of the passages in `only` if given.

        Of the passages of one exchange only the best comes before those of others.
        """
        postings = [(term, self.posting(term)) for term in terms]
        numbers = self._candidates([(t.weight, posting) for t, posting in postings], only)
        scores = np.zeros(len(numbers))
        for term, posting in postings:
            if len(posting.passages):
                scores += term.weight * self._score(term, posting, numbers)
        scores *= self._worth[numbers]
        order = np.lexsort((numbers, -scores))[: DEPTH * limit]
        hits = [Hit(int(numbers[n]), float(scores[n])) for n in order if scores[n] > 0]
        return self._spread_out(hits, limit)

    def _score(self, term: Term, posting: Posting, numbers: Numbers) -> Floats:
        own = self.index.share(numbers, posting.at(numbers))
        around = self.around(term, numbers)
        idf = self.index.idf(len(posting.passages))
        return idf * (own + AROUND * around / (around + SATURATION))

    def _candidates(
        self, weighted: Sequence[tuple[float, Posting]], only: Numbers | None
    ) -> Numbers:
        """Return the passages that may be among the best: by their own words, and by neighbours."""
        numbers = self._with_neighbours(self._seeds(weighted))
        if only is None:
            return numbers
        own = self._seeds([(weight, posting.within(only)) for weight, posting in weighted])
        return np.union1d(numbers[np.isin(numbers, only)], own)

    def _seeds(self, weighted: Sequence[tuple[float, Posting]]) -> Numbers:
        return np.array([hit.passage for hit in self.index.best(weighted, SEEDS)], np.int32)

    def _with_neighbours(self, seeds: Numbers) -> Numbers:
        """Return passages and those around them in their conversations, ascending."""
        near = seeds[:, None] + np.arange(-NEIGHBOURS, NEIGHBOURS + 1, dtype=np.int32)
        within = (near >= self._firsts[seeds, None]) & (near < self._ends[seeds, None])
        return np.unique(near[within])

    def _spread_out(self, ranked: Sequence[Hit], limit: int) -> list[Hit]:
        chosen, rest, taken = list[Hit](), list[Hit](), list[float]()
        for hit in ranked:
            if len(chosen) == limit:
                break
            place = self._surroundings.places[hit.passage]
            near = any(abs(place - other) < APART for other in taken)
            (rest if near else chosen).append(hit)
            if not near:
                taken.append(place)
        return (chosen + rest)[:limit]


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
