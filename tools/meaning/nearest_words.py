"""Which English words mean what some vectors do."""

from collections.abc import Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from bot.search.analysis.tokens import IN_ENGLISH
from tools.meaning.loss import Floats

LOOKED_AT = 12  # English words that are looked at …
KEPT = 3  # … of which so many are kept, of distinct stems
PART = 256  # vectors that are compared at a time
SAME = 3  # words at most with one vector, but for what an encoder can't read: that has but one


def nearest_words(sought: Floats, known: Floats, english_words: Sequence[str]) -> list[list[str]]:
    """Return for each word sought the English words whose vectors are nearest, of distinct stems.

    The vectors of a language are taken from their mean, which they have in common.
    """
    stems = list(map(IN_ENGLISH.term, english_words))
    rows, columns = _centred(sought), _centred(known).T
    found = list[list[str]]()
    for start in range(0, len(rows), PART):
        alike = rows[start : start + PART] @ columns
        nearest = np.argpartition(-alike, LOOKED_AT, axis=1)[:, :LOOKED_AT]
        for numbers, likenesses in zip(nearest, alike, strict=True):
            distinct = dict[str, str]()
            for number in numbers[likenesses[numbers].argsort()[::-1]].tolist():
                distinct.setdefault(stems[number], english_words[number])
            found.append(list(islice(distinct.values(), KEPT)))
    return found


def told_apart(vectors: Floats) -> NDArray[np.bool_]:
    """Tell which vectors are of words that an encoder can read."""
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    _, which, counts = np.unique(units.round(2), axis=0, return_inverse=True, return_counts=True)
    return np.asarray(counts[which.ravel()] <= SAME, np.bool_)


def _centred(vectors: Floats) -> Floats:
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred = units - units.mean(axis=0)
    return np.asarray(centred / np.linalg.norm(centred, axis=1, keepdims=True), np.float32)
