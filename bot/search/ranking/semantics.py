"""What the passages of a record mean, for questions whose words they don't hold."""

from collections.abc import Sequence
from functools import cache, cached_property
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from bot.corpus.model import Passage
from bot.memory import lasting
from bot.search.analysis.tokens import fold, split
from bot.search.index.meaning import Meaning, Vector, Vectors, likeness
from bot.search.index.sorted_arrays import Floats

BRIEF = 2.0  # words of a passage that halve its likeness: what is very short says little
BEFORE = 0.3  # weight of the likeness of what was said just before: a question, most likely


LANGUAGE = "en"  # of the table


@cache
def english() -> Meaning:
    """Return the table of what English words mean, opened once."""
    with as_file(files("bot.language.en") / "meaning") as folder:
        return Meaning.load(folder)


class Semantics:
    """Knows how alike in meaning a question and each passage are; made when it is first asked.

    A passage in a language that has no table is like no question.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._known = [passage.event.language.startswith(LANGUAGE) for passage in passages]

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        _ = self._vectors, self._weights, self._follows

    def question(self, text: str) -> Vector | None:
        """Return the vector of a question, None where none of its words is known, or no record."""
        return english().vector(_folded(text)) if any(self._known) else None

    def likeness(self, question: Vector) -> Floats:
        """Return the cosine of a question with each passage, and part of that with the one before.

        The turn that answers is often unlike the question, and follows one that is like it. What
        event.yaml states is asked for by its form: it is like no question.
        """
        alike = likeness(question, self._vectors) * self._weights
        return alike + BEFORE * np.where(self._follows, np.roll(alike, 1), 0.0)

    def likeness_of(self, question: Vector, number: int) -> float:
        """Return the cosine of a question with one passage."""
        return float(likeness(question, self._vectors.of(number))[0])

    @cached_property
    @lasting()
    def _vectors(self) -> Vectors:
        known = zip(self._passages, self._known, strict=True)
        once = cache(fold)  # a word is folded once, and held once
        return english().vectors(
            [list(map(once, split(p.text))) if is_known else [] for p, is_known in known]
        )

    @cached_property
    def _weights(self) -> Floats:
        """Return how much the likeness of each passage counts, from 0 to 1."""
        sizes = [0 if p.fact else len(p.text.split()) for p in self._passages]
        words = np.array(sizes, np.float64)
        return words / (words + BRIEF)

    @cached_property
    def _follows(self) -> NDArray[np.bool_]:
        """Tell of each passage whether the one before it belongs to the same talk."""
        talks = [passage.talk for passage in self._passages]
        pairs = zip([None, *talks], talks, strict=False)
        return np.array([talk is not None and talk == before for before, talk in pairs], np.bool_)


def _folded(text: str) -> list[str]:
    return [fold(word) for word in split(text)]
