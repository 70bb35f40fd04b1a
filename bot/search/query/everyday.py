"""Tells which words of a record are everyday ones, though somebody's name may be one of them."""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice, pairwise

from bot.corpus.model import Person
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.query.capacities import core

_CAPITALS = 0.02  # share of words with a capital below which a passage is written without them


def everyday_words(
    said: Iterable[tuple[Hashable, Sequence[str]]],
    tokens: Tokenizer = IN_ENGLISH,
    people: Iterable[Person] = (),
) -> frozenset[str]:
    """Return the folded words of a record that stand in it as no name does, in lower case.

    `said` are the words of each passage with the talk it is of, None where it is of none. In what
    is written without capitals, as automatic captions are, a word is an everyday one where the
    language has it as a word or it follows one that no name follows. Beside another word of the
    name of one of the `people` it stands as a name.
    """
    known, fold, before = tokens.language.people, tokens.fold, tokens.language.people.before_words
    others, small, found = _other_halves(people, tokens), set[str](), set[str]()
    for talk, words in said:
        own = set(filter(str.islower, words))
        if talk is None or _has_capitals(words, tokens):
            names = own & others.keys()
            small |= own - names
            small |= {w for w in names if not _stands_as_name(w, words, others)}
        else:
            found |= known.everyday_names.intersection(map(fold, own))
            found.update(fold(b) for a, b in pairwise(words) if b.islower() and a.lower() in before)
    return frozenset(map(fold, small)) | found


def _other_halves(people: Iterable[Person], tokens: Tokenizer) -> Mapping[str, AbstractSet[str]]:
    """Return for each word of a name, in small letters, the others that stand in one with it."""
    found = defaultdict[str, set[str]](set)
    for person in people:
        for word in (parts := {word.lower() for word in tokens.split(core(person.name))}):
            found[word] |= parts - {word}
    return found


def _stands_as_name(
    word: str, words: Sequence[str], others: Mapping[str, AbstractSet[str]]
) -> bool:
    """Tell whether a word stands beside another of a name wherever it is among some words."""
    lower = [each.lower() for each in words]
    stands = (place for place, each in enumerate(words) if each == word)
    return not any(others[word].isdisjoint(lower[max(0, p - 1) : p + 2]) for p in stands)


def _has_capitals(words: Sequence[str], tokens: Tokenizer) -> bool:
    """Tell whether a passage is written with capitals, beside those of words always with one."""
    always, fold = tokens.language.people.capitals, tokens.fold
    capitals = (word for word in words if word[0].isupper() and fold(word) not in always)
    enough = math.ceil(_CAPITALS * len(words))
    return len(list(islice(capitals, enough))) == enough
