"""People told by what they are, as in "the Carleton professor" or "somebody from OpenUp"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer

_PLACES = 3  # letters that the place itself may have instead, at most: … is from Canada
_FEW = 2  # a description that fits more people names nobody
_LONGEST = 16  # words of a description
_SHORT = 4  # letters: what is longer may take an ending


class Description(NamedTuple):
    """People, and the number of the word behind the last that describes them."""

    people: tuple[Person, ...]
    end: int


class Descriptions:
    """Knows people by the words of their roles, organisations and parts."""

    def __init__(self, people: Sequence[Person], tokens: Tokenizer = IN_ENGLISH) -> None:
        self._people = people
        self._words = words = tokens.language.people
        self._tokens = tokens
        self._by_word = defaultdict[str, set[int]](set)
        self._by_root = defaultdict[str, set[int]](set)
        for number, person in enumerate(people):
            for word in _telling(person, tokens) - words.links:
                self._by_word[word].add(number)
                for end in range(max(_SHORT, len(word) - _PLACES), len(word) + 1):
                    self._by_root[word[:end]].add(number)

    def fitting(self, word: str) -> set[int]:
        """Return the numbers of those a folded word describes; "African" does where "Africa" would.

        Only what is longer than a few letters takes such an ending.
        """
        forms = (word, self._singular(word), *(word[:end] for end in range(_SHORT + 1, len(word))))
        endings = filter(word.endswith, self._words.endings_of_places)
        roots = map(word.removesuffix, endings)
        found = [self._by_word[form] for form in forms if form in self._by_word]
        return set().union(*found, *[self._by_root[r] for r in roots if r in self._by_root])

    def fits(self, word: str, people: Iterable[Person]) -> bool:
        """Tell whether a folded word describes one of some people."""
        return any(self._people[number] in people for number in self.fitting(word))

    def find(self, folded: Sequence[str], start: int) -> Description | None:
        """Return whom the words from `start` on describe, by organisation, role or part."""
        if not self._is_somebody(folded[start]) and not self.fitting(folded[start]):
            return None
        telling, fitting, end, somebody = list[str](), list[set[int]](), start, False
        for position, word in enumerate(folded[start : start + _LONGEST], start):
            described, is_somebody = self.fitting(word), self._is_somebody(word)
            if described or is_somebody:
                end, somebody = position + 1, somebody or is_somebody
            elif word not in self._words.links or end == start:
                break
            if described:
                telling.append(word)
                fitting.append(described)
        if not telling:
            return None
        people = [self._people[number] for number in sorted(set.intersection(*fitting))]
        if not somebody and not self._speaks_for_all(people, telling, folded[end:]):
            return None
        people = [person for person in people if self._has_part(person, telling)] or people
        return Description(tuple(people), end) if 0 < len(people) <= _FEW else None

    def _is_somebody(self, word: str) -> bool:
        return self._singular(word) in self._words.somebody

    def _singular(self, word: str) -> str:
        """Return a folded word without the ending of a plural."""
        return word.removesuffix(self._words.plural) if len(word) > _SHORT else word

    def _has_part(self, person: Person, telling: Iterable[str]) -> bool:
        return set(folded_words(person.part or "", self._tokens)) == set(
            map(self._singular, telling)
        )

    def _speaks_for_all(
        self, people: Sequence[Person], telling: Sequence[str], rest: Sequence[str]
    ) -> bool:
        """Tell whether an organisation that one person stands for is said to say something."""
        return (
            len(people) == 1
            and bool(rest)
            and rest[0] in self._words.speaks
            and set(telling)
            >= set(folded_words(core(people[0].organisation or ""), self._tokens))
            - self._words.links
        )


def _telling(person: Person, tokens: Tokenizer) -> frozenset[str]:
    known = (person.role, person.organisation, person.part, *bracketed(person.name))
    return frozenset(folded_words(" ".join(filter(None, known)), tokens))


def core(text: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def bracketed(name: str) -> list[str]:
    """Return what stands in brackets behind a name, such as an office."""
    return re.findall(r"\(([^()]+)\)", name)


def folded_words(text: str, tokens: Tokenizer = IN_ENGLISH) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(filter(None, map(tokens.fold, tokens.split(text))))
