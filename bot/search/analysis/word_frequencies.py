"""How much a word of a language tells, whatever the record: common words tell little."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.language.model import Language
from bot.language.reader import ENGLISH

NUMBER = 8.0  # nats that a number tells
RAREST = 15.0  # nats: what a word tells that the language hardly knows, a name above all
PLAIN = 6.0  # nats: what a word tells at least, where the record alone shows how common it is …
UNHEARD = 12.0  # … and what one tells that is nowhere there


class WordFrequencies:
    """Knows how often words stand in a large body of texts.

    `source` is "package/file": lines of a word and a count. It is read when it is first needed.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._count = lru_cache(maxsize=1 << 12)(self._look_up)

    def is_word(self, word: str) -> bool:
        """Tell whether the language has a folded word."""
        return bool(self._count(word))

    def information(self, word: str) -> float:
        """Return the information of a folded word in nats, −log p(word), at most RAREST."""
        if word.isdigit():
            return NUMBER
        count = self._count(word)
        return min(RAREST, -math.log(count / self._total)) if count else RAREST

    @cached_property
    def _listed(self) -> tuple[NDArray[np.bytes_], NDArray[np.int64]]:
        """The words in order, and how often each is used.

        As arrays, the 80,000 of English take a fifth of the memory of a dictionary.
        """
        package, _, file = self._source.partition("/")
        with files(package).joinpath(file).open(encoding="utf-8-sig") as lines:
            words, counts = np.loadtxt(lines, "S32,i8", unpack=True)
        order = np.argsort(words)
        return words[order], counts[order]

    @cached_property
    def _total(self) -> int:
        return int(self._listed[1].sum())

    def _look_up(self, word: str) -> int:
        words, counts = self._listed
        sought = word.encode(errors="replace")
        if len(sought) > words.itemsize:  # for a longer one, all would be copied at its width
            return 0
        place = min(int(words.searchsorted(sought)), len(words) - 1)
        return int(counts[place]) if words[place] == sought else 0


@dataclass(frozen=True, eq=False)
class RecordFrequencies:
    """Knows words by a record alone: for a language of which no word frequencies are at hand.

    `idf` gives the inverse document frequency of a folded word, None for one that is nowhere;
    `is_word` tells of one whether the language has it, as far as that is known. What is nowhere on
    record tells `unheard` nats.
    """

    idf: Callable[[str], float | None]
    is_word: Callable[[str], bool] = lambda _: False
    unheard: Callable[[str], float] = lambda _: UNHEARD

    def information(self, word: str) -> float:
        """Return what a folded word tells, on the scale of a language's frequencies."""
        if word.isdigit():
            return NUMBER
        idf = self.idf(word)
        return self.unheard(word) if idf is None else min(UNHEARD, PLAIN + idf)


Frequencies: TypeAlias = WordFrequencies | RecordFrequencies


@cache
def _held(source: str) -> WordFrequencies:
    return WordFrequencies(source)


def frequencies_of(language: Language) -> WordFrequencies | None:
    """Return how often words of a language are used; None where that is not at hand."""
    source = language.words.frequencies
    return _held(source) if source else None


ENGLISH_WORDS = _held(ENGLISH.words.frequencies)
is_word, information = ENGLISH_WORDS.is_word, ENGLISH_WORDS.information
