"""Numbers that are written in another way: "ten" and "10", "third" and "3rd", "7" and "7th"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.search.analysis.tokens import Tokenizer

SAME = 1.0  # worth of a number that is written in another way

_TWO, _THIRD = 2, 3  # what the words for numbers, and for places, begin with


class Numerals:
    """Knows how else a number may be written."""

    def __init__(self, tokens: Tokenizer) -> None:
        known = tokens.language.words
        self._endings = known.ordinal_endings
        self._forms = defaultdict[str, list[str]](list)
        for number, word in enumerate(known.cardinals, _TWO):
            self._pair(str(number), tokens.term(word))
        for number, word in enumerate(known.ordinals, _THIRD):
            for figures in self._ordinals(str(number)):
                self._pair(figures, tokens.term(word))

    def of(self, term: str) -> Mapping[str, float]:
        """Return the terms that a number may stand as, each with its worth."""
        figures = self._figures(term) if term[:1].isdecimal() else ()  # as few have
        return dict.fromkeys((*self._forms.get(term, ()), *figures), SAME)

    def _pair(self, one: str, other: str) -> None:
        self._forms[one].append(other)
        self._forms[other].append(one)

    def _ordinals(self, figures: str) -> Iterable[str]:
        return (figures + ending for ending in self._endings)

    def _figures(self, term: str) -> Iterator[str]:
        """Yield a number in figures as an ordinal one, and such a one without its ending."""
        if term.isdecimal():
            yield from self._ordinals(term)
        for ending in self._endings:
            if (figures := term.removesuffix(ending)) != term and figures.isdecimal():
                yield figures
