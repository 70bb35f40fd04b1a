"""Recognises the people of an event in a question: by name, alias, or what they are."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.known_phrases import KnownPhrases
from bot.search.query.people.bearers import IsSaid, bearers, roles
from bot.search.query.people.capacities import folded_words, without_brackets
from bot.search.query.people.descriptions import Descriptions
from bot.search.query.people.first_names import GivenNames, name_another
from bot.search.query.people.mentions import Mention
from bot.search.query.people.sides import Sides
from bot.search.query.spans import name_slot

_SHORTEST = 3  # letters of what a first name is shortened to: "Alex" for Alexander
_OWNER = 3  # words of a name that owns what stands behind it: "Stone Mill's speaker"


class _Asked(NamedTuple):
    """The words of a question as typed, folded, and as terms.

    `slot` are the places where a name mostly stands; where they are `sure`, one does that needs no
    capital.
    """

    words: Sequence[str]
    folded: list[str]
    stems: list[str]
    slot: range
    sure: range


class People:
    """Knows the people of a corpus by whatever they may be called.

    A part of a name stands for its bearer unless it is an everyday word of the record: one of
    `everyday`, the folded words that stand there without a capital, and is typed without one.
    `names` are the words that alone name somebody, by their folded forms, `written` all words of
    names, by their terms, and `tokens` are of the language that questions are asked in. Where a
    word of a role may name its bearer, it does if it is not said of others. `settings` are
    the folded words that name the events they speak at, and `deeds` those that tell what their
    motions are to do.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what is known of a corpus
        self,
        people: Iterable[Person],
        everyday: frozenset[str],
        tokens: Tokenizer,
        is_said: IsSaid = lambda *_: True,
        settings: Collection[str] = (),
        deeds: Collection[str] = (),
    ) -> None:
        everybody = tuple(dict.fromkeys(people))
        self.tokens = tokens
        self._words = tokens.language.people
        self._descriptions = Descriptions(everybody, tokens, settings)
        self._sides = Sides(everybody, tokens, settings, deeds)
        never = tokens.language.words.stop_words | self._words.titles
        self._everybody = everybody
        self._given_names = GivenNames(tokens, partial(is_said, None))
        by_role = roles(everybody, tokens, is_said)
        self._said_roles = {called for called in by_role if is_said(None, called[-1])}
        self._names = KnownPhrases(by_role | bearers(everybody, everyday | never, tokens))
        self._with_capital = KnownPhrases(by_role | bearers(everybody, never, tokens))
        self._labels = {tokens.term(word) for p in everybody for word in _label(p, tokens)}
        told = [person.name for person in everybody]
        told += [person.role or "" for person in everybody] if by_role else []
        spelt = (word for text in told for word in folded_words(text, tokens))
        self._other_words = everyday.difference(spelt)  # "call" is not Calle, though stems are one
        parts = [
            word
            for person in everybody
            for name in (person.name, *person.aliases)
            for word in tokens.split(without_brackets(name))
            if len(word) > 1
        ]
        self.names = {tokens.fold(word): word for word in parts if self.knows(word)}
        self.written = {tokens.term(word): word for word in parts}

    def knows(self, word: str) -> bool:
        """Tell whether a word alone names somebody."""
        return (self.tokens.term(word),) in self._names

    def describes(self, word: str) -> bool:
        """Tell whether a folded word is one for what somebody is."""
        return self._descriptions.knows(word)

    def find(
        self, words: Sequence[str], slot: range | None = None, parted: Collection[int] = ()
    ) -> list[Mention]:
        """Return who is named or described in a question's words as typed, from left to right.

        `slot` is their `name_slot`, where it is known already; before those at places `parted`
        stands a comma.
        """
        asked = self._asked(words, name_slot(words, self.tokens) if slot is None else slot)
        found, start, slot = list[Mention](), 0, asked.slot
        of_sides = {side.start: side for side in self._sides.find(asked.folded)}
        honours = not self._words.honorifics.isdisjoint(asked.folded)  # as in few questions
        while start < len(words):
            mention = of_sides.get(start) or self._named(asked, start) or self._short(asked, start)
            if not mention and honours:
                mention = self._honoured(asked.folded, start)
            if not mention and self._descriptions.may_begin(asked.folded[start]):  # as few words
                owned = any(map(self._owns, words[start : start + _OWNER]))
                mention = self._described(asked.folded, start, slot, owned=owned)
            if mention:
                found.append(mention)
            start = mention.end if mention else start + 1
        beside = (pair for pair in pairwise(found) if pair[1].start not in parted)
        others = {m for pair in beside if name_another(words, *pair, self.tokens) for m in pair}
        return [mention for mention in found if mention not in others] if others else found

    def _owns(self, word: str) -> bool:
        """Tell whether a word owns what stands behind it, as "mill's" does."""
        return len(self.tokens.bare(word)) < len(word)

    def _asked(self, words: Sequence[str], slot: range) -> _Asked:
        folded, stems = list(map(self.tokens.fold, words)), list(map(self.tokens.term, words))
        if len(slot) > 1 and self._title_behind(folded, slot.stop - 1):
            slot = slot[:-1]
        known = slot and folded[slot.start] in self._words.definite
        own = slot[1:] if known else slot
        called = tuple(stems[own.start : own.stop])
        is_name = called in self._with_capital and (own == slot or self._labels.issuperset(called))
        return _Asked(words, folded, stems, slot, own if is_name else range(0))

    def _named(self, asked: _Asked, start: int) -> Mention | None:
        """Return the longest name that starts at a word, with the title before or behind it."""
        words, folded, stems = asked.words, asked.folded, asked.stems
        if stems[start] not in self._with_capital.sizes:  # as most words
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
            self._extended(people, folded, end + self._title_behind(folded, end)),
            is_said=called in self._said_roles,
            is_guessed=given,
        )

    def _short(self, asked: _Asked, start: int) -> Mention | None:
        """Return the only one whose first name begins with what stands where a name does."""
        word = asked.folded[start]
        if asked.slot != range(start, start + 1) or len(word) < _SHORTEST or self.describes(word):
            return None
        if asked.stems[start] in self._with_capital.sizes or self.tokens.says_nothing(word):
            return None
        first = {person: folded_words(person.name, self.tokens)[:1] for person in self._everybody}
        people = [p for p, names in first.items() if any(n.startswith(word) for n in names)]
        one = len({person.name for person in people}) == 1 and word not in self._words.titles
        return Mention(tuple(people), start, start + 1, is_guessed=True) if one else None

    def _honoured(self, folded: Sequence[str], start: int) -> Mention | None:
        """Return the only one who is what a word before an honorific tells: "सरपंच जी"."""
        size = 1 + self._title_behind(folded, start + 1)
        if size == 1 or self.tokens.language.words.unspaced:
            return None
        people = [p for p in self._everybody if self._descriptions.fits(folded[start], [p])]
        one = len({person.name for person in people}) == 1
        return Mention(tuple(people), start, start + size) if one else None

    def _title_behind(self, folded: Sequence[str], end: int) -> int:
        """Return of how many words a title is behind a name, or what somebody is, from there on."""
        unspaced = self.tokens.language.words.unspaced
        titles = self._words.titles if unspaced else self._words.honorifics
        return len(titles.intersection(folded[end : end + 1]))

    def _is_given(self, people: Sequence[Person], asked: _Asked, start: int, end: int) -> bool:
        """Tell whether the word before a surname is a first name that nobody has on record."""
        words = asked.words
        if not (start and self._given_names.is_one(words, start - 1, end, asked.slot)):
            return False
        known = self.knows(words[start - 1]) or self.describes(self.tokens.fold(words[start - 1]))
        return not known and self._given_names.are_unknown(people)

    def _is_titled(self, asked: _Asked, start: int) -> bool:
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
        return before in self.tokens.wh_words and not speaks

    def _is_of_something(self, word: str) -> bool:
        """Tell whether a folded word says what is asked about, and neither who nor how."""
        who = word in self._words.titles or self.describes(word) or self.knows(word)
        return not who and not self.tokens.says_nothing(word)

    def _extended(self, people: Sequence[Person], folded: list[str], end: int) -> int:
        """Return where a name ends that is followed by whence its bearer is: "… from Canada"."""
        position = end
        while position < len(folded) and folded[position] in self._words.whence:
            position += 1
        start = position
        while position < len(folded) and self._descriptions.fits(folded[position], people):
            position += 1
        return position if position > start > end else end

    def _described(
        self, folded: list[str], start: int, slot: range, *, owned: bool
    ) -> Mention | None:
        """Return who is described from a word on, or by all of a slot, with the article before."""
        stands = owned or start == slot.start < slot.stop
        described = self._descriptions.find(folded, start, known=stands, until=slot.stop)
        if not described or (start == slot.start and described.end < slot.stop):
            return None
        first = start - (start > 0 and folded[start - 1] in self._words.definite)
        end = described.end + self._title_behind(folded, described.end)
        return Mention(described.people, first, end, is_guessed=not described.is_plain)


def _label(person: Person, tokens: Tokenizer) -> Sequence[str]:
    """Return the words of a name that is a label, such as "Audience questioner" or "Voter 2"."""
    words = tokens.split(person.name)
    is_one = not person.capacity and not any(word[0].isupper() for word in words[1:])
    return words if is_one else ()


def _is_capital(words: Sequence[str], place: int) -> bool:
    """Tell whether a word has a capital as a name has, where not every word has one."""
    return place > 0 and words[place][0].isupper() and any(map(str.islower, words))
