"""Postings: the passages that hold each term, and how often, as arrays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.sorted_arrays import (
    NO_NUMBERS,
    Floats,
    Frequencies,
    Numbers,
    among,
    firsts,
)


class Posting(NamedTuple):
    """The passages that hold a term, ascending; how often each does, and its share of BM25.

    All three are of one length.
    """

    passages: Numbers
    frequencies: Frequencies
    shares: Floats

    def at(self, numbers: Numbers) -> Frequencies:
        """Return how often each of some passages holds the term."""
        if not len(self.passages):
            return np.zeros(len(numbers), np.float32)
        places = np.minimum(self.passages.searchsorted(numbers), len(self.passages) - 1)
        held: Frequencies = self.frequencies[places] * (self.passages[places] == numbers)
        return held

    def within(self, only: Numbers) -> "Posting":
        """Return the part of it that lies in some passages, ascending."""
        return self.part(among(self.passages, only))

    def part(self, rows: slice | NDArray[np.bool_]) -> "Posting":
        """Return some rows of it."""
        return Posting(self.passages[rows], self.frequencies[rows], self.shares[rows])


NOWHERE = Posting(NO_NUMBERS, np.empty(0, np.float32), np.empty(0))


def inverted(
    counts: Sequence[Mapping[str, float]], asides: Sequence[Mapping[str, float]]
) -> tuple[dict[str, int], NDArray[np.intp], Numbers, Frequencies]:
    """Return the terms numbered, where the posting of each starts and ends, and all postings."""
    held = [*counts, *asides]
    sizes = np.fromiter(map(len, held), np.intp, len(held))
    ids = defaultdict[str, int](count().__next__)
    terms = np.fromiter(map(ids.__getitem__, chain.from_iterable(held)), np.int32, sizes.sum())
    amounts = chain.from_iterable(terms.values() for terms in held)
    frequencies = np.fromiter(amounts, np.float32, len(terms))
    numbers = np.concatenate([np.arange(len(own), dtype=np.int32) for own in (counts, asides)])
    passages = np.repeat(numbers, sizes)
    order = np.lexsort((passages, terms))
    terms, passages, frequencies = terms[order], passages[order], frequencies[order]
    first = np.flatnonzero(firsts(terms) | firsts(passages))
    if len(first) < len(terms):  # what is said may be an aside as well
        frequencies = np.add.reduceat(frequencies, first)
        terms, passages = terms[first], passages[first]
    bounds = np.searchsorted(terms, np.arange(len(ids) + 1))
    return dict(ids), bounds, passages, frequencies
