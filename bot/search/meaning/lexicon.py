"""What is known of the words of a language: whether it has them, and what they mean."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files

from bot.grouping import grouped
from bot.language.reader import DEFAULT, has_table
from bot.search.analysis.tokens import Tokenizer
from bot.search.meaning.meaning import Meaning, TranslatedMeaning, Vector


@cache
def english() -> Meaning:
    """Return the table of what English words mean, opened once."""
    with as_file(files("bot.language") / DEFAULT / "meaning") as folder:
        return Meaning.load(folder)


@cache
def _translated(code: str) -> Meaning:
    """Return the table of what the words of another language mean, opened once."""
    with as_file(files("bot.language") / code / "meaning") as folder:
        return TranslatedMeaning(folder, english())


class Lexicon:
    """Knows what the words of a language mean, as its table writes them.

    The English table holds words as they are folded, those of other languages hold their terms.
    """

    def __init__(self, tokens: Tokenizer) -> None:
        code = tokens.language.code
        in_english = code == DEFAULT
        self.table = english() if in_english else _translated(code)
        self.entry: Callable[[str], str] = tokens.fold if in_english else tokens.term
        self._term: Callable[[str], str] = tokens.term if in_english else str
        self.tokens = tokens

    def vector(self, text: str) -> Vector | None:
        """Return the unit vector of a text, or None where none of its words is known."""
        return self.table.vector(list(map(self.entry, self.tokens.split(text))))

    def knows(self, word: str) -> bool:
        """Tell whether the language has a word."""
        return self.table.knows(self.entry(word))

    def forms(self, entries: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Return the numbers of the words that are forms of the same term, by that."""
        return grouped((self._term(entry), number) for number, entry in enumerate(entries))


def has_word(tokens: Tokenizer, word: str) -> bool:
    """Tell whether a language has a word, as far as a table of what its words mean shows."""
    return has_table(tokens.language.code) and Lexicon(tokens).knows(word)
