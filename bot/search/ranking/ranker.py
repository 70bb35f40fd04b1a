"""Ranks passages for a question: by their words, those around them, and at need by meaning."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.memory import prepare
from bot.search.index.index import Hit, Index
from bot.search.index.postings import Posting
from bot.search.index.proximity import TermFrequencies
from bot.search.index.sorted_arrays import (
    NO_NUMBERS,
    Floats,
    Numbers,
    among,
    narrowed,
    shortly_before,
    summed,
    union,
)
from bot.search.meaning.semantics import QuestionMeaning
from bot.search.query.words.terms import SYNONYM, Term
from bot.search.ranking.coverage import presence, speaking, spoken_share
from bot.search.ranking.features import Unaided, scores
from bot.search.ranking.weighing import Candidates, Weighing

SEEDS = 60  # so many passages with words of the question are looked at …
FAINTEST_SEED = 0.25  # … but perhaps not those below such a share of the best of them …
EXPANDED = 8  # … the best of which bring in those around them, whatever their own words:
EARLIER, LATER = 5, 20  # so many before it, and behind it, where an answer is more likely
DEPTH = 3  # times as many are looked at as are wanted, for those that are of one exchange
EXCHANGE = 200.0  # words from a better passage within which one is of the same exchange …
BESIDE = 2.0  # … and comes behind those of others that score so much less

SPOKEN_OF = 0.4  # share of a question that a passage speaks of, from which words decide
ALIKE = 0.1  # likeness from which meaning finds a passage that has no word of the question
FAINTEST = 10.0  # score behind the best from which a passage is not worth showing


class Ranked(NamedTuple):
    """Hits, best first, and what tells how good the first is.

    `heard` is of (terms, 1), or of (terms, 0) where there are no hits. `strength` is BM25 of its
    own words as a share of the most there could be, `likeness` its likeness to the question in
    meaning, `lead` its share of a softmax of all scores.
    """

    hits: list[Hit]
    heard: TermFrequencies
    strength: float = 0.0
    likeness: float = 0.0
    lead: float = 0.0


class Ranker:
    """Ranks the passages of an index."""

    def __init__(self, index: Index, weighing: Weighing) -> None:
        self._index = index
        self._weighing = weighing
        self._surroundings = weighing.surroundings

    def prepare(self) -> None:
        """Make now what the first question without vectors would else have to wait for."""
        prepare(self._weighing)

    def holds(self, term: Term, least: float = SYNONYM) -> bool:
        """Tell whether any passage holds a term, or another word of at least such worth."""
        known = self._index.terms
        return any(worth >= least and form in known for form, worth in term.variants.items())

    def posting(self, term: Term) -> Posting:
        """Return the passages that hold a term in any of its variants, with how often."""
        held = [(self._index.posting(variant), worth) for variant, worth in term.variants.items()]
        if len(held) == 1:
            return held[0][0]
        runs = [(p.passages, worth * p.frequencies) for p, worth in held]
        return self._index.make_posting(*summed(runs))

    def any_held(self, terms: Iterable[Term], numbers: Numbers) -> Numbers:
        """Return those of some passages, ascending, that hold a variant of any of some terms."""
        held = np.zeros(len(numbers), np.bool_)
        for form in {form for term in terms for form in term.variants}:
            held |= among(numbers, self._index.posting(form).passages)
        return numbers[held]

    def holding(
        self, terms: Sequence[Term], limit: int, only: Numbers | None, before: int = 0
    ) -> Numbers:
        """Return the passages that hold all of some terms, ascending; of many the `limit` best.

        They are in `only`, ascending, or at most so many passages `before` one that is.
        """
        held = [self.posting(term) for term in terms]
        all_of = reduce(narrowed, (p.passages for p in held)) if held else NO_NUMBERS
        near = shortly_before(all_of, only, before)
        if len(near) <= limit:
            return near
        best, _ = self._index.best([(1.0, posting.within(near)) for posting in held], limit)
        return union(best)

    def rank(
        self,
        terms: Sequence[Term],
        limit: int,
        only: Numbers | None = None,
        meant: QuestionMeaning | Unaided | None = None,
    ) -> Ranked:
        """Return at most `limit` hits of the passages in `only`, ascending, or of all.

        Of the passages of one exchange the best comes before those of others.
        """
        found = self.candidates(terms, only, meant)
        if not len(found.numbers):
            return Ranked([], found.heard)
        told = scores(found.features)
        order = (-told).argsort(kind="stable")[: DEPTH * limit]
        best = order[0]
        order = order[told.take(order) >= told[best] - FAINTEST]
        numbers, told = found.numbers.take(order), told.take(order)
        shown = self._spread_out(numbers, told)[:limit]
        return Ranked(
            list(map(Hit, numbers.take(shown).tolist(), told.take(shown).tolist())),
            found.heard.of(order[:1]),
            strength=float(found.strengths[best]),
            likeness=float(found.features.alike[best]),
            lead=float(1 / np.exp(told - told[0]).sum()),
        )

    def candidates(
        self, terms: Sequence[Term], only: Numbers | None, meant: QuestionMeaning | Unaided | None
    ) -> Candidates:
        """Return the passages that may answer, of those in `only`, ascending, or of all.

        Where none speaks of as much of the question as SPOKEN_OF, what it means finds them too.
        """
        weighted = [(term.weight, self.posting(term)) for term in terms]
        worths = np.array([w * self._index.idf(len(p.passages)) for w, p in weighted])
        shares = worths / (worths.sum() or 1.0)
        numbers = self._candidates(weighted, only)
        weigh = self._weighing
        heard = weigh.heard(terms, numbers)
        present = presence(heard)
        decided = spoken_share(terms, worths, present) >= SPOKEN_OF
        if decided or meant is None:
            spoken = speaking(terms, present).nonzero()[0]
            return weigh.by_words(terms, shares, heard.of(spoken), numbers.take(spoken), meant)
        alike = meant.likeness()
        numbers = union(numbers, _likest(alike, only))
        heard = weigh.heard(terms, numbers)
        fitting = speaking(terms, presence(heard)) | (alike[numbers] >= ALIKE)
        kept = fitting.nonzero()[0]
        if isinstance(meant, Unaided):
            return weigh.by_words(terms, shares, heard.of(kept), numbers[kept], meant)
        return weigh.by_meaning(shares, heard.of(kept), numbers[kept], alike, meant)

    def _candidates(
        self, weighted: Sequence[tuple[float, Posting]], only: Numbers | None
    ) -> Numbers:
        """Return the passages that may be among the best: by their own words, and by neighbours."""
        seeds, _ = self._index.best(weighted, SEEDS, FAINTEST_SEED)
        numbers = union(seeds, self._surroundings.near(seeds[:EXPANDED], EARLIER, LATER))
        if only is None:
            return numbers
        within = [(weight, posting.within(only)) for weight, posting in weighted]
        own, _ = self._index.best(within, SEEDS, FAINTEST_SEED)
        return union(own, narrowed(numbers, only))

    def _spread_out(self, numbers: Numbers, told: Floats) -> NDArray[np.intp]:
        """Return the order of hits, at least one, in descending order of their scores `told`.

        One that stands near a better one counts so much less as BESIDE.
        """
        places = self._surroundings.places.take(numbers)
        near = np.abs(places[:, None] - places) < EXCHANGE
        beside: NDArray[np.bool_] = near.argmax(axis=1) < np.arange(len(places))
        return (BESIDE * beside - told).argsort(kind="stable")


def _likest(alike: Floats, only: Numbers | None) -> Numbers:
    """Return the passages that are most alike in meaning, ascending."""
    among = np.arange(len(alike), dtype=np.int32) if only is None else only
    among = among[alike[among] >= ALIKE]
    if len(among) > SEEDS:
        among = among[np.argpartition(-alike[among], SEEDS)[:SEEDS]]
    return np.sort(among)
