"""Who speaks of what: postings made once from rank-bm25's statistics, as arrays."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from rank_bm25 import BM25Okapi

from bot.search.index.postings import NOWHERE, Posting, inverted
from bot.search.index.sorted_arrays import NO_NUMBERS, Floats, Frequencies, Numbers, summed

K1 = 0.9  # how soon a repeated word stops to count; turns are short …
B = 0.2  # … and their length says little
SHORTEST_STEM = 4  # letters of a stem that a longer beginning of a word may go beyond
LONG_POSTING = 2000  # passages of a posting from which it is worth asking whether it is needed


class Hit(NamedTuple):
    """A passage's number and its score, which is above 0."""

    passage: int
    score: float


_NOTHING = (NO_NUMBERS, np.empty(0))


class Index:
    """Ranks passages for terms by BM25, touching only the postings of those terms.

    The weight of a term t in a passage d is

        idf(t) · tf / (tf + k1 · (1 − b + b · |d| / avgdl)),
        idf(t) = log(1 + (N − df + ½) / (df + ½))

    as in Lucene's BM25Similarity (Kamphuis et al., "Which BM25 Do You Mean?", ECIR 2020): always
    positive, and greater the rarer the term.

    `asides` are terms that belong to a passage without being said in it, with a frequency of
    their own; they add to what is found and not to the length of the passage.

    Of `phrases`, those of several terms with spaces between become a term of their own, for the
    passages that hold them all, as often as the rarest of them.

    All postings stand one after the other in `postings`; those of term n of `terms` start at
    `bounds[n]` and end before `bounds[n + 1]`.
    """

    def __init__(
        self,
        passages: Sequence[Sequence[str]],
        asides: Sequence[Mapping[str, float]] = (),
        phrases: Iterable[str] = (),
        *,
        k1: float = K1,
        b: float = B,
    ) -> None:
        self.size = len(passages)
        self._norms = np.full(self.size, k1)
        counts: Sequence[Mapping[str, float]] = ()
        if any(passages):  # the library divides by the number of words
            statistics = BM25Okapi(passages, k1=k1, b=b)
            lengths = np.array(statistics.doc_len)
            self._norms = k1 * (1 - b + b * lengths / statistics.avgdl)
            counts = statistics.doc_freqs
        self.terms, self.bounds, passages_of, frequencies = inverted(counts, asides)
        self.postings = self.make_posting(passages_of, frequencies)
        self._add_phrases(phrases)

    def __contains__(self, term: str) -> bool:
        return term in self.terms

    def posting(self, term: str) -> Posting:
        """Return the passages that hold a term."""
        if (number := self.terms.get(term)) is None:
            return NOWHERE
        start, end = self.bounds[number : number + 2].tolist()
        return self.postings.part(slice(start, end))

    def starting_with(self, beginning: str) -> list[str]:
        """Return the terms whose words may start with some letters, the commonest first.

        A term is a stem, which the letters may have gone beyond: "freshn" starts freshness.
        """
        stems = {beginning[:end] for end in range(SHORTEST_STEM, len(beginning))}
        found = [
            term
            for term in self.terms
            if (term.startswith(beginning) or term in stems) and " " not in term
        ]
        return sorted(found, key=lambda term: -len(self.posting(term).passages))

    def make_posting(self, passages: Numbers, frequencies: Frequencies) -> Posting:
        """Return a posting of some passages, ascending."""
        return Posting(passages, frequencies, self.share(passages, frequencies))

    def idf(self, passages: int) -> float:
        """Return how much a term tells that so many passages hold."""
        return math.log(1 + (self.size - passages + 0.5) / (passages + 0.5))

    def share(self, passages: Numbers, frequencies: Frequencies | Floats) -> Floats:
        """Return the part of BM25 that grows with a term's frequency in a passage; below 1."""
        shares: Floats = frequencies / (frequencies + self._norms.take(passages))
        return shares

    def best(
        self, weighted: Iterable[tuple[float, Posting]], limit: int, faintest: float = 0.0
    ) -> tuple[Numbers, Floats]:
        """Return the best passages for postings, each with the weight of its term, and the scores.

        Where scores tie they stand in the order of the record.
        Once the `limit`-th best score exceeds all that the commoner terms could add, their
        postings only add to passages that may still be among the best (MaxScore: Turtle and
        Flood, "Query Evaluation", 1995). Those below the `faintest` share of the best score may
        be missing.
        """
        parts = [(weight * self.idf(len(p.passages)), p) for weight, p in weighted if len(p[0])]
        parts.sort(key=lambda part: -part[0])
        left = sum(worth for worth, _ in parts)
        runs = list[tuple[Numbers, Floats]]()
        for number, (worth, posting) in enumerate(parts):
            if runs and len(posting.passages) > LONG_POSTING:
                found, scores = summed(runs)
                least = max(faintest * scores.max(), _nth(scores, limit))
                if least > left:
                    near = scores + left >= least
                    return _top(*self._rescored(found[near], scores[near], parts[number:]), limit)
                runs = [(found, scores)]
            runs.append((posting.passages, worth * posting.shares))
            left -= worth
        return _top(*summed(runs or [_NOTHING]), limit)

    def _add_phrases(self, phrases: Iterable[str]) -> None:
        made = {phrase: self._all_of(phrase.split()) for phrase in phrases if " " in phrase}
        held = {phrase: posting for phrase, posting in made.items() if len(posting.passages)}
        if not held:
            return
        self.terms |= {phrase: len(self.terms) + n for n, phrase in enumerate(held)}
        ends = self.bounds[-1] + np.cumsum([len(posting.passages) for posting in held.values()])
        self.bounds = np.concatenate((self.bounds, ends))
        columns = zip(self.postings, *held.values(), strict=True)
        self.postings = Posting(*map(np.concatenate, columns))

    def _all_of(self, terms: Iterable[str]) -> Posting:
        """Return the passages that hold all of some terms, with how often the rarest."""
        rarest, *others = sorted(map(self.posting, terms), key=lambda p: len(p.passages))
        held = [rarest.frequencies, *(other.at(rarest.passages) for other in others)]
        frequencies = np.minimum.reduce(held)
        return self.make_posting(rarest.passages[frequencies > 0], frequencies[frequencies > 0])

    def _rescored(
        self, found: Numbers, scores: Floats, parts: Iterable[tuple[float, Posting]]
    ) -> tuple[Numbers, Floats]:
        for worth, posting in parts:
            scores = scores + worth * self.share(found, posting.at(found))
        return found, scores


def _nth(scores: Floats, rank: int) -> float:
    """Return the score of so high a rank, 0 if there are not so many."""
    return float(np.partition(scores, -rank)[-rank]) if len(scores) >= rank else 0.0


def _top(passages: Numbers, scores: Floats, limit: int) -> tuple[Numbers, Floats]:
    """Return the best of ascending passages, best first."""
    near = scores >= _nth(scores, limit)
    passages, scores = passages[near], scores[near]
    order = (-scores).argsort(kind="stable")[:limit]
    return passages.take(order), scores.take(order)
