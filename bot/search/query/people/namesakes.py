"""First names beside the surname of somebody else: "Martha Stewart" is not the Martha on record."""

from collections.abc import Iterable, Sequence

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import core, folded_words


class Namesakes:
    """Knows by what stands behind a first name that somebody else is meant."""

    def __init__(self, tokens: Tokenizer) -> None:
        self._tokens = tokens

    def is_one(self, people: Iterable[Person], name: str, surname: str) -> bool:
        """Tell whether a word as typed, then another, name nobody of those of whom the first is.

        They may be of whom no name begins with the same letter: that one may be misspelt.
        """
        first, behind = self._tokens.fold(name), self._tokens.fold(surname)
        return all(self._is_other(self._names(person), first, behind) for person in people)

    def begins(self, people: Iterable[Person], word: str) -> bool:
        """Tell whether a name of any of some people begins with a word as typed."""
        first = self._tokens.fold(word)
        called = (name for person in people for name in (person.name, *person.aliases))
        return any(folded_words(core(name), self._tokens)[:1] == (first,) for name in called)

    def _names(self, person: Person) -> Sequence[str]:
        called = (person.name, *person.aliases)
        return [word for name in called for word in folded_words(core(name), self._tokens)]

    @staticmethod
    def _is_other(names: Sequence[str], first: str, behind: str) -> bool:
        return names[:1] == [first] and all(word[:1] != behind[:1] for word in names[1:])
