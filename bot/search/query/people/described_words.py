"""Knows which words describe whom, and reads those that describe people together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from bot.corpus.model import Person
from bot.language.plurals import ones
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import capacity, for_people

_PLACES = 3  # letters that the place itself may have instead, at most: … is from Canada
_ALIKE = 3  # letters that a word begins with in all of its forms
_LONGEST = 16  # words of a description
_SHORT = 4  # letters: what is longer may take an ending


class Described(NamedTuple):
    """Words that describe people: all of them, those that tell who, and whom they all fit."""

    words: Sequence[str]
    telling: frozenset[str]
    fitting: tuple[int, ...]
    somebody: bool  # whether a word for a person in general is among them


class DescribedWords:
    """Knows people by the words of their roles, organisations and parts, and by their numbers."""

    def __init__(self, people: Sequence[Person], tokens: Tokenizer) -> None:
        self.words = tokens.language.people
        self._says_nothing, self._who = tokens.says_nothing, tokens.language.questions.who
        self._small = self._who | tokens.language.words.stop_words
        self.known = [capacity(person, tokens) for person in people]
        self.forms = lru_cache(maxsize=1024)(self._forms_of)  # asked again at each word
        self._callings = for_people(self.words)
        self._by_word = defaultdict[str, set[int]](set)
        self._by_root = defaultdict[str, set[int]](set)
        for number, known in enumerate(self.known):
            stems = map(tokens.term, known.telling if self.words.roles_name else ())
            for word in known.telling.union(stems):
                self._by_word[word].add(number)
                for end in range(max(_SHORT, len(word) - _PLACES), len(word) + 1):
                    self._by_root[word[:end]].add(number)
        self._leaders = self._leading()
        heads = (self.words.somebody, self.words.callings, self.words.groups, self.words.ones)
        plurals = (each.several for each in self.words.plurals)
        self._beginnings = {
            word[:_ALIKE] for word in chain(self._by_word, self._leaders, *heads, plurals)
        }

    def _leading(self) -> Mapping[str, set[int]]:
        """Return who leads a talk by words for such that are nobody's: "host" for a moderator."""
        leaders = self.words.leaders
        every = [n for n, known in enumerate(self.known) if leaders.intersection(known.part)]
        numbers = {n for n in every if self.known[n].part <= leaders} or {*every}
        return dict.fromkeys(leaders - self._by_word.keys(), numbers) if numbers else {}

    def knows(self, word: str) -> bool:
        """Tell whether a folded word, or the one that it is the plural of, describes somebody."""
        return any(form in self._by_word for form in self.forms(word))

    def may_begin(self, word: str) -> bool:
        """Tell, fast, whether a description may begin with a folded word."""
        return word[:_ALIKE] in self._beginnings

    def fitting(self, word: str) -> set[int]:
        """Return the numbers of those a folded word describes; "African" does where "Africa" would.

        Only what is longer than a few letters takes such an ending.
        """
        forms = (*self.forms(word), *(word[:end] for end in range(_SHORT + 1, len(word))))
        endings = filter(word.endswith, self.words.endings_of_places)
        roots = map(word.removesuffix, endings)
        found = [self._by_word[form] for form in forms if form in self._by_word]
        return set().union(*found, *[self._by_root[r] for r in roots if r in self._by_root])

    def _leads(self, folded: Sequence[str], position: int) -> set[int]:
        """Return the numbers of those a word is for as they lead the talk: "what the host said".

        Who the host is may be told of more than these.
        """
        if not (leaders := self._leaders.get(folded[position], set())):
            return leaders
        beside = (*folded[max(position - 2, 0) : position], *folded[position + 1 : position + 2])
        others = {*folded[:position], *folded[position + 1 :]}
        is_who = not self._who.isdisjoint(others) and others <= self._small
        return leaders if all(map(self._says_nothing, beside)) and not is_who else set()

    def read(self, folded: Sequence[str], start: int) -> Described:
        """Return what describes people from a word on, with what links that."""
        telling, fitting, end, somebody = set[str](), list[set[int]](), start, False
        for position, word in enumerate(folded[start : start + _LONGEST], start):
            described = self.fitting(word) or self._fitting_joined(folded, position)
            leads = set() if described else self._leads(folded, position)
            described = described or leads
            is_somebody = self._is_somebody(folded, position)
            if described or is_somebody or self._may_head(folded, position):
                end, somebody = position + 1, somebody or is_somebody
            elif word not in self.words.links or end == start:
                break
            if described:
                telling.update(*(self.known[n].part for n in leads) if leads else [{word}])
                fitting.append(described)
        numbers = sorted(set.intersection(*fitting)) if fitting else []
        return Described(folded[start:end], frozenset(telling), tuple(numbers), somebody)

    def _fitting_joined(self, folded: Sequence[str], position: int) -> set[int]:
        """Return the numbers of those a word describes together with one beside it: "open up"."""
        pairs = ("".join(folded[at : at + 2]) for at in (max(position - 1, 0), position))
        return next((self._by_word[pair] for pair in pairs if pair in self._by_word), set())

    def heads(self, read: Described) -> set[str]:
        """Return the words that others stand before, as what people are does."""
        ends = {"", *self.words.links}
        return {word for word, after in pairwise((*read.words, "")) if after in ends}

    def is_several(self, word: str) -> bool:
        """Tell whether a folded word is for several people, and none for one."""
        return word not in self._callings and self.is_for_people(word)

    def is_for_people(self, word: str) -> bool:
        """Tell whether a folded word is one for people, one or several."""
        return not self._callings.isdisjoint(self.forms(word))

    def starts_group(self, words: Sequence[str]) -> bool:
        """Tell whether words begin one for all from somewhere: "the people from"."""
        return len(words) > 1 and words[0] in self.words.groups and words[1] in self.words.whence

    def _is_somebody(self, folded: Sequence[str], position: int) -> bool:
        word, after = folded[position], folded[position + 1 : position + 2]
        is_one = word in self.words.ones and not self.words.links.isdisjoint(after)
        return is_one or not self.words.somebody.isdisjoint(self.forms(word))

    def _may_head(self, folded: Sequence[str], position: int) -> bool:
        """Tell whether a word may be for one that more is told of, or for all from somewhere."""
        return folded[position] in self.words.callings or self.starts_group(folded[position:])

    def _forms_of(self, word: str) -> tuple[str, ...]:
        """Return a folded word, and those that it may be the plural of."""
        return (word, *(ones(word, self.words.plurals) if len(word) > _SHORT else ()))
