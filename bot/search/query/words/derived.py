"""Words of a record that are derived from one that is asked for: "Malthusian" of "Malthus"."""

from collections.abc import Callable, Mapping

from bot.search.analysis.tokens import Tokenizer

DERIVED = 0.8  # worth of a word that is derived from another, against that itself
SHORTEST = 4  # letters of a word from which others are derived
SILENT = "e"  # a last letter that is lost: "tape", "tapism"


class Derived:
    """Knows what may be derived from a term that nobody says, if it `is_on_record`."""

    def __init__(self, tokens: Tokenizer, is_on_record: Callable[[str], bool]) -> None:
        self._term = tokens.term
        self._suffixes = tokens.language.words.suffixes
        self._is_on_record = is_on_record

    def of(self, term: str) -> Mapping[str, float]:
        """Return the terms on record that are derived from one, each with its worth."""
        if len(term) < SHORTEST or " " in term or self._is_on_record(term):
            return {}
        made = (self._term(term.removesuffix(SILENT) + suffix) for suffix in self._suffixes)
        return dict.fromkeys((found for found in made if self._is_on_record(found)), DERIVED)
