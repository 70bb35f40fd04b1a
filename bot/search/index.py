"""Who speaks of what: postings made once from rank-bm25's statistics, as arrays."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

Numbers = NDArray[np.int32]
Floats = NDArray[np.float64]

K1 = 0.9  # how soon a repeated word stops to count; turns are short …
B = 0.2  # … and their length says little


class Hit(NamedTuple):
    """A passage's number and its score, which is above 0."""

    passage: int
    score: float


class Posting(NamedTuple):
    """The passages that hold a term, ascending, and how often each does; both of one length."""

    passages: Numbers
    frequencies: Floats

    def at(self, numbers: Numbers) -> Floats:
        """Return how often each of some passages holds the term."""
        places = np.searchsorted(self.passages, numbers)
        places[places == len(self.passages)] = 0
        if not len(self.passages):
            return np.zeros(len(numbers))
        return np.where(self.passages[places] == numbers, self.frequencies[places], 0.0)

    def within(self, only: Numbers) -> "Posting":
        """Return the part of it that lies in some passages, ascending."""
        kept = np.isin(self.passages, only, assume_unique=True)
        return Posting(self.passages[kept], self.frequencies[kept])


NOWHERE = Posting(np.empty(0, np.int32), np.empty(0))


class Index:
    """Ranks passages for terms by BM25, touching only the postings of those terms.

    The weight of a term t in a passage d is

        idf(t) · tf / (tf + k1 · (1 − b + b · |d| / avgdl)),
        idf(t) = log(1 + (N − df + ½) / (df + ½))

    as in Lucene's BM25Similarity (Kamphuis et al., "Which BM25 Do You Mean?", ECIR 2020): always
    positive, and greater the rarer the term.

    `asides` are terms that belong to a passage without being said in it, with a frequency of
    their own; they add to what is found and not to the length of the passage.
    """

    def __init__(
        self,
        passages: Sequence[Sequence[str]],
        asides: Sequence[Mapping[str, float]] = (),
        *,
        k1: float = K1,
        b: float = B,
    ) -> None:
        self.size = len(passages)
        self._norms = np.full(self.size, k1)
        counts: Iterable[Mapping[str, float]] = ()
        if any(passages):  # the library divides by the number of words
            statistics = BM25Okapi(passages, k1=k1, b=b)
            lengths = np.array(statistics.doc_len)
            self._norms = k1 * (1 - b + b * lengths / statistics.avgdl)
            counts = statistics.doc_freqs
        self._postings = _invert(counts, asides)

    def __contains__(self, term: str) -> bool:
        return term in self._postings

    def __iter__(self) -> Iterator[str]:
        return iter(self._postings)

    def posting(self, term: str) -> Posting:
        """Return the passages that hold a term."""
        return self._postings.get(term, NOWHERE)

    def idf(self, passages: int) -> float:
        """Return how much a term tells that so many passages hold."""
        return math.log(1 + (self.size - passages + 0.5) / (passages + 0.5))

    def share(self, passages: Numbers, frequencies: Floats) -> Floats:
        """Return the part of BM25 that grows with a term's frequency in a passage; below 1."""
        shares: Floats = frequencies / (frequencies + self._norms[passages])
        return shares

    def search(self, query: Iterable[str], limit: int) -> list[Hit]:
        """Return the best hits for query terms, best first; a repeated term counts once.

        Where scores tie they stand in the order of the record.
        """
        postings = (self.posting(term) for term in dict.fromkeys(query))
        return self.best([(1.0, posting) for posting in postings], limit)

    def best(self, weighted: Iterable[tuple[float, Posting]], limit: int) -> list[Hit]:
        """Return the best hits for postings, each with the weight of its term.

        What can no longer reach the best is not looked at: once the `limit`-th best score exceeds
        all that the commoner terms could add, their postings only add to passages already found
        (MaxScore: Turtle and Flood, "Query Evaluation", 1995).
        """
        parts = [(weight * self.idf(len(p.passages)), p) for weight, p in weighted if len(p[0])]
        parts.sort(key=lambda part: -part[0])
        left = sum(worth for worth, _ in parts)
        found, scores = NOWHERE
        for worth, posting in parts:
            if len(found) < limit or np.partition(scores, -limit)[-limit] <= left:
                found, scores = _joined(found, scores, posting.passages)
            tf = posting.at(found)
            scores = scores + worth * self.share(found, tf)
            left -= worth
        order = np.lexsort((found, -scores))[:limit]
        return [Hit(int(found[n]), float(scores[n])) for n in order]


def _joined(found: Numbers, scores: Floats, more: Numbers) -> tuple[Numbers, Floats]:
    """Return both runs of passages as one, with the scores so far."""
    joined = np.union1d(found, more)
    carried = np.zeros(len(joined))
    carried[np.searchsorted(joined, found)] = scores
    return joined, carried


def _invert(
    counts: Iterable[Mapping[str, float]], asides: Iterable[Mapping[str, float]]
) -> dict[str, Posting]:
    passages = defaultdict[str, list[int]](list)
    frequencies = defaultdict[str, list[float]](list)
    for source in (counts, asides):
        for number, terms in enumerate(source):
            for term, frequency in terms.items():
                passages[term].append(number)
                frequencies[term].append(frequency)
    return {
        term: _posting(np.array(numbers, np.int32), np.array(frequencies[term], np.float64))
        for term, numbers in passages.items()
    }


def _posting(passages: Numbers, frequencies: Floats) -> Posting:
    """Return a posting of passages that may be named twice, once as an aside."""
    unique, places = np.unique(passages, return_inverse=True)
    if len(unique) == len(passages):
        order = np.argsort(passages)
        return Posting(passages[order], frequencies[order])
    return Posting(unique, np.bincount(places, frequencies).astype(np.float64))
