"""First names of people whom the record only calls by their surnames."""

from collections.abc import Callable, Iterable, Sequence

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import core, folded_words, for_people


class GivenNames:
    """Knows a first name by where it stands, if nobody on record says it: see `is_said`."""

    def __init__(self, tokens: Tokenizer, is_said: Callable[[str], bool]) -> None:
        self._tokens = tokens
        self._is_said = is_said
        self._before = for_people(tokens.language.people) | tokens.language.people.titles

    def is_one(self, words: Sequence[str], place: int, end: int, slot: range) -> bool:
        """Tell whether a word before a surname, which ends before `end`, may be a first name.

        It is one in the `slot` where a name mostly stands, with a capital as the surname has, or
        where both alone tell what is asked.
        """
        word = words[place]
        if not word.isalpha() or self._tokens.says_nothing(word) or self._is_title(word):
            return False
        others = map(self._tokens.term, (*words[:place], *words[end:]))
        capitals = word[0].isupper() and words[place + 1][0].isupper()
        stands = place in slot or capitals or self._tokens.empty_terms.issuperset(others)
        return stands and not self._is_said(self._tokens.term(word))

    def are_unknown(self, people: Iterable[Person]) -> bool:
        """Tell whether nobody of some people has a first name, but at most what they are."""
        names = (folded_words(core(person.name), self._tokens) for person in people)
        return all(self._before.issuperset(name[:-1]) for name in names)

    def _is_title(self, word: str) -> bool:
        return self._tokens.fold(word) in self._tokens.language.people.titles
