"""Organisations that stand for whoever speaks for them."""

from collections.abc import Iterable, Sequence

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import folded_words, without_brackets
from bot.search.query.people.described_words import Described, DescribedWords

_TELLING = 2  # words at the beginning of an organisation's name that stand for all of it


class Organisations:
    """Knows what the organisations of people are called, and where one is said to speak."""

    def __init__(
        self, people: Sequence[Person], described: DescribedWords, tokens: Tokenizer
    ) -> None:
        self._people = people
        self._known = described.known
        self._tokens = tokens
        self._words = tokens.language.people
        self._unspaced = tokens.language.words.unspaced
        self._wrapping = frozenset(
            tokens.term(tokens.fold(word)) for word in tokens.language.questions.wrappers
        )

    def are_named(self, number: int, read: Described) -> bool:
        """Tell whether all of the name of somebody's organisation is said."""
        name = self._known[number].organisation
        return bool(name) and read.telling >= name

    def speak(self, read: Described, before: Sequence[str], rest: Sequence[str]) -> bool:
        """Tell whether an organisation is said to say something, and those from it are meant.

        Where roles name people, a whole role may stand for its only bearer so, and what wraps the
        question tells it too, before or behind that.
        """
        speaks = bool(rest) and rest[0] in self._words.speaks
        if speaks and read.fitting and all(self.are_named(n, read) for n in read.fitting):
            return True
        if len(read.fitting) != 1 or not self._words.roles_name:
            return False
        number = read.fitting[0]
        role = self._known[number].role
        named = self._begins_organisation(number, read) or (bool(role) and read.telling >= role)
        nearest = next((word for word in reversed(before) if word not in self._words.links), "")
        return named and (speaks or self._wraps([nearest]) or self._wraps(rest))

    def _begins_organisation(self, number: int, read: Described) -> bool:
        """Tell whether the name of somebody's organisation is said, or how it begins."""
        if (all_of_it := self.are_named(number, read)) or self._unspaced:
            return all_of_it
        name = folded_words(without_brackets(self._people[number].organisation or ""), self._tokens)
        return len(read.telling.intersection(name)) >= _TELLING and name[0] in read.telling

    def _wraps(self, words: Iterable[str]) -> bool:
        """Tell whether the first of some words wraps a question, but for those that say nothing."""
        stems = map(self._tokens.term, words)
        said = (s for s in stems if s in self._wrapping or s not in self._tokens.stop_terms)
        return next(said, None) in self._wrapping
