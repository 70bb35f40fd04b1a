"""People told by what they are, as in "the Carleton professor" or "somebody from OpenUp"."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import for_people
from bot.search.query.people.described_words import DescribedWords, Read
from bot.search.query.people.organisations import Organisations
from bot.search.query.people.others import Others

_FEW = 2  # a description that fits more people names nobody


class Description(NamedTuple):
    """People, and the number of the word behind the last that describes them.

    `is_plain` tells that they are told by nothing but their part or what they are: "the mayor".
    """

    people: tuple[Person, ...]
    end: int
    is_plain: bool


class Descriptions:
    """Knows people by the words of their roles, organisations and parts.

    `settings` are the folded words that name the events they speak at: "the mayor of Ulm" is the
    one who speaks at the town hall of Ulm.
    """

    def __init__(
        self, people: Sequence[Person], tokens: Tokenizer, settings: Collection[str] = ()
    ) -> None:
        self._people = people
        self._tokens = tokens
        self._words = tokens.language.people
        self._described = DescribedWords(people, tokens)
        self._others = Others(self._described, tokens, settings)
        self._organisations = Organisations(people, self._described, tokens)
        self._known = self._described.known
        self._forms = self._described.forms
        wrappers = frozenset(map(tokens.fold, tokens.language.questions.wrappers))
        self._everybody = wrappers - self._parts_of_some()

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
        return self._described.knows(word)

    def fits(self, word: str, people: Iterable[Person]) -> bool:
        """Tell whether a folded word describes one of some people."""
        return any(self._people[number] in people for number in self._described.fitting(word))

    def find(self, folded: Sequence[str], start: int, *, known: bool = False) -> Description | None:
        """Return whom the words from `start` on describe, by organisation, role or part.

        That is somebody from somewhere, or who is `known`, by an article or because a name stands
        there mostly: "the lawyer for the families", "the mayor", all of "the senators", or an
        organisation that one person stands for. Two nouns side by side are else a topic, and so
        are several people of any kind: "women in government".
        """
        if not self._described.may_begin(folded[start]):  # as most words
            return None
        read = self._described.read(folded, start)
        end = start + len(read.words)
        known = known or (start > 0 and folded[start - 1] in self._words.definite)
        if self._others.are_meant(read, folded, start):
            return None
        of_part = tuple(n for n in read.fitting if self._is_part(n, read.telling))
        rest, is_free = folded[end:], known and self._is_free(folded, start)
        called = self._called(read, rest) if is_free and not self._is_group(read) else ()
        found = called or self._meant(read, of_part, (folded[:start], rest), known=known)
        people = tuple(self._people[n] for n in found)
        return Description(people, end, bool(called or of_part)) if found else None

    def _meant(
        self,
        read: Read,
        of_part: Sequence[int],
        beside: tuple[Sequence[str], Sequence[str]],
        *,
        known: bool,
    ) -> Collection[int]:
        """Return the numbers of those whom words describe; none where it may be anybody else."""
        before, rest = beside
        found = of_part or read.fitting
        if known and self._is_group(read):
            return read.fitting
        enough = (
            (read.somebody and self._is_one(read, found, rest, known=known))
            or self._organisations.speak(read, before, rest)
            or (known and (self._is_of_part(read, of_part) or self._is_called(read)))
            or self._is_one_of(read)
        )
        return found if enough and len(found) <= _FEW else ()

    def _is_one(
        self, read: Read, found: Sequence[int], rest: Sequence[str], *, known: bool
    ) -> bool:
        """Tell whether a word for somebody is for one of those found, and not for any such person.

        In a language whose articles are not known it always is.
        """
        if not self._words.definite or read.words[0] in self._tokens.language.words.stop_words:
            return True
        several = list(filter(self._described.is_several, read.words))
        if not all(self._are_called(found, word) for word in several):
            return False
        if known or not (several or self._words.whence.isdisjoint(read.words)):
            return True
        is_bare = len(read.words) == 1 or all(self._is_called_in_full(n, read) for n in found)
        return is_bare and (
            not rest or self._tokens.says_nothing(rest[0]) or rest[0] in self._words.links
        )

    def _is_called_in_full(self, number: int, read: Read) -> bool:
        """Tell whether words are somebody's part, or end what their role calls them."""
        size = len(read.words)
        ends = (phrase[-size:] for phrase in self._known[number].phrases)
        return self._is_part(number, read.telling) or tuple(read.words) in ends

    def _are_called(self, found: Iterable[int], word: str) -> bool:
        """Tell whether all of some people are what a word is the plural of."""
        called = [form for form in self._forms(word) if form != word]
        return all(not self._known[n].telling.isdisjoint(called) for n in found)

    def _is_part(self, number: int, telling: Collection[str]) -> bool:
        part = self._known[number].part
        return part == {
            next((form for form in self._forms(word) if form in part), word) for word in telling
        }

    def _is_of_part(self, read: Read, of_part: Sequence[int]) -> bool:
        """Tell whether nothing but their part tells of some people, and everybody has no such."""
        return bool(of_part) and any(
            self._everybody.isdisjoint(self._forms(word)) for word in read.telling
        )

    def _is_group(self, read: Read) -> bool:
        """Tell whether all from an organisation are meant, as in "the people from OpenUp"."""
        named = any(self._organisations.are_named(number, read) for number in read.fitting)
        return named and self._described.starts_group(read.words)

    def _called(self, read: Read, rest: Sequence[str]) -> tuple[int, ...]:
        """Return whom words for what people are stand for: all by a plural, else the only one.

        One that looks like a plural may be of what is theirs, as in "the mayors priorities".
        """
        heads = self._described.heads(read)
        forms = {form for head in heads for form in self._forms(head)}
        called = tuple(n for n in read.fitting if self._is_called_by(n, forms))
        if not any(self._everybody.isdisjoint(self._forms(word)) for word in read.telling):
            return ()
        if any(self._is_called_by(n, heads) for n in called):
            return called if len(called) == 1 else ()
        owns = bool(rest) and not self._tokens.says_nothing(rest[0])
        return called if len(called) > 1 or owns else ()

    def _is_called_by(self, number: int, words: Collection[str]) -> bool:
        person = self._known[number]
        callings = person.callings & for_people(self._words)
        return not (callings | person.part).isdisjoint(words)

    def _is_free(self, folded: Sequence[str], start: int) -> bool:
        """Tell whether nothing before an article tells that something else is asked about."""
        return start < 2 or self._tokens.says_nothing(folded[start - 2])  # noqa: PLR2004

    def _is_called(self, read: Read) -> bool:
        """Tell whether what one person is stands beside more that is told of that one."""
        if len(read.fitting) != 1:
            return False
        person, heads = self._known[read.fitting[0]], self._described.heads(read)
        if called := heads & (self._words.callings | person.part):
            return not called.issuperset(read.telling)
        place = person.organisation - person.role or person.role - person.callings
        return not heads.isdisjoint(person.callings) and not place.isdisjoint(read.telling)

    def _is_one_of(self, read: Read) -> bool:
        """Tell whether one person is called what they are, and by where, as in "市の課長"."""
        if not self._words.roles_name or len(read.fitting) != 1:
            return False
        known = self._known[read.fitting[0]]
        place = known.organisation - known.role
        return not (known.callings.isdisjoint(read.telling) or place.isdisjoint(read.telling))
