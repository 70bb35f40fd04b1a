"""Tells misspellings from words that a record only lacks, where no frequencies tell what is one."""

from itertools import takewhile
from operator import eq

from bot.language.patterns import respelt
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.words.kindred import MOST, PART

LACKING = 5  # letters of a stem from which it may lack one …
LONG = 7  # … from which one may be too many or another, or it may misspell a stop word …
LONGEST = 9  # … and from which two may be


class Slips:
    """Knows how words of a language are misspelt."""

    def __init__(self, tokens: Tokenizer) -> None:
        self._tokens = tokens
        self._alike = tokens.language.words.alike
        self.wrappers = sorted(tokens.language.questions.wrappers)

    def sound(self, word: str) -> str:
        """Return a folded word as it sounds: the same for those that are often confused."""
        return respelt(word, self._alike)

    def sounds(self, word: str) -> list[str]:
        """Return how a folded word sounds, and how its stem does, if that is long enough."""
        stem = self._tokens.term(word)
        return [self.sound(word), *([self.sound(stem)] if len(stem) >= LACKING else ())]

    def may_mean(self, word: str, meant: str, edits: int) -> bool:
        """Tell whether a folded word may misspell another, so many letters apart, 0 for none.

        It does where two letters are exchanged, it sounds the same, or both begin alike, as forms
        of one word do: with two letters apart all of the shorter stem, as Schäden is not Schäfer.
        Else the longer it is, the more may be wrong.
        """
        one, other = self._tokens.term(word), self._tokens.term(meant)
        if other in self._tokens.stop_terms and len(one) < LONG:
            return False
        if not edits or sorted(word) == sorted(meant):
            return True
        lacks = len(word) < len(meant)
        if one[:1] != other[:1]:
            return edits == 1 and lacks and len(one) >= LACKING and word[1:] != meant[1:]
        begin = sum(takewhile(bool, map(eq, one, other)))
        share = MOST if edits == 1 else 1.0
        if begin >= max(PART, share * min(len(one), len(other))):
            return True
        return len(one) >= (LONGEST if edits > 1 else LACKING if lacks else LONG)
