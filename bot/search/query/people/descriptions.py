"""People told by what they are, as in "the Carleton professor" or "somebody from OpenUp"."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from bot.corpus.model import Person
from bot.language.plurals import ones
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import capacity, core, folded_words, for_people

_PLACES = 3  # letters that the place itself may have instead, at most: … is from Canada
_FEW = 2  # a description that fits more people names nobody
_ALIKE = 3  # letters that a word begins with in all of its forms
_TELLING = 2  # words at the beginning of an organisation's name that stand for all of it
_LONGEST = 16  # words of a description
_SHORT = 4  # letters: what is longer may take an ending


class Description(NamedTuple):
    """People, and the number of the word behind the last that describes them."""

    people: tuple[Person, ...]
    end: int


class _Read(NamedTuple):
    """Words that describe people: all of them, those that tell who, and whom they all fit."""

    words: Sequence[str]
    telling: frozenset[str]
    fitting: tuple[int, ...]
    somebody: bool  # whether a word for a person in general is among them


class Descriptions:
    """Knows people by the words of their roles, organisations and parts."""

    def __init__(self, people: Sequence[Person], tokens: Tokenizer) -> None:
        self._people = people
        self._tokens = tokens
        self._forms = lru_cache(maxsize=1024)(self._forms_of)  # asked again at each word
        self._words = tokens.language.people
        self._unspaced = tokens.language.words.unspaced
        self._known = [capacity(person, tokens) for person in people]
        wrappers = frozenset(map(tokens.fold, tokens.language.questions.wrappers))
        self._wrapping = frozenset(map(tokens.term, wrappers))
        self._everybody = wrappers - self._parts_of_some()
        self._by_word = defaultdict[str, set[int]](set)
        self._by_root = defaultdict[str, set[int]](set)
        for number, known in enumerate(self._known):
            stems = map(tokens.term, known.telling if self._words.roles_name else ())
            for word in known.telling.union(stems):
                self._by_word[word].add(number)
                for end in range(max(_SHORT, len(word) - _PLACES), len(word) + 1):
                    self._by_root[word[:end]].add(number)
        heads = (self._words.somebody, self._words.callings, self._words.groups, self._words.ones)
        plurals = (each.several for each in self._words.plurals)
        self._beginnings = {word[:_ALIKE] for word in chain(self._by_word, *heads, plurals)}

    def _parts_of_some(self) -> frozenset[str]:
        """Return the words of parts that not all have who don't lead: "member" beside "witness"."""
        chairs = self._tokens.language.event_notes.chairs
        parts = [
            known.part
            for known in self._known
            if not any(chair in word for chair in chairs for word in known.part)
        ]
        shared = frozenset.intersection(*parts) if parts else ()
        return frozenset[str]().union(*parts).difference(shared)

    def knows(self, word: str) -> bool:
        """Tell whether a folded word, or the one that it is the plural of, describes somebody."""
        return any(form in self._by_word for form in self._forms(word))

    def fitting(self, word: str) -> set[int]:
        """Return the numbers of those a folded word describes; "African" does where "Africa" would.

        Only what is longer than a few letters takes such an ending.
        """
        forms = (*self._forms(word), *(word[:end] for end in range(_SHORT + 1, len(word))))
        endings = filter(word.endswith, self._words.endings_of_places)
        roots = map(word.removesuffix, endings)
        found = [self._by_word[form] for form in forms if form in self._by_word]
        return set().union(*found, *[self._by_root[r] for r in roots if r in self._by_root])

    def fits(self, word: str, people: Iterable[Person]) -> bool:
        """Tell whether a folded word describes one of some people."""
        return any(self._people[number] in people for number in self.fitting(word))

    def find(self, folded: Sequence[str], start: int) -> Description | None:
        """Return whom the words from `start` on describe, by organisation, role or part.

        Where no word is for somebody in general, one is meant who is known, as in "the lawyer for
        the families" or "the mayor", all who are known, as in "the senators", or an organisation
        that one person stands for.
        """
        if folded[start][:_ALIKE] not in self._beginnings:  # as most words
            return None
        read = self._read(folded, start)
        end = start + len(read.words)
        found = self._meant(read, folded, start, end)
        return Description(tuple(self._people[n] for n in found), end) if found else None

    def _meant(self, read: _Read, folded: Sequence[str], start: int, end: int) -> Collection[int]:
        """Return the numbers of those whom words describe; none where it may be anybody else."""
        of_part = tuple(n for n in read.fitting if self._is_part(n, read.telling))
        found, rest = of_part or read.fitting, folded[end:]
        known = start > 0 and folded[start - 1] in self._words.definite
        if self._is_of_another(read, folded, start):
            return ()
        if known and self._is_group(read):
            return read.fitting
        if known and self._is_free(folded, start) and (called := self._called(read, rest)):
            return called
        enough = (
            read.somebody
            or self._speaks_for_all(read, folded[:start], rest)
            or (known and (self._is_of_part(read, of_part) or self._is_called(read)))
            or self._is_one_of(read)
        )
        return found if enough and len(found) <= _FEW else ()

    def _is_of_another(self, read: _Read, folded: Sequence[str], start: int) -> bool:
        """Tell whether the word before is of somebody else: "engineer" behind "the Crumb"."""
        before = self.fitting(folded[start - 1]) if start else set[int]()
        return (
            bool(before)
            and folded[start - 1] not in self._words.links
            and before.isdisjoint(read.fitting)
        )

    def _read(self, folded: Sequence[str], start: int) -> _Read:
        """Return what describes people from a word on, with what links that."""
        telling, fitting, end, somebody = set[str](), list[set[int]](), start, False
        for position, word in enumerate(folded[start : start + _LONGEST], start):
            described, is_somebody = self.fitting(word), self._is_somebody(folded, position)
            if described or is_somebody or self._may_head(folded, position):
                end, somebody = position + 1, somebody or is_somebody
            elif word not in self._words.links or end == start:
                break
            if described:
                telling.add(word)
                fitting.append(described)
        numbers = sorted(set.intersection(*fitting)) if fitting else []
        return _Read(folded[start:end], frozenset(telling), tuple(numbers), somebody)

    def _is_somebody(self, folded: Sequence[str], position: int) -> bool:
        word, after = folded[position], folded[position + 1 : position + 2]
        is_one = word in self._words.ones and not self._words.links.isdisjoint(after)
        return is_one or not self._words.somebody.isdisjoint(self._forms(word))

    def _may_head(self, folded: Sequence[str], position: int) -> bool:
        """Tell whether a word may be for one that more is told of, or for all from somewhere."""
        return folded[position] in self._words.callings or self._starts_group(folded[position:])

    def _starts_group(self, words: Sequence[str]) -> bool:
        return len(words) > 1 and words[0] in self._words.groups and words[1] in self._words.whence

    def _forms_of(self, word: str) -> tuple[str, ...]:
        """Return a folded word, and those that it may be the plural of."""
        return (word, *(ones(word, self._words.plurals) if len(word) > _SHORT else ()))

    def _is_part(self, number: int, telling: Collection[str]) -> bool:
        part = self._known[number].part
        return part == {
            next((form for form in self._forms(word) if form in part), word) for word in telling
        }

    def _is_of_part(self, read: _Read, of_part: Sequence[int]) -> bool:
        """Tell whether nothing but their part tells of some people, and everybody has no such."""
        return bool(of_part) and any(
            self._everybody.isdisjoint(self._forms(word)) for word in read.telling
        )

    def _is_group(self, read: _Read) -> bool:
        """Tell whether all from an organisation are meant, as in "the people from OpenUp"."""
        named = any(self._names_organisation(number, read) for number in read.fitting)
        return named and self._starts_group(read.words)

    def _called(self, read: _Read, rest: Sequence[str]) -> tuple[int, ...]:
        """Return whom words for what people are stand for: all by a plural, else the only one.

        One that looks like a plural may be of what is theirs, as in "the mayors priorities".
        """
        heads = self._heads(read)
        forms = {form for head in heads for form in self._forms(head)}
        called = tuple(n for n in read.fitting if self._is_called_by(n, forms))
        if not any(self._everybody.isdisjoint(self._forms(word)) for word in read.telling):
            return ()
        if any(self._is_called_by(n, heads) for n in called):
            return called if len(called) == 1 else ()
        owns = bool(rest) and self._tokens.term(rest[0]) not in self._tokens.empty_terms
        return called if len(called) > 1 or owns else ()

    def _is_called_by(self, number: int, words: Collection[str]) -> bool:
        person = self._known[number]
        callings = person.callings & for_people(self._words)
        return not (callings | person.part).isdisjoint(words)

    def _is_free(self, folded: Sequence[str], start: int) -> bool:
        """Tell whether nothing before an article tells that something else is asked about."""
        return start < 2 or self._tokens.term(folded[start - 2]) in self._tokens.empty_terms  # noqa: PLR2004

    def _heads(self, read: _Read) -> set[str]:
        """Return the words that others stand before, as what people are does."""
        ends = {"", *self._words.links}
        return {word for word, after in pairwise((*read.words, "")) if after in ends}

    def _is_called(self, read: _Read) -> bool:
        """Tell whether what one person is stands beside more that is told of that one."""
        if len(read.fitting) != 1:
            return False
        person, heads = self._known[read.fitting[0]], self._heads(read)
        if called := heads & (self._words.callings | person.part):
            return not called.issuperset(read.telling)
        place = person.organisation - person.role or person.role - person.callings
        return not heads.isdisjoint(person.callings) and not place.isdisjoint(read.telling)

    def _is_one_of(self, read: _Read) -> bool:
        """Tell whether one person is called what they are, and by where, as in "市の課長"."""
        if not self._words.roles_name or len(read.fitting) != 1:
            return False
        known = self._known[read.fitting[0]]
        place = known.organisation - known.role
        return not (known.callings.isdisjoint(read.telling) or place.isdisjoint(read.telling))

    def _names_organisation(self, number: int, read: _Read) -> bool:
        """Tell whether all of the name of somebody's organisation is said."""
        name = self._known[number].organisation
        return bool(name) and read.telling >= name

    def _speaks_for_all(self, read: _Read, before: Sequence[str], rest: Sequence[str]) -> bool:
        """Tell whether an organisation that one person stands for is said to say something.

        Where roles name people, a whole role may stand for its only bearer so, and what wraps the
        question tells it too, before or behind that.
        """
        if len(read.fitting) != 1:
            return False
        number, speaks = read.fitting[0], bool(rest) and rest[0] in self._words.speaks
        if not self._words.roles_name:
            return speaks and self._names_organisation(number, read)
        role = self._known[number].role
        named = self._begins_organisation(number, read) or (bool(role) and read.telling >= role)
        nearest = next((word for word in reversed(before) if word not in self._words.links), "")
        return named and (speaks or self._wraps([nearest]) or self._wraps(rest))

    def _begins_organisation(self, number: int, read: _Read) -> bool:
        """Tell whether the name of somebody's organisation is said, or how it begins."""
        if (all_of_it := self._names_organisation(number, read)) or self._unspaced:
            return all_of_it
        name = folded_words(core(self._people[number].organisation or ""), self._tokens)
        return len(read.telling.intersection(name)) >= _TELLING and name[0] in read.telling

    def _wraps(self, words: Iterable[str]) -> bool:
        """Tell whether the first of some words wraps a question, but for those that say nothing."""
        stems = map(self._tokens.term, words)
        said = (s for s in stems if s in self._wrapping or s not in self._tokens.stop_terms)
        return next(said, None) in self._wrapping
