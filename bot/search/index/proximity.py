"""How much a term is said around a passage: an answer stands near the words of its question."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.index import Index
from bot.search.index.sorted_arrays import Floats, Frequencies, Numbers

AFTER = 600.0  # words after which an occurrence counts 1/e as much for what is said later …
BEFORE = 300.0  # … and for what was said earlier: an answer follows its question
_UNHEARD = 20.0  # so many times as far, an occurrence counts nothing
_UNRELATED = 1e6  # words between what is not one conversation


class TermFrequencies(NamedTuple):
    """How often terms are said in passages, and how much around them, themselves included.

    Both are arrays of (terms, passages).
    """

    own: Floats | Frequencies
    around: Floats

    def of(self, which: NDArray[np.intp]) -> "TermFrequencies":
        """Return the same of some of the passages, by their places."""
        own = self.own.T.take(which, axis=0).T  # in half the time of self.own[:, which]
        return TermFrequencies(own, self.around.T.take(which, axis=0).T)


class _Sounding(NamedTuple):
    """At each passage of a posting, how much its term is said up to there, and from there on."""

    until: NDArray[np.float32]
    since: NDArray[np.float32]


class Proximity:
    """Knows for every term of an index how much it is said around each passage.

    An occurrence `d` words before a passage counts exp(−d / AFTER), one `d` words behind it
    exp(−d / BEFORE), both multiplied by `reach`. `lengths` are in words. Passages with the same of
    the `talks`, which must stand together, are one conversation in its order; one whose talk is
    None stands alone.
    """

    def __init__(
        self,
        index: Index,
        lengths: Sequence[int],
        talks: Sequence[object | None],
        reach: float = 1.0,
    ) -> None:
        self._after, self._before = AFTER * reach, BEFORE * reach
        self.places = _places(lengths, talks)
        self._firsts, self._ends = _bounds(talks)
        self._index = index
        self._soundings = self._sound()

    def heard(self, terms: Sequence[str], numbers: Numbers) -> TermFrequencies:
        """Return how much terms, all of them in the index, are said in and around passages."""
        (passages, frequencies, _), places = self._index.postings, self.places
        ids = np.array([self._index.terms[term] for term in terms], np.intp)[:, None]
        starts, ends = self._index.bounds.take(ids), self._index.bounds.take(ids + 1)
        following = np.empty((len(terms), len(numbers)), np.intp)  # the first at or after each
        for row, (start,), (end,) in zip(following, starts.tolist(), ends.tolist(), strict=True):
            np.add(passages[start:end].searchsorted(numbers), start, out=row)
        behind = np.minimum(following, ends - 1)
        here, next_ones = places.take(numbers), passages.take(behind)
        held = next_ones == numbers
        before = np.maximum(following - ~held, starts)  # is the same where the passage holds it
        passed, to_come = places.take(passages.take(before)) - here, here - places.take(next_ones)
        passed[passed > 0] = to_come[to_come > 0] = -np.inf  # where there is none
        decay, growth = np.exp(passed / self._after), np.exp(to_come / self._before)
        own = frequencies.take(behind) * held
        until, since = self._soundings
        return TermFrequencies(own, until.take(before) * decay + since.take(behind) * growth - own)

    def near(self, numbers: Numbers, earlier: int, later: int) -> Numbers:
        """Return so many passages before and behind some in their talks, themselves included."""
        near = numbers[:, None] + np.arange(-earlier, later + 1, dtype=np.int32)
        firsts, ends = self._firsts.take(numbers), self._ends.take(numbers)
        within = (near >= firsts[:, None]) & (near < ends[:, None])
        return near[within].astype(np.int32, copy=False)

    def _sound(self) -> _Sounding:
        """Return the soundings of all terms, made in one go: one after the other, far apart."""
        sizes = np.diff(self._index.bounds)
        span = self.places[-1:].sum() + _UNRELATED
        postings = self._index.postings
        places = np.repeat(np.arange(len(sizes)) * span, sizes) + self.places[postings.passages]
        until = _carried(places, postings.frequencies, self._after)
        since = _carried(-places[::-1], postings.frequencies[::-1], self._before)[::-1]
        return _Sounding(until.astype(np.float32), since.astype(np.float32))


def _places(lengths: Sequence[int], talks: Sequence[object | None]) -> Floats:
    """Return where the middle of each passage stands, in words from the first one's start."""
    gaps = [
        0.0 if talk is not None and talk == before else _UNRELATED
        for before, talk in zip([None, *talks], talks, strict=False)
    ]
    sizes = np.array(lengths, np.float64)
    starts = np.cumsum(sizes + gaps + 3) - sizes
    return starts + sizes / 2


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


def _carried(places: Floats, frequencies: Frequencies, scale: float) -> Floats:
    """Return at each of some ascending places the sum of what has been up to it, decayed.

    A prefix sum by doubling (Hillis and Steele, "Data Parallel Algorithms", 1986): after each
    step a place holds the sum of twice as many.
    """
    carried, step = frequencies.astype(np.float64), 1
    while step < len(places):
        gaps = places[step:] - places[:-step]
        near = np.flatnonzero(gaps < _UNHEARD * scale)
        if not len(near):
            break
        carried[near + step] += carried[near] * np.exp(-gaps[near] / scale)
        step *= 2
    return carried
