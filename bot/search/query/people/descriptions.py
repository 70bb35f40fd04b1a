"""People told by what they are, as in "the Carleton professor" or "somebody from OpenUp"."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.callings import Callings
from bot.search.query.people.described_words import Described, DescribedWords
from bot.search.query.people.organisations import Organisations
from bot.search.query.people.other_bearers import OtherBearers

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
        self.may_begin, self.knows = self._described.may_begin, self._described.knows
        self._others = OtherBearers(self._described, tokens, settings)
        self._organisations = Organisations(people, self._described, tokens)
        self._callings = Callings(self._described, tokens)

    def fits(self, word: str, people: Iterable[Person]) -> bool:
        """Tell whether a folded word describes one of some people."""
        return any(self._people[number] in people for number in self._described.fitting(word))

    def find(
        self, folded: Sequence[str], start: int, *, known: bool = False, until: int = 0
    ) -> Description | None:
        """Return whom the words from `start` on describe, by organisation, role or part.

        That is somebody from somewhere, or who is `known`, by an article or because a name stands
        there mostly: "the lawyer for the families", "the mayor", all of "the senators", or an
        organisation that speaks. Two nouns side by side are else a topic, and so
        are several people of any kind: "women in government". Where the words end at `until`, as
        those for whoever speaks do, a few may be meant: "what did the professor say".
        """
        read = self._described.read(folded, start)
        if not read.fitting:  # as of most words
            return None
        read = self._but_of_others(read)
        end = start + len(read.words)
        known = known or (start > 0 and folded[start - 1] in self._words.definite)
        if self._others.are_meant(read, folded, start):
            return None
        of_part = self._callings.of_part(read)
        rest, is_free = folded[end:], known and self._is_free(folded, start)
        called = self._callings.called(read, rest) if is_free and not self._is_group(read) else ()
        found = called or self._meant(read, of_part, (folded[:start], rest), known=known)
        if not found and end == until and is_free:
            found = self._callings.of_few(read)
        people = tuple(self._people[n] for n in found)
        return Description(people, end, bool(called or of_part)) if found else None

    def _but_of_others(self, read: Described) -> Described:
        """Return what is read without those whose role only tells whom they are with.

        "The prime minister" is not the adviser to the prime minister.
        """
        called = set(filter(self._described.is_for_people, read.words))
        known = self._described.known
        own = (
            n
            for n in read.fitting
            if not called or not called.issubset(known[n].role - known[n].telling)
        )
        return read._replace(fitting=tuple(own))

    def _meant(
        self,
        read: Described,
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
        if self._organisations.speak(read, before, rest):
            return found
        enough = (
            (read.somebody and self._is_one(read, found, rest, known=known))
            or (known and self._callings.tell_who(read))
            or self._callings.is_with_place(read)
        )
        return found if enough and len(found) <= _FEW else ()

    def _is_one(
        self, read: Described, found: Sequence[int], rest: Sequence[str], *, known: bool
    ) -> bool:
        """Tell whether a word for somebody is for one of those found, and not for any such person.

        In a language whose articles are not known it always is.
        """
        if not self._words.definite or read.words[0] in self._tokens.language.words.stop_words:
            return True
        several = list(filter(self._described.is_several, read.words))
        if not all(self._callings.are_called(found, word) for word in several):
            return False
        if known or not (several or self._words.whence.isdisjoint(read.words)):
            return True
        is_bare = len(read.words) == 1 or all(self._callings.is_in_full(n, read) for n in found)
        says_nothing, links = self._tokens.says_nothing, self._words.links
        return is_bare and all(says_nothing(word) or word in links for word in rest[:1])

    def _is_group(self, read: Described) -> bool:
        """Tell whether all from an organisation are meant, as in "the people from OpenUp"."""
        named = any(self._organisations.are_named(number, read) for number in read.fitting)
        return named and self._described.starts_group(read.words)

    def _is_free(self, folded: Sequence[str], start: int) -> bool:
        """Tell whether nothing before an article tells that something else is asked about."""
        return start < 2 or self._tokens.says_nothing(folded[start - 2])  # noqa: PLR2004
