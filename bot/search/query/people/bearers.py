"""Tells who bears each name, and whom a role names."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from bot.corpus.model import Person
from bot.grouping import grouped
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.unspaced import name_forms
from bot.search.query.people.capacities import (
    bracketed,
    folded_words,
    is_description,
    without_brackets,
)

# Whether a term is said of others than somebody; for nobody, whether anybody says it.
IsSaidByOthers = Callable[[Person | None, str], bool]

_SHORTEST = 3  # letters of a part of a compound, at least; its end has one more


def bearers(
    people: Sequence[Person], no_names: frozenset[str], tokens: Tokenizer
) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Return whom each name stands for: a person at several events, or several of one name."""
    namesakes = grouped((without_brackets(person.name), person) for person in people)
    found = defaultdict[tuple[str, ...], dict[Person, None]](dict)
    offices = {called: person for person in people for called in _offices(person, tokens)}
    for person in people:
        for called in (*_names(person, no_names, tokens), *_offices(person, tokens)):
            if offices.get(called, person) != person:  # "the president" is no vice president
                continue
            found[called].update(dict.fromkeys(namesakes[without_brackets(person.name)]))
    return {called: tuple(people) for called, people in found.items()}


def roles(
    people: Sequence[Person], tokens: Tokenizer, is_said_by_others: IsSaidByOthers
) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Return whom a word of a role stands for by itself, where the language has that."""
    if not tokens.language.people.roles_name:
        return {}
    found = defaultdict[tuple[str, ...], dict[Person, None]](dict)
    ending = dict[tuple[str, ...], dict[Person, None]]()
    for person in people:
        for called in _called(person.role or "", tokens):
            if not all(is_said_by_others(person, term) for term in called):
                found[called][person] = None
            for end in _endings(called[-1]) if tokens.language.words.compounds else ():
                if not is_said_by_others(person, end):
                    ending.setdefault((end,), {})[person] = None
    return {called: tuple(people) for called, people in (ending | found).items()}


def _called(role: str, tokens: Tokenizer) -> Iterable[tuple[str, ...]]:
    """Return what of a role may name its bearer: a word, or without spaces how the role ends.

    What tells whence the bearer is, or of what, does not: the Rad of "Leiterin vom Rad".
    """
    terms = tokens.terms(role)
    if tokens.language.words.unspaced:
        return [tuple(terms[start:]) for start in range(len(terms))]
    whence, words = tokens.language.people.whence, tokens.split(role)
    own = [w for before, w in pairwise(["", *words]) if tokens.fold(before) not in whence]
    telling = dict.fromkeys(term for term in map(tokens.term, own) if len(term) > 1)
    return [(term,) for term in telling if term not in tokens.empty_terms]


def _offices(person: Person, tokens: Tokenizer) -> Iterator[tuple[str, ...]]:
    """Yield what somebody is called behind an article: the president of "The President"."""
    for name in (person.name, *person.aliases):
        words = folded_words(without_brackets(name), tokens)
        if len(words) > 1 and words[0] in tokens.language.people.definite:
            yield tuple(map(tokens.term, words[1:]))


def _endings(term: str) -> Iterable[str]:
    """Return what may be a word at the end of a compound: the teacher of a primary teacher."""
    return (term[start:] for start in range(_SHORTEST, len(term) - _SHORTEST))


def _names(
    person: Person, no_names: frozenset[str], tokens: Tokenizer
) -> Iterator[tuple[str, ...]]:
    """Yield what somebody may be called: whole names, a role of several words, and parts.

    A part that is one of `no_names`, or a mere initial, is left out, and so is every part of a name
    that says what somebody is.
    """
    term = tokens.term
    names = [without_brackets(name) for name in (person.name, *person.aliases)]
    known = tokens.language.people if tokens.language.words.unspaced else None
    together = [form for name in names for form in name_forms(name, known)]
    for name in (*names, *together):
        whole = folded_words(name, tokens)
        if whole:
            yield tuple(map(term, whole))
        for part in () if is_description(name, person, tokens) else whole:
            if len(part) > 1 and part not in no_names:
                yield (term(part),)
    for role in (person.role or "", *bracketed(person.name)):
        if len(words := folded_words(role, tokens)) > 1:
            yield tuple(map(term, words))
