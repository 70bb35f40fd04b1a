"""How much an English word tells, whatever the record: common words tell little."""

import math
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

NUMBER = 8.0  # nats that a number tells
RAREST = 15.0  # nats: what a word tells that English hardly knows, a name above all


@cache
def _listed() -> tuple[NDArray[np.bytes_], NDArray[np.int64]]:
    """Return some 80,000 words in order, and how often each stands in a large body of English.

    As arrays they take a fifth of the memory of a dictionary.
    """
    listed = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    with listed.open(encoding="utf-8-sig") as lines:
        words, counts = np.loadtxt(lines, "S32,i8", unpack=True)
    order = np.argsort(words)
    return words[order], counts[order]


@cache
def _total() -> int:
    return int(_listed()[1].sum())


@lru_cache(maxsize=1 << 12)
def _count(word: str) -> int:
    words, counts = _listed()
    sought = word.encode(errors="replace")
    if len(sought) > words.itemsize:  # for a longer one, all would be copied at its width
        return 0
    place = min(int(words.searchsorted(sought)), len(words) - 1)
    return int(counts[place]) if words[place] == sought else 0


def is_word(word: str) -> bool:
    """Tell whether English has a folded word."""
    return bool(_count(word))


def information(word: str) -> float:
    """Return the information of a folded word in nats, −log p(word), at most RAREST."""
    if word.isdigit():
        return NUMBER
    count = _count(word)
    return min(RAREST, -math.log(count / _total())) if count else RAREST
