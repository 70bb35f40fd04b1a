"""Recognises the people of an event in a question by their names, and by what stands for these."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.known_phrases import KnownPhrases
from bot.search.query.people.bearers import IsSaidByOthers, bearers, roles
from bot.search.query.people.capacities import folded_words, without_brackets
from bot.search.query.people.descriptions import Descriptions
from bot.search.query.people.first_names import GivenNames
from bot.search.query.people.mentions import Mention


class Asked(NamedTuple):
    """The words of a question as typed, folded, and as terms.

    `slot` are the places where a name mostly stands; where they are `sure`, one does that needs no
    capital.
    """

    words: Sequence[str]
    folded: list[str]
    stems: list[str]
    slot: range
    sure: range


class Names:
    """Knows the names of people, and what else stands for one: a role, an office.

    A part of a name stands for its bearer unless it is an everyday word of the record: one of
    `everyday`, the folded words that stand there without a capital, and is typed without one. Where
    a word of a role may name its bearer, it does if it is not said of others. `known` are the words
    that alone name somebody, by their folded forms, and `written` all words of names, by their
    terms. `descriptions` tell what people are beside their names.
    """

    def __init__(
        self,
        people: Sequence[Person],
        everyday: frozenset[str],
        tokens: Tokenizer,
        is_said_by_others: IsSaidByOthers,
        descriptions: Descriptions,
    ) -> None:
        self._tokens = tokens
        self._words = tokens.language.people
        self._descriptions = descriptions
        never = tokens.language.words.stop_words | self._words.titles
        self._given_names = GivenNames(tokens, partial(is_said_by_others, None))
        by_role = roles(people, tokens, is_said_by_others)
        self._said_roles = {called for called in by_role if is_said_by_others(None, called[-1])}
        self._names = KnownPhrases(by_role | bearers(people, everyday | never, tokens))
        self._with_capital = KnownPhrases(by_role | bearers(people, never, tokens))
        self._labels = {tokens.term(word) for person in people for word in _label(person, tokens)}
        told = [person.name for person in people]
        told += [person.role or "" for person in people] if by_role else []
        spelt = (word for text in told for word in folded_words(text, tokens))
        self._other_words = everyday.difference(spelt)  # "call" is not Calle, though stems are one
        parts = [
            word
            for person in people
            for name in (person.name, *person.aliases)
            for word in tokens.split(without_brackets(name))
            if len(word) > 1
        ]
        self.known = {tokens.fold(word): word for word in parts if self.knows(word)}
        self.written = {tokens.term(word): word for word in parts}

    def knows(self, word: str) -> bool:
        """Tell whether a word alone names somebody."""
        return (self._tokens.term(word),) in self._names

    def may_begin(self, stem: str) -> bool:
        """Tell whether a term begins a name, as with a capital."""
        return stem in self._with_capital.sizes

    def asked(self, words: Sequence[str], slot: range) -> Asked:
        """Return the words of a question, and where in them a name mostly stands."""
        folded, stems = list(map(self._tokens.fold, words)), list(map(self._tokens.term, words))
        if len(slot) > 1 and self.title_behind(folded, slot.stop - 1):
            slot = slot[:-1]
        known = slot and folded[slot.start] in self._words.definite
        own = slot[1:] if known else slot
        called = tuple(stems[own.start : own.stop])
        is_name = called in self._with_capital and (own == slot or self._labels.issuperset(called))
        return Asked(words, folded, stems, slot, own if is_name else range(0))

    def find(self, asked: Asked, start: int) -> Mention | None:
        """Return the longest name that starts at a word, with the title before or behind it."""
        words, folded, stems = asked.words, asked.folded, asked.stems
        if not self.may_begin(stems[start]):  # as most words
            return None
        capital = start in asked.sure or _is_capital(words, start) or self._is_titled(asked, start)
        names = self._with_capital if capital else self._names
        end = start + names.size_at(stems, start)
        if end == start or (not capital and self._is_everyday(folded, start)):
            return None
        called = tuple(stems[start:end])
        if len("".join(called)) == 1 and not (start and words[start].isupper()):
            return None  # "a" is an article, "A" may be a person
        people, titled = names[called], start > 0 and folded[start - 1] in self._words.titles
        given = not titled and self._is_given(people, asked, start, end)
        return Mention(
            people,
            start - (titled or given),
            self._extended(people, folded, end + self.title_behind(folded, end)),
            is_said_role=called in self._said_roles,
            is_guessed=given,
        )

    def title_behind(self, folded: Sequence[str], end: int) -> int:
        """Return of how many words a title is behind a name, or what somebody is, from there on."""
        unspaced = self._tokens.language.words.unspaced
        titles = self._words.titles if unspaced else self._words.honorifics
        return len(titles.intersection(folded[end : end + 1]))

    def _is_given(self, people: Sequence[Person], asked: Asked, start: int, end: int) -> bool:
        """Tell whether the word before a surname is a first name that nobody has on record."""
        words = asked.words
        if not (start and self._given_names.is_one(words, start - 1, end, asked.slot)):
            return False
        known = self.knows(words[start - 1]) or self._descriptions.knows(asked.folded[start - 1])
        return not known and self._given_names.are_unknown(people)

    def _is_titled(self, asked: Asked, start: int) -> bool:
        """Tell whether what its bearer is stands before a name, as in "mayor read"."""
        people = self._with_capital.get((asked.stems[start],), ()) if start else ()
        return bool(people) and self._descriptions.fits(asked.folded[start - 1], people)

    def _is_everyday(self, folded: Sequence[str], start: int) -> bool:
        """Tell whether a word without a capital is an everyday one, as in "the dawn of"."""
        if folded[start] in self._other_words:
            return True
        if not start or folded[start] not in self._words.everyday_names:
            return False
        before = folded[start - 1]
        if before in self._words.before_words or self._is_of_something(before):
            return True
        speaks = not self._words.speaks.isdisjoint(folded[start + 1 : start + 2])
        return before in self._tokens.wh_words and not speaks

    def _is_of_something(self, word: str) -> bool:
        """Tell whether a folded word says what is asked about, and neither who nor how."""
        who = word in self._words.titles or self._descriptions.knows(word) or self.knows(word)
        return not who and not self._tokens.says_nothing(word)

    def _extended(self, people: Sequence[Person], folded: list[str], end: int) -> int:
        """Return where a name ends that is followed by whence its bearer is: "… from Canada"."""
        position = end
        while position < len(folded) and folded[position] in self._words.whence:
            position += 1
        start = position
        while position < len(folded) and self._descriptions.fits(folded[position], people):
            position += 1
        return position if position > start > end else end


def _label(person: Person, tokens: Tokenizer) -> Sequence[str]:
    """Return the words of a name that is a label, such as "Audience questioner" or "Voter 2"."""
    words = tokens.split(person.name)
    is_one = not person.capacity and not any(word[0].isupper() for word in words[1:])
    return words if is_one else ()


def _is_capital(words: Sequence[str], place: int) -> bool:
    """Tell whether a word has a capital as a name has, where not every word has one."""
    return place > 0 and words[place][0].isupper() and any(map(str.islower, words))
