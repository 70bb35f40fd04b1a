"""Recognises the people of an event in a question: by name, alias, or what they are."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import STOP_WORDS, fold, split, term, word_set
from bot.search.query.descriptions import Descriptions, bracketed, core, folded_words

TITLES = word_set("dame dr doctor lady lord miss mr mrs ms prof professor sir")
_WHENCE = word_set("at from of")
_CAPITALS = 0.02  # share of words with a capital below which a talk is written without them
_ALWAYS = word_set("i id ill im ive")  # … but for these
# What stands before a word that is no name: "the mark", "we hope".
_BEFORE_WORDS = word_set(
    """
    a an can could every i its many must my no of our should some that the their these they this
    those we would your
    """
)
# Names that English has as words as well.
_WORDS_TOO = word_set(
    """
    amber angel april art august autumn baker banks barber bell bill bishop black bloom bond brook
    brooks brown buck burns bush butler carol carter case chance chase christian cook cooper cross
    crystal dale dawn day dean drew earl eve faith field fields fisher ford forest foster fox frank
    gale garden gene ginger glass glen good grace grant gray green guy hall harmony harper hart
    hazel heath heather hill holly hope hunt hunter iris ivy jack jade jasmine jay jewel joy judge
    june justice king knight lake lane law lily little long love major march mark marks marsh mason
    may melody mercy miles mill miller mills moody moon moore more olive page park parks parker
    patience pearl penny pepper piper poppy porter potter price prince queen rain ray reed reeves
    rich rivers robin rock rose ruby rush sage sandy savage scott sharp shepherd singer sky smart
    smith snow star steel sterling stone story strong summer sunny swan swift taylor teal temple
    terry trinity turner valentine van victor violet walker ward waters weaver webb wells west
    white will winter wise wood woods wright young
    """
)


def everyday_words(said: Iterable[tuple[Hashable, Sequence[str]]]) -> frozenset[str]:
    """Return the folded words of a record that stand in it as no name does, in lower case.

    `said` are the words of each passage with the talk it is of, None where it is of none. In a
    talk that is written without capitals, as automatic captions are, a word is an everyday one
    where English has it as a word or it follows one that no name follows.
    """
    talks = defaultdict[Hashable, list[Sequence[str]]](list)
    for talk, words in said:
        talks[talk].append(words)
    found = set[str]()
    for talk, passages in talks.items():
        small = {word for words in passages for word in words if word.islower()}
        if talk is None or _has_capitals(passages):
            found.update(map(fold, small))
        else:
            found |= _WORDS_TOO.intersection(map(fold, small))
            for words in passages:
                found.update(fold(b) for a, b in pairwise(words) if a.lower() in _BEFORE_WORDS)
    return frozenset(found)


def _has_capitals(passages: Iterable[Sequence[str]]) -> bool:
    capitals = total = 0
    for words in passages:
        total += len(words)
        capitals += sum(w[0].isupper() and fold(w) not in _ALWAYS for w in words)
    return capitals >= _CAPITALS * total


class Mention(NamedTuple):
    """People named by the words from `start` up to, not including, `end` of a question."""

    people: tuple[Person, ...]
    start: int
    end: int


class People:
    """Knows the people of a corpus by whatever they may be called.

    A part of a name stands for its bearer unless it is an everyday word of the record: one of
    `everyday`, the folded words that stand there without a capital, and is typed without one.
    `names` are the words that alone name somebody, by their folded forms.
    """

    def __init__(self, people: Iterable[Person], everyday: frozenset[str]) -> None:
        everybody = tuple(dict.fromkeys(people))
        self._descriptions = Descriptions(everybody)
        self._names = _bearers(everybody, everyday)
        self._with_capital = _bearers(everybody, frozenset())
        self._longest: dict[str, int] = {}  # of the names that begin with a term, in terms
        for name in self._names:
            self._longest[name[0]] = max(len(name), self._longest.get(name[0], 0))
        self.names = {
            fold(word): word
            for person in everybody
            for name in (person.name, *person.aliases)
            for word in split(core(name))
            if len(word) > 1 and self.knows(word)
        }

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
        longest = self._longest.get(stems[start], 1)
        for end in range(min(len(words), start + longest), start, -1):
            called = tuple(stems[start:end])
            if len("".join(called)) == 1 and not (start and words[start].isupper()):
                return None  # "a" is an article, "A" may be a person
            names = self._with_capital if _is_capital(words, start) else self._names
            if people := names.get(called):
                first = start - 1 if start and folded[start - 1] in TITLES else start
                return Mention(people, first, self._extended(people, folded, end))
        return None

    def _extended(self, people: Sequence[Person], folded: list[str], end: int) -> int:
        """Return where a name ends that is followed by whence its bearer is: "… from Canada"."""
        if end == len(folded) or folded[end] not in _WHENCE:
            return end
        position = end + 1
        while position < len(folded) and self._descriptions.fits(folded[position], people):
            position += 1
        return position if position > end + 1 else end

    def _described(self, folded: list[str], start: int) -> Mention | None:
        described = self._descriptions.find(folded, start)
        return Mention(described.people, start, described.end) if described else None


def _is_capital(words: Sequence[str], place: int) -> bool:
    """Tell whether a word has a capital as a name has, where not every word has one."""
    return place > 0 and words[place][0].isupper() and any(map(str.islower, words[1:]))


def _bearers(
    people: Sequence[Person], everyday: frozenset[str]
) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Return whom each name stands for: a person at several events, or several of one name."""
    namesakes = defaultdict[str, list[Person]](list)
    for person in people:
        namesakes[core(person.name)].append(person)
    bearers = defaultdict[tuple[str, ...], dict[Person, None]](dict)
    for person in people:
        for called in _names(person, everyday):
            bearers[called].update(dict.fromkeys(namesakes[core(person.name)]))
    return {called: tuple(found) for called, found in bearers.items()}


def _names(person: Person, everyday: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield what somebody may be called: whole names, parts of them, a role of several words."""
    for name in (person.name, *person.aliases):
        whole = folded_words(core(name))
        if whole:
            yield tuple(map(term, whole))
        for part in whole:
            if len(part) == 1 or not any(part in words for words in (everyday, STOP_WORDS, TITLES)):
                yield (term(part),)
    for role in (person.role or "", *bracketed(person.name)):
        if len(words := folded_words(role)) > 1:
            yield tuple(map(term, words))
