"""Which words texts hold, and how near in meaning they are to those of a question."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.numbered_texts import NumberedTexts, Places, in_order, in_runs
from bot.search.index.sorted_arrays import Floats, Numbers, firsts
from bot.search.meaning.meaning import Meaning, Vector

_NO_WORD = ""  # that every text holds, and that is near no other


class HeldWords(NamedTuple):
    """The distinct words of some texts, by their numbers.

    Text n holds those of `held` from `bounds[n]` up to `bounds[n + 1]`.
    `rows` and `scales` are the unit vectors of all the words, in eight bits; a word that is not
    known has the scale 0.
    """

    words: Sequence[str]
    rows: NDArray[np.int8]
    scales: Vector
    held: NDArray[np.int32]
    bounds: Places

    def nearness(
        self, asked: Sequence[Sequence[int]], vectors: Sequence[Vector], texts: Numbers
    ) -> Floats:
        """Return how near some texts come to words: for each the cosine of the likest word held.

        The result is of (words, texts). `vectors` are unit vectors; `asked` are for each the
        numbers of its own forms, which don't count: they are what is said, and no other word.
        """
        places, bounds = in_runs(self.bounds, texts)
        held = self.held[places]
        alike = np.zeros(len(self.words), np.float32)
        alike[held] = 1
        words = np.flatnonzero(alike)  # np.unique takes ten times as long
        rows, scales = self.rows[words], self.scales[words]
        found = np.zeros((len(vectors), len(texts)))
        for row, (own, vector) in enumerate(zip(asked, vectors, strict=True)):
            alike[words] = np.einsum("ij,j->i", rows, vector) * scales
            alike[np.asarray(own, np.intp)] = 0
            found[row] = np.maximum.reduceat(alike[held], bounds[:-1]) if len(texts) else 0
        return found


def held_words(meaning: Meaning, texts: NumberedTexts) -> HeldWords:
    """Return the distinct words of some texts."""
    words = [*texts.words, _NO_WORD]
    sizes = np.diff(texts.bounds)
    starts = np.arange(len(sizes)) * len(words)
    each = np.repeat(starts, sizes) + texts.held
    each = np.sort(np.append(each, starts + len(texts.words)))  # np.unique takes far longer
    text_of, held = np.divmod(each[firsts(each)], len(words))
    bounds = in_order(np.bincount(text_of, minlength=len(sizes)))
    return HeldWords(words, *meaning.units(words), held.astype(np.int32), bounds)
