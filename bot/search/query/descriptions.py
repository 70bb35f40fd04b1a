"""People told by what they are, as in "the Carleton professor" or "somebody from OpenUp"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import fold, split, word_set

# Words for somebody: with an organisation, a role or a part they name one person.
_SOMEBODY = word_set(
    """
    academic analyst anybody anyone chair chairman chairwoman coordinator delegate designer
    director editor engineer expert founder gentleman guest guy head journalist lady lead leader
    lecturer man manager member minister moderator officer panelist panellist person president
    professor representative rep scholar secretary somebody someone speaker woman
    """
)
_LINKS = word_set("and at by for from in of the with")
_SPEAKS = word_set("advise argue claim explain mention on say said says suggest tell think")
_OF_PLACES = ("ian", "ese", "ish", "an", "i")  # endings of whoever is from somewhere: Canadian …
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

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        self._by_word = defaultdict[str, set[int]](set)
        self._by_root = defaultdict[str, set[int]](set)
        for number, person in enumerate(people):
            for word in _telling(person):
                self._by_word[word].add(number)
                for end in range(max(_SHORT, len(word) - _PLACES), len(word) + 1):
                    self._by_root[word[:end]].add(number)

    def fitting(self, word: str) -> set[int]:
        """Return the numbers of those a folded word describes; "African" does where "Africa" would.

        Only what is longer than a few letters takes such an ending.
        """
        forms = (word, singular(word), *(word[:end] for end in range(_SHORT + 1, len(word))))
        roots = [word.removesuffix(ending) for ending in _OF_PLACES if word.endswith(ending)]
        found = [self._by_word[form] for form in forms if form in self._by_word]
        return set().union(*found, *[self._by_root[r] for r in roots if r in self._by_root])

    def fits(self, word: str, people: Iterable[Person]) -> bool:
        """Tell whether a folded word describes one of some people."""
        return any(self._people[number] in people for number in self.fitting(word))

    def find(self, folded: Sequence[str], start: int) -> Description | None:
        """Return whom the words from `start` on describe, by organisation, role or part."""
        if singular(folded[start]) not in _SOMEBODY and not self.fitting(folded[start]):
            return None
        telling, fitting, end, somebody = list[str](), list[set[int]](), start, False
        for position, word in enumerate(folded[start : start + _LONGEST], start):
            described, is_somebody = self.fitting(word), singular(word) in _SOMEBODY
            if described or is_somebody:
                end, somebody = position + 1, somebody or is_somebody
            elif word not in _LINKS or end == start:
                break
            if described:
                telling.append(word)
                fitting.append(described)
        if not telling:
            return None
        people = [self._people[number] for number in sorted(set.intersection(*fitting))]
        if not somebody and not _speaks_for_all(people, telling, folded[end:]):
            return None
        people = [person for person in people if _has_part(person, telling)] or people
        return Description(tuple(people), end) if 0 < len(people) <= _FEW else None


def _has_part(person: Person, telling: Sequence[str]) -> bool:
    return set(folded_words(person.part or "")) == set(map(singular, telling))


def _speaks_for_all(people: list[Person], telling: list[str], rest: Sequence[str]) -> bool:
    """Tell whether an organisation that one person stands for is said to say something."""
    return (
        len(people) == 1
        and bool(rest)
        and rest[0] in _SPEAKS
        and set(telling) >= set(folded_words(core(people[0].organisation or ""))) - _LINKS
    )


def _telling(person: Person) -> frozenset[str]:
    known = (person.role, person.organisation, person.part, *bracketed(person.name))
    return frozenset(folded_words(" ".join(filter(None, known)))) - _LINKS


def core(text: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def bracketed(name: str) -> list[str]:
    """Return what stands in brackets behind a name, such as an office."""
    return re.findall(r"\(([^()]+)\)", name)


def singular(word: str) -> str:
    """Return a folded word without the s of a plural."""
    return word.removesuffix("s") if len(word) > _SHORT else word


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(filter(None, map(fold, split(text))))
