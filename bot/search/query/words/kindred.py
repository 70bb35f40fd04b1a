"""Words of a record that are made of the same parts as one that is asked for."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from operator import eq

from bot.grouping import grouped
from bot.language.patterns import respelt
from bot.search.analysis.tokens import Tokenizer

PART = 4  # letters that two words share at least, one after the other …
HEAD = 3  # … or of a word that is the end of another, at most
MOST = 0.65  # … which are such a share of the shorter one
FEW = 8  # words that are taken for one, at most
COMPOUND = 0.8  # worth of a compound that a word ends, against the word itself …
WHOLE = 0.49  # … of what ends one that is asked for: less than a synonym, as Stoff of Wasserstoff …
KIN = 0.4  # … of a word made of the same parts …
SAID = 0.5  # … by which both are multiplied where the word itself is said too …
CHARACTER = 0.3  # … and of one of its characters that says something alone
ROOT = 2  # letters that are left at least of a word where the weak ones are gone


class Kindred:
    """Knows the terms of a record by their parts, to find those that are related in form.

    Two are where they begin alike. Where words are written together as one, those are too that
    have a part in common which begins one of them: "Nachtzug" and "Zugbegleiter", "gesperrt" and
    "sperren", or is a short word that ends one: "Fahrrad" and "Rad". A compound is mostly a kind of
    what ends it: "Förderverein" is said of a "Verein". Where letters come and go
    within words, as in Arabic, a word stands for those that differ from it by no others.
    """

    def __init__(self, tokens: Tokenizer, terms: Callable[[], frozenset[str]]) -> None:
        words = tokens.language.words
        self._characters = tokens.characters
        self._compounds = words.compounds
        self._weak = words.weak
        self._make = terms

    def of(self, term: str) -> Mapping[str, float]:
        """Return the terms that are kin of one, each with its worth, below 1."""
        spelt = _letters(term)
        near = {other for part in _parts(spelt) for other in self._by_part.get(part, ())}
        near |= {spelt[-HEAD:]} & self._terms if self._compounds else set()
        alike = {other: self._likeness(spelt, _letters(other)) for other in near - {term}}
        same_root = set(self._by_root.get(self._root(term), ())) - {term}
        alike |= dict.fromkeys(same_root, 1.0)
        best = sorted(alike, key=lambda other: (-alike[other], other))[:FEW]
        rest = SAID if term in self._terms else 1.0
        kin = {other: rest * KIN * alike[other] for other in best if alike[other] >= MOST}
        if self._compounds:
            kin |= {other: rest * WHOLE for other in best if _ends(_letters(other), spelt)}
            kin |= {other: COMPOUND for other in best if _ends(spelt, _letters(other))}
        return kin | dict.fromkeys(self._characters([term]), CHARACTER)

    @cached_property
    def _terms(self) -> frozenset[str]:
        return self._make()

    @cached_property
    def _by_part(self) -> Mapping[str, list[str]]:
        return grouped((part, term) for term in self._terms for part in _parts(_letters(term)))

    @cached_property
    def _by_root(self) -> Mapping[str, list[str]]:
        roots = ((self._root(term), term) for term in self._terms if self._weak)
        return grouped((root, term) for root, term in roots if len(root) >= ROOT)

    def _root(self, term: str) -> str:
        """Return a term without the letters that come and go, or as those are that change."""
        return respelt(term, self._weak)

    def _likeness(self, one: str, other: str) -> float:
        """Return how much of the shorter of two words a part is that makes them kin."""
        size: int = sum(takewhile(bool, map(eq, one, other)))
        if self._compounds:
            size = max(size, _begun(one, other), _begun(other, one))
        return size / min(len(one), len(other))


def _letters(term: str) -> str:
    """Return a term with the letters of Korean syllables apart."""
    return unicodedata.normalize("NFD", term)


def _parts(spelt: str) -> Iterator[str]:
    return (spelt[start : start + PART] for start in range(len(spelt) - PART + 1))


def _begun(word: str, other: str) -> int:
    """Return how many of the first letters of a word stand together in another."""
    size = 0
    while size < len(word) and word[: size + 1] in other:
        size += 1
    return size


def _ends(word: str, other: str) -> bool:
    """Tell whether a word ends a compound, which begins with more than a prefix."""
    return len(word) >= PART and len(other) >= len(word) + PART and other.endswith(word)
