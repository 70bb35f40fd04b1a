"""What a first name beside a surname tells: who it is that has both, or that nobody has."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import (
    folded_names,
    folded_words,
    for_people,
    without_brackets,
)
from bot.search.query.people.mentions import Mention

_BOTH = 2  # words of a first name and a surname


@dataclass(frozen=True, eq=False)
class GivenNames:
    """Knows a first name by where it stands, if no word that `is_said` on record."""

    tokens: Tokenizer
    is_said: Callable[[str], bool]

    def is_one(self, words: Sequence[str], place: int, end: int, slot: range) -> bool:
        """Tell whether a word before a surname, which ends before `end`, may be a first name.

        It is one in the `slot` where a name mostly stands, with a capital as the surname has, or
        where both alone tell what is asked.
        """
        word, titles = words[place], self.tokens.language.people.titles
        if not word.isalpha() or self.tokens.says_nothing(word) or self.tokens.fold(word) in titles:
            return False
        others = map(self.tokens.term, (*words[:place], *words[end:]))
        capitals = word[0].isupper() and words[place + 1][0].isupper()
        stands = place in slot or capitals or self.tokens.empty_terms.issuperset(others)
        return stands and not self.is_said(self.tokens.term(word))

    def are_unknown(self, people: Iterable[Person]) -> bool:
        """Tell whether nobody of some people has a first name, but at most what they are."""
        known = self.tokens.language.people
        before = for_people(known) | known.titles
        names = (folded_words(without_brackets(person.name), self.tokens) for person in people)
        return all(before.issuperset(name[:-1]) for name in names)


def name_another(words: Sequence[str], given: Mention, surname: Mention, tokens: Tokenizer) -> bool:
    """Tell whether a first name and a surname beside it name nobody on record, in words as typed.

    "Martha Stewart" is not the Martha on record. She may be if a name of hers begins with the same
    letter, which may be misspelt; and a first name behind hers is somebody else's: "Martha, Ben".
    """
    alone = surname.end - given.start == _BOTH and given.end == surname.start
    if not alone or not {*given.people}.isdisjoint(surname.people):
        return False
    first, behind = tokens.fold(words[given.start]), tokens.fold(words[surname.start])
    others = (name for person in surname.people for name in folded_names(person, tokens))
    if any(name[:1] == (behind,) for name in others):
        return False
    return all(_is_other(person, first, behind, tokens) for person in given.people)


def _is_other(person: Person, first: str, behind: str, tokens: Tokenizer) -> bool:
    """Tell whether somebody whose name begins with a word is not called what is behind it."""
    names = [*chain.from_iterable(folded_names(person, tokens))]
    return names[:1] == [first] and all(word[:1] != behind[:1] for word in names[1:])
