"""Where the words of a record change: the depth score of TextTiling (Hearst, 1997)."""

import numpy as np
from numpy.typing import NDArray

from bot.search.index.sorted_arrays import Floats


def dips_between(counts: NDArray[np.int64], side: int) -> Floats:
    """Return how deep likeness dips at each place between two blocks: 0 where it does not.

    `counts` says how often each block holds each term. Compared are up to `side` blocks before a
    place and after it; a dip is as deep as likeness rises from it on both sides together.
    """
    likeness = _smoothed(_likeness(counts, side))
    dips: Floats = _climb(likeness) + _climb(likeness[::-1])[::-1] - 2 * likeness
    return dips


def _likeness(counts: NDArray[np.int64], side: int) -> Floats:
    """Return the cosine of what is said before and after each place."""
    until = np.vstack((np.zeros((1, counts.shape[1]), np.int64), counts.cumsum(0)))
    places = np.arange(1, len(counts))
    before = (until[places] - until[np.maximum(0, places - side)]).astype(np.float64)
    after = (until[np.minimum(len(counts), places + side)] - until[places]).astype(np.float64)
    sizes: Floats = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    products: Floats = (before * after).sum(1)
    cosines: Floats = products / np.maximum(sizes, 1e-9)
    return cosines


def _smoothed(likeness: Floats) -> Floats:
    padded = np.pad(likeness, 1, "edge")
    smoothed: Floats = np.convolve(padded, np.ones(3) / 3, "valid")
    return smoothed


def _climb(likeness: Floats) -> Floats:
    """Return for each place the peak that is reached by going back as long as it rises."""
    peaks = likeness.copy()
    for place in range(1, len(peaks)):
        if likeness[place - 1] >= likeness[place]:
            peaks[place] = peaks[place - 1]
    return peaks
