"""Words of a record that are derived from one that is asked for: "Malthusian" of "Malthus"."""

from collections.abc import Callable, Mapping

from bot.search.analysis.tokens import Tokenizer

DERIVED = 0.8  # worth of a word that is derived from another, against that itself
SHORTEST = 4  # letters of a word from which others are derived
SILENT = "e"  # a last letter that is lost: "tape", "tapism"


def derived(
    tokens: Tokenizer, is_on_record: Callable[[str], bool], term: str
) -> Mapping[str, float]:
    """Return the terms on record that are derived from one that is not, each with its worth."""
    if len(term) < SHORTEST or " " in term or is_on_record(term):
        return {}
    suffixes = tokens.language.words.suffixes
    made = (tokens.term(term.removesuffix(SILENT) + suffix) for suffix in suffixes)
    return dict.fromkeys(filter(is_on_record, made), DERIVED)
