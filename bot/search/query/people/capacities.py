"""What people are, by the words of their roles, organisations and parts."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.corpus.model import Person
from bot.language.people import PeopleWords
from bot.language.plurals import ones
from bot.search.analysis.tokens import Tokenizer

_CLAUSE = re.compile(r"[,;:.()/&、，・；：（）／]")  # ends one within a role


class Capacity(NamedTuple):
    """What somebody is, in folded words, without those that only link others."""

    part: frozenset[str]
    role: frozenset[str]
    organisation: frozenset[str]  # without what stands in brackets behind its name
    callings: frozenset[str]  # of "product manager at OpenUp, author of books" manager and author
    phrases: tuple[tuple[str, ...], ...]  # … as they stand: "product manager" and "author"
    telling: frozenset[str]  # all that is known, in brackets too, but for several other people


def capacity(person: Person, tokens: Tokenizer) -> Capacity:
    """Return what somebody is."""
    known = tokens.language.people
    small = known.links | tokens.language.words.stop_words
    clauses = (folded_words(each, tokens) for each in _CLAUSE.split(person.role or ""))
    phrases = [tuple(takewhile(lambda word: word not in small, words)) for words in clauses]
    stated = (person.role, person.organisation, person.part, *bracketed(person.name))
    part, role, organisation, telling = (
        frozenset(folded_words(text, tokens)) - small
        for text in (
            person.part or "",
            person.role or "",
            without_brackets(person.organisation or ""),
            " ".join(filter(None, stated)),
        )
    )
    called, others = _told_by_names(person, tokens), _with_whom(person, tokens)
    callings = {words[-1] for words in phrases if words} | (called & for_people(known))
    others |= {w for w in role if any(map(known.somebody.__contains__, ones(w, known.plurals)))}
    told = (telling - (others - part - callings)) | called
    return Capacity(part, role, organisation, frozenset(callings), tuple(phrases), told)


def _with_whom(person: Person, tokens: Tokenizer) -> set[str]:
    """Return words for people in the role of somebody that are for others: "aide to the mayor".

    What is behind "and" is somebody's own again: "friend of the court and mayor".
    """
    small = tokens.language.people.links
    joiners, callings = tokens.language.lists.joiners, for_people(tokens.language.people)
    own, others = set[str](), set[str]()
    for clause in _CLAUSE.split(person.role or ""):
        theirs = own
        for word in folded_words(clause, tokens):
            theirs = own if word in joiners else others if word in small and own else theirs
            theirs.add(word)
    return (others - own) & callings


def _told_by_names(person: Person, tokens: Tokenizer) -> frozenset[str]:
    """Return what the names of somebody say of what they are: "doctor" of "Dr Ann Lee"."""
    callings = for_people(tokens.language.people)
    small = tokens.language.people.links | tokens.language.words.stop_words
    told = set[str]()
    for name in (person.name, *person.aliases):
        words = folded_words(without_brackets(name), tokens)
        first = words[:1] if len(words) > 1 else ()
        titles = {tokens.language.people.titled.get(word, word) for word in first} & callings
        told.update(words if is_description(name, person, tokens) else titles)
    return frozenset(told - small)


def for_people(known: PeopleWords) -> frozenset[str]:
    """Return the words that a language has for people."""
    return known.somebody | known.callings


def is_description(name: str, person: Person, tokens: Tokenizer) -> bool:
    """Tell whether somebody's name says what they are, as "Chicago reporter" or "Mayor of Bonn".

    Such a one ends in a word for their part or, in small letters, for a person, or begins with one
    that others hang on, or it is their role.
    """
    known, words = tokens.language.people, tokens.split(without_brackets(name))
    folded = list(map(tokens.fold, words))
    if len(words) < 2:  # noqa: PLR2004 - a single word is a name
        return False
    small = known.links | tokens.language.words.stop_words
    callings, role = for_people(known), tokens.fold(person.role or "")
    own = {*folded_words(person.part or "", tokens), *({role} & callings)}
    if set(folded) - small <= set(folded_words(person.role or "", tokens)) - small:
        return True
    hangs_on = folded[0] in own | callings and folded[1] in small
    return hangs_on or folded[-1] in own or (words[-1].islower() and folded[-1] in callings)


def without_brackets(text: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def bracketed(name: str) -> list[str]:
    """Return what stands in brackets behind a name, such as an office."""
    return re.findall(r"\(([^()]+)\)", name)


def folded_names(person: Person, tokens: Tokenizer) -> Sequence[tuple[str, ...]]:
    """Return the folded words of each name of somebody, without what stands in brackets."""
    return [folded_words(without_brackets(name), tokens) for name in (person.name, *person.aliases)]


def folded_words(text: str, tokens: Tokenizer) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(filter(None, map(tokens.fold, tokens.split(text))))
