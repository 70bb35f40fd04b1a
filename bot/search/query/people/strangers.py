"""Whose words are asked for of whom nobody on record bears the name or the office."""

from collections.abc import Callable, Container, Mapping, Sequence

from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.word_frequencies import RAREST, Frequencies
from bot.search.query.people.capacities import for_people


class Strangers:
    """Knows a name or an office that is nobody's on record where one's words are asked for.

    `written` tells how the folded words of the record are mostly written there.
    """

    def __init__(
        self,
        tokens: Tokenizer,
        frequencies: Frequencies,
        written: Callable[[], Mapping[str, str]],
    ) -> None:
        self._tokens = tokens
        self._information = frequencies.information
        self._written = written
        self._known = tokens.language.people
        self._for_people = for_people(self._known)

    def find(self, words: Sequence[str], capitals: Container[str]) -> str:
        """Return what one person is called by words that stand where a name mostly does, or "".

        They are for one if the last is of the `capitals`, a title, an office, "Lincoln", "mayor
        bowman", "the police chief", or as a word that the record writes as a name, or the language
        hardly has: "orlikow".
        """
        known = self._tokens.fold(words[0]) in self._known.definite if words else False
        own = words[known:]
        folded = list(map(self._tokens.fold, own))
        return " ".join(own) if folded and self._is_one(own, folded, capitals, known=known) else ""

    def are_titled(self, words: Sequence[str], capitals: Container[str]) -> bool:
        """Tell whether words are what somebody is and their name: "justice barrett"."""
        folded = list(map(self._tokens.fold, words))
        if len(words) < 2 or not self._is_title(folded[0]) or folded[-1] in self._for_people:  # noqa: PLR2004
            return False
        small = any(map(self._tokens.says_nothing, folded[1:]))
        return not small and (words[-1] in capitals or self._is_name(folded[-1]))

    def _is_one(
        self, own: Sequence[str], folded: Sequence[str], capitals: Container[str], *, known: bool
    ) -> bool:
        stop_words = self._tokens.language.words.stop_words
        whence = next((n for n, word in enumerate(folded) if word in self._known.whence), 0)
        if 0 < whence < len(folded) - 1:  # "the mayor of London"
            return self._is_office(folded[:whence])
        if self._tokens.says_nothing(folded[-1]) or not stop_words.isdisjoint(folded):
            return False
        if own[-1] in capitals and not own[-1].isupper():
            return True
        if folded[-1] in self._for_people:
            return self._is_office(folded)
        return not known and (self._is_title(folded[0]) or self._is_name(folded[-1]))

    def _is_office(self, words: Sequence[str]) -> bool:
        called = words[-1] in self._known.callings or len(words) > 1
        return words[-1] in self._for_people and called

    def _is_title(self, word: str) -> bool:
        return word in self._known.titles or word in self._for_people

    def _is_name(self, word: str) -> bool:
        stands_as = self._written().get(word, word)
        if len(word) > 1 and stands_as.isupper():  # "API" is no name of somebody
            return False
        return stands_as[0].isupper() or self._information(word) >= RAREST
