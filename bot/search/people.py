"""Recognises the people of an event in a question: by name, alias, or what they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.tokens import STOP_WORDS, fold, split, term, word_set

# Words for somebody: with an organisation, a role or a part they name one person, as in "the
# Carleton professor" or "somebody from OpenUp".
_SOMEBODY = word_set(
    """
    academic analyst anybody anyone chair chairman chairwoman coordinator delegate designer
    director editor engineer expert founder gentleman guest guy head journalist lady lead leader
    lecturer man manager member minister moderator officer panelist panellist person president
    professor representative rep scholar secretary somebody someone speaker woman
    """
)
_LINKS = word_set("and at by for from in of the with")
_WHENCE = word_set("at from of")
TITLES = word_set("dame dr doctor lady lord miss mr mrs ms prof professor sir")
_SPEAKS = word_set(
    """
    advise argue claim explain mention on say said says suggest tell think
    """
)
_FEW = 2  # a description that fits more people names nobody


class Mention(NamedTuple):
    """People named by the words from `start` up to, not including, `end` of a question."""

    people: tuple[Person, ...]
    start: int
    end: int


class People:
    """Knows the people of a corpus by whatever they may be called.

    A part of a name stands for its bearer unless it is an everyday word of the record: one of
    `everyday`, the folded words that stand there without a capital. `names` are the folded words
    that alone name somebody.
    """

    def __init__(self, people: Iterable[Person], everyday: frozenset[str]) -> None:
        self.people = tuple(people)
        self._names: dict[tuple[str, ...], tuple[Person, ...]] = {}
        for person in self.people:
            namesakes = [p for p in self.people if _core(p.name) == _core(person.name)]
            for called in _names(person, everyday):
                bearers = self._names.get(called, ())
                self._names[called] = tuple(dict.fromkeys((*bearers, *namesakes)))
        self._longest = max(map(len, self._names), default=0)
        self.names = frozenset(
            word
            for person in self.people
            for name in (person.name, *person.aliases)
            for word in _folded(_core(name))
            if len(word) > 1 and (term(word),) in self._names
        )

    def knows(self, word: str) -> bool:
        """Tell whether a word alone names somebody."""
        return (term(word),) in self._names

    def find(self, words: Sequence[str]) -> list[Mention]:
        """Return who is named or described in a question's words as typed, from left to right."""
        folded, stems = [fold(word) for word in words], [term(word) for word in words]
        found, start = list[Mention](), 0
        while start < len(words):
            mention = self._named(words, folded, stems, start) or self._described(folded, start)
            if mention:
                found.append(mention)
            start = mention.end if mention else start + 1
        return found

    def _named(
        self, words: Sequence[str], folded: list[str], stems: list[str], start: int
    ) -> Mention | None:
        """Return the longest name that starts at a word, with the title before it."""
        for end in range(min(len(words), start + self._longest), start, -1):
            called = tuple(stems[start:end])
            if len("".join(called)) == 1 and not (start and words[start].isupper()):
                return None  # "a" is an article, "A" may be a person
            if people := self._names.get(called):
                first = start - 1 if start and folded[start - 1] in TITLES else start
                return Mention(people, first, self._extended(people, folded, end))
        return None

    def _extended(self, people: Sequence[Person], folded: list[str], end: int) -> int:
        """Return where a name ends that is followed by whence its bearer is: "… from Canada"."""
        if end == len(folded) or folded[end] not in _WHENCE:
            return end
        position = end + 1
        while position < len(folded) and any(_fits(folded[position], p) for p in people):
            position += 1
        return position if position > end + 1 else end

    def _described(self, folded: list[str], start: int) -> Mention | None:
        """Return whom the words from `start` on describe, by organisation, role or part."""
        end, said = start, list[str]()
        for position, word in enumerate(folded[start:], start):
            if _singular(word) in _SOMEBODY or any(_fits(word, p) for p in self.people):
                said.append(word)
                end = position + 1
            elif word not in _LINKS or not said:
                break
        telling = [word for word in said if any(_fits(word, person) for person in self.people)]
        people = [p for p in self.people if all(_fits(word, p) for word in telling)]
        exact = [p for p in people if set(_folded(p.part or "")) == set(map(_singular, telling))]
        is_somebody = len(telling) < len(said) or any(_singular(w) in _SOMEBODY for w in said)
        if not telling or not (is_somebody or _speaks_for_all(people, telling, folded[end:])):
            return None
        people = exact or people
        return Mention(tuple(people), start, end) if 0 < len(people) <= _FEW else None


def _names(person: Person, everyday: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield what somebody may be called: whole names, parts of them, a role of several words."""
    for name in (person.name, *person.aliases):
        whole = _folded(_core(name))
        yield tuple(map(term, whole))
        for part in whole:
            if len(part) == 1 or part not in everyday | STOP_WORDS | TITLES:
                yield (term(part),)
    for role in (person.role or "", *_bracketed(person.name)):
        if len(words := _folded(role)) > 1:
            yield tuple(map(term, words))


def _speaks_for_all(people: list[Person], telling: list[str], rest: list[str]) -> bool:
    """Tell whether an organisation that one person stands for is said to say something."""
    return (
        len(people) == 1
        and bool(rest)
        and rest[0] in _SPEAKS
        and set(telling) >= set(_folded(_core(people[0].organisation or ""))) - _LINKS
    )


def _fits(word: str, person: Person) -> bool:
    """Tell whether a word describes somebody; "African" does where the record has "Africa"."""
    return any(
        word == known or (len(known) > _SHORT and word.startswith(known))
        for known in _description(person)
    ) or _singular(word) in _description(person)


@cache
def _description(person: Person) -> frozenset[str]:
    known = (person.role, person.organisation, person.part, *_bracketed(person.name))
    return frozenset(_folded(" ".join(filter(None, known)))) - _LINKS


_SHORT = 4  # letters: what is longer may take an ending


def _core(text: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def _bracketed(name: str) -> list[str]:
    """Return what stands in brackets behind a name, such as an office."""
    return re.findall(r"\(([^()]+)\)", name)


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SHORT else word


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in split(text))
