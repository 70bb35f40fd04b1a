"""Words of another alphabet by how they sound, to know one that is typed in Latin letters."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from bot.grouping import grouped
from bot.search.analysis.romanisation import consonants, romanised, sounds, typed_sound
from bot.search.query.words.spelling import EDITS

_FAR = 99  # more letters than any two words differ in
_MOST = 3  # vowels that differ at most between a word and how it is typed


class Near(NamedTuple):
    """A word, and in how many letters another differs from it: as it sounds, and as it is typed."""

    by_sound: int
    by_letters: int
    word: str


class WordsBySound:
    """Knows words by the consonants of how they sound, and of how their stems do."""

    def __init__(self, words: Iterable[str], stem: Callable[[str], str]) -> None:
        self._words = grouped(
            (consonants(sound), (sound, word))
            for word in sorted(set(words))
            for sound in {*sounds(word), *sounds(stem(word))}
        )

    def near(self, word: str, most: int = _MOST) -> Near | None:
        """Return the word that sounds most like one that is typed, if any may be it.

        The more consonants they have in common, the more vowels may differ; none for one alone.
        """
        sound = typed_sound(word)
        same = consonants(sound)
        alike = ((_apart(sound, other), meant) for other, meant in self._words.get(same, ()))
        near = (
            Near(apart, _apart(word, romanised(meant)), meant)
            for apart, meant in alike
            if apart <= min(most, len(same) - 1)
        )
        return min(near, default=None)


def best(found: Iterable[Near | None]) -> str | None:
    """Return the nearest of some words, of several the first."""
    near = list(filter(None, found))
    return min(near, key=lambda each: (each.by_sound, each.by_letters)).word if near else None


def _apart(one: str, other: str) -> int:
    """Return how many letters make another of a word."""
    edits = EDITS.compare(one, other, _FAR)
    return int(edits)
