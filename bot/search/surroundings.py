"""How much a term is said around a passage: an answer stands near the words of its question."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index import Floats, Index, Numbers, Posting

AFTER = 600.0  # words after which an occurrence counts 1/e as much for what is said later …
BEFORE = 300.0  # … and for what was said earlier: an answer follows its question
_UNHEARD = 20.0  # so many times as far, an occurrence counts nothing
_UNRELATED = 1e6  # words between what is not one conversation


class _Sounding(NamedTuple):
    """At each passage of a posting, how much its term is said up to there, and from there on."""

    until: NDArray[np.float32]
    since: NDArray[np.float32]


class Surroundings:
    """Knows for every term of an index how much it is said around each passage.

    An occurrence `d` words before a passage counts exp(−d / AFTER), one `d` words behind it
    exp(−d / BEFORE). `lengths` are in words. Passages with the same of the `talks`, which must
    stand together, are one conversation in its order; one whose talk is None stands alone.
    """

    def __init__(
        self, index: Index, lengths: Sequence[int], talks: Sequence[object | None]
    ) -> None:
        self.places = _places(lengths, talks)
        self._soundings = self._sound(index)

    def around(self, phrase: Sequence[str], posting: Posting, numbers: Numbers) -> Floats:
        """Return how much a phrase with this posting is said around passages, each included."""
        if not len(posting.passages):
            return np.zeros(len(numbers))
        if len(phrase) == 1:
            return self._heard(posting, self._soundings[phrase[0]], numbers)
        sounding = _sounding(self.places[posting.passages], posting.frequencies)
        return self._heard(posting, sounding, numbers)

    def _heard(self, posting: Posting, sounding: _Sounding, numbers: Numbers) -> Floats:
        heard = self.places[posting.passages]
        here = self.places[numbers]
        last = np.searchsorted(heard, here, "right") - 1
        following = np.searchsorted(heard, here, "left")
        before, behind = np.maximum(last, 0), np.minimum(following, len(heard) - 1)
        decay = np.exp(np.minimum(heard[before] - here, 0.0) / AFTER) * (last >= 0)
        growth = np.exp(np.minimum(here - heard[behind], 0.0) / BEFORE) * (following < len(heard))
        own = posting.frequencies[before] * (last == following)  # is in both
        around: Floats = sounding.until[before] * decay + sounding.since[behind] * growth - own
        return around

    def _sound(self, index: Index) -> Mapping[str, _Sounding]:
        """Return the soundings of all terms, made in one go: one after the other, far apart."""
        terms = list(index)
        postings = [index.posting(term) for term in terms]
        if not postings:
            return {}
        sizes = [len(posting.passages) for posting in postings]
        apart = np.repeat(np.arange(len(terms)), sizes) * (self.places[-1] + _UNRELATED)
        places = apart + self.places[np.concatenate([p.passages for p in postings])]
        flat = _sounding(places, np.concatenate([p.frequencies for p in postings]))
        ends = np.cumsum(sizes)[:-1]
        parts = zip(np.split(flat.until, ends), np.split(flat.since, ends), strict=True)
        return {term: _Sounding(*part) for term, part in zip(terms, parts, strict=True)}


def _places(lengths: Sequence[int], talks: Sequence[object | None]) -> Floats:
    """Return where the middle of each passage stands, in words from the first one's start."""
    gaps = [
        0.0 if talk is not None and talk == before else _UNRELATED
        for before, talk in zip([None, *talks], talks, strict=False)
    ]
    sizes = np.array(lengths, np.float64)
    starts = np.cumsum(sizes + gaps + 3) - sizes
    return starts + sizes / 2


def _sounding(places: Floats, frequencies: Floats) -> _Sounding:
    until = _carried(places, frequencies, AFTER)
    since = _carried(-places[::-1], frequencies[::-1], BEFORE)[::-1]
    return _Sounding(until.astype(np.float32), since.astype(np.float32))


def _carried(places: Floats, frequencies: Floats, scale: float) -> Floats:
    """Return at each of some ascending places the sum of what has been up to it, decayed.

    A prefix sum by doubling (Hillis and Steele, "Data Parallel Algorithms", 1986): after each
    step a place holds the sum of twice as many.
    """
    carried, step = frequencies.copy(), 1
    while step < len(places):
        gaps = places[step:] - places[:-step]
        near = gaps < _UNHEARD * scale
        if not near.any():
            break
        carried[step:] += np.where(near, carried[:-step] * np.exp(-gaps / scale), 0.0)
        step *= 2
    return carried
