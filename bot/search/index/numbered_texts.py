"""Texts as the numbers of their words, one text after the other."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.sorted_arrays import Numbers

Places = NDArray[np.intp]


class NumberedTexts(NamedTuple):
    """The distinct words of some texts, and by their numbers in those what each text holds.

    The words of text n, in their order, are those of `held` from `bounds[n]` up to `bounds[n + 1]`.
    """

    words: Sequence[str]
    held: NDArray[np.int32]
    bounds: Places


def numbered(texts: Iterable[Iterable[str]]) -> NumberedTexts:
    """Return some texts, given as words, by the numbers of their words."""
    numbers, held, sizes = defaultdict[str, int](count().__next__), array("i"), list[int]()
    for text in texts:
        before = len(held)
        held.extend(map(numbers.__getitem__, text))
        sizes.append(len(held) - before)
    bounds = in_order(np.array(sizes, np.intp))
    return NumberedTexts(list(numbers), np.array(held, np.int32), bounds)


def in_order(sizes: Places) -> Places:
    """Return the bounds of runs of some sizes that follow one another."""
    bounds = np.zeros(len(sizes) + 1, np.intp)
    np.cumsum(sizes, out=bounds[1:])
    return bounds


def in_runs(bounds: Places, which: Places | Numbers) -> tuple[Places, Places]:
    """Return the places in some of the runs, one after the other, and the bounds of those there."""
    starts = bounds[which]
    sizes = bounds[which + 1] - starts
    within = in_order(sizes)
    return np.arange(within[-1]) + np.repeat(starts - within[:-1], sizes), within
