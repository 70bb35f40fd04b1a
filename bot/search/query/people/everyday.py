"""Tells which words of a record are everyday ones, though somebody's name may be one of them."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, pairwise

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import without_brackets

_CAPITALS = 0.02  # share of words with a capital below which a passage is written without them


def everyday_words(
    said: Iterable[tuple[Hashable, Sequence[str]]],
    tokens: Tokenizer,
    people: Iterable[Person] = (),
) -> frozenset[str]:
    """Return the folded words of a record that stand in it as no name does, in lower case.

    `said` are the words of each passage with the talk it is of, None where it is of none. In what
    is written without capitals, as automatic captions are, a word is an everyday one where the
    language has it as a word or it follows one that no name follows. Beside another word of the
    name of one of the `people` it stands as a name.
    """
    before, everyday = tokens.language.people.before_words, tokens.language.people.everyday_names
    fold, capitals = tokens.fold, tokens.language.people.capitals
    always = cache(lambda word: fold(word) in capitals)
    written, unwritten = list[Sequence[str]](), list[Sequence[str]]()
    for talk, words in said:
        (written if talk is None or _has_capitals(words, always) else unwritten).append(words)
    small = _small(written)
    small -= _names_only(small, written, _other_halves(people, tokens))
    after = {b for words in unwritten for a, b in pairwise(words) if a.lower() in before}
    known = everyday.intersection(map(fold, _small(unwritten)))
    return frozenset(map(fold, small | _small([after]))) | known


def _small(passages: Iterable[Iterable[str]]) -> set[str]:
    return set(filter(str.islower, set(chain.from_iterable(passages))))


def _names_only(
    small: AbstractSet[str],
    passages: Iterable[Sequence[str]],
    others: Mapping[str, AbstractSet[str]],
) -> AbstractSet[str]:
    """Return which of some words stand beside another of a name wherever they are in passages."""
    names = small & others.keys()
    for words in passages:
        if not names.isdisjoint(words):
            names -= {word for word in names if _stands_alone(word, words, others[word])}
    return names


def _other_halves(people: Iterable[Person], tokens: Tokenizer) -> Mapping[str, AbstractSet[str]]:
    """Return for each word of a name, in small letters, the others that stand in one with it."""
    found = defaultdict[str, set[str]](set)
    for person in people:
        for word in (
            parts := {word.lower() for word in tokens.split(without_brackets(person.name))}
        ):
            found[word] |= parts - {word}
    return found


def _stands_alone(word: str, words: Sequence[str], others: AbstractSet[str]) -> bool:
    """Tell whether a word stands among some words without another of a name beside it."""
    places = (place for place, each in enumerate(words) if each == word)
    beside = (
        (*words[max(0, place - 1) : place], *words[place + 1 : place + 2]) for place in places
    )
    return any(others.isdisjoint(map(str.lower, each)) for each in beside)


def _has_capitals(words: Sequence[str], always: Callable[[str], bool]) -> bool:
    """Tell whether a passage is written with capitals, beside those of words always with one."""
    left = math.ceil(_CAPITALS * len(words))
    for word in words:
        if word[0].isupper() and not always(word):
            left -= 1
        if left <= 0:
            return True
    return not words
