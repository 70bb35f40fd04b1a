"""A BM25 index over token lists: rank-bm25's statistics, kept as postings."""

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rank_bm25 import BM25Okapi


class Hit(NamedTuple):
    """A passage's number and its score, which is above 0."""

    passage: int
    score: float


class Index:
    """Ranks passages for query terms by BM25, touching only the passages that hold one.

    The weight of a term t in a passage d is

        idf(t) · tf / (tf + k1 · (1 − b + b · |d| / avgdl)),
        idf(t) = log(1 + (N − df + ½) / (df + ½))

    as in Lucene's BM25Similarity (Kamphuis et al., "Which BM25 Do You Mean?", ECIR 2020): always
    positive, and greater the rarer the term.
    """

    def __init__(
        self, passages: Sequence[Sequence[str]], *, k1: float = 1.5, b: float = 0.75
    ) -> None:
        self._postings: dict[str, list[tuple[int, float]]] = {}
        self._idf: Mapping[str, float] = {}
        self.size = len(passages)
        if any(passages):  # the library divides by the number of words
            self._add(_Statistics(passages, k1=k1, b=b))

    def _add(self, statistics: "_Statistics") -> None:
        self._idf = statistics.idf
        k1, b, mean = statistics.k1, statistics.b, statistics.avgdl
        for number, frequencies in enumerate(statistics.doc_freqs):
            norm = k1 * (1 - b + b * statistics.doc_len[number] / mean)
            for term, tf in frequencies.items():
                weight = self._idf[term] * tf / (tf + norm)
                self._postings.setdefault(term, []).append((number, weight))

    def idf(self, term: str) -> float:
        """Return how much a term tells; for one no passage holds, as if half a passage did."""
        return self._idf.get(term) or math.log(1 + (self.size + 0.5) / 0.5)

    def __contains__(self, term: str) -> bool:
        return term in self._postings

    def postings(self, term: str) -> Sequence[tuple[int, float]]:
        """Return the passages that hold a term, in their order, each with the term's weight."""
        return self._postings.get(term, ())

    def scores(self, query: Iterable[str]) -> dict[int, float]:
        """Return the score of every passage that holds a query term; a repeated one counts once."""
        scores: dict[int, float] = {}
        for term in dict.fromkeys(query):
            for number, weight in self.postings(term):
                scores[number] = scores.get(number, 0.0) + weight
        return scores

    def search(self, query: Iterable[str], limit: int) -> list[Hit]:
        """Return the best hits, best first; where scores tie, in the order of the record."""
        scored = self.scores(query).items()
        best = heapq.nsmallest(limit, scored, key=lambda item: (-item[1], item[0]))
        return [Hit(number, score) for number, score in best]


class _Statistics(BM25Okapi):  # type: ignore[misc]  # the library has no types
    """rank-bm25's counts with an idf that stays positive and in order on small corpora."""

    def _calc_idf(self, document_frequencies: dict[str, int]) -> None:
        for term, df in document_frequencies.items():
            self.idf[term] = math.log(1 + (self.corpus_size - df + 0.5) / (df + 0.5))
