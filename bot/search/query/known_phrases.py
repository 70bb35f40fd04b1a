"""Phrases that are known by their terms, to find the longest that stands at a place."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


class KnownPhrases(dict[tuple[str, ...], T]):
    """What is known by each of some phrases, given as terms.

    `sizes` tell for each term of how many the longest phrase is that begins with it.
    """

    def __init__(self, known: Mapping[tuple[str, ...], T]) -> None:
        super().__init__(known)
        self.sizes = dict[str, int]()
        for phrase in known:
            self.sizes[phrase[0]] = max(len(phrase), self.sizes.get(phrase[0], 0))

    def size_at(self, stems: Sequence[str], start: int) -> int:
        """Return of how many terms the longest phrase is that starts at a place, 0 for none."""
        sizes = range(self.sizes.get(stems[start], 0), 0, -1)
        phrases = (tuple(stems[start : start + size]) for size in sizes)
        return next((len(phrase) for phrase in phrases if phrase in self), 0)
