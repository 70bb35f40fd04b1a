"""What people are, by the words of their roles, organisations and parts."""

import re
from itertools import takewhile
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer

_CLAUSE = re.compile(r"[,;:.()/&]")  # ends one within a role


class Capacity(NamedTuple):
    """What somebody is, in folded words, without those that only link others."""

    part: frozenset[str]
    role: frozenset[str]
    organisation: frozenset[str]  # without what stands in brackets behind its name
    callings: frozenset[str]  # of "product manager at OpenUp, author of books" manager and author
    telling: frozenset[str]  # all that is known, in brackets too


def capacity(person: Person, tokens: Tokenizer) -> Capacity:
    """Return what somebody is."""
    small = tokens.language.people.links | tokens.language.words.stop_words
    clauses = (folded_words(each, tokens) for each in _CLAUSE.split(person.role or ""))
    phrases = [list(takewhile(lambda word: word not in small, words)) for words in clauses]
    known = (person.role, person.organisation, person.part, *bracketed(person.name))
    part, role, organisation, telling = (
        frozenset(folded_words(text, tokens)) - small
        for text in (
            person.part or "",
            person.role or "",
            core(person.organisation or ""),
            " ".join(filter(None, known)),
        )
    )
    callings = frozenset(words[-1] for words in phrases if words)
    return Capacity(part, role, organisation, callings, telling)


def core(text: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def bracketed(name: str) -> list[str]:
    """Return what stands in brackets behind a name, such as an office."""
    return re.findall(r"\(([^()]+)\)", name)


def folded_words(text: str, tokens: Tokenizer) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(filter(None, map(tokens.fold, tokens.split(text))))
