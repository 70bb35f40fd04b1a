"""Which of "he" and "she" somebody is hardly called, by their title or name.

It is never shown, and never tells whom a pronoun means: only whom it hardly does.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import numpy as np

from bot.corpus.model import Person
from bot.language.reader import DEFAULT, dialogue, spoken
from bot.search.analysis.tokens import fold, split
from bot.search.meaning.meaning import Vector
from bot.search.meaning.semantics import english

_LEAST = 0.1  # by which a name is nearer in meaning to words for one than to those for the other


def is_hardly(person: Person, called: str, codes: Iterable[str]) -> bool:
    """Tell whether somebody is likely called by another word than one for "m" or "f"."""
    return likely_called(person, codes) not in {"", called}


def likely_called(person: Person, codes: Iterable[str]) -> str:
    """Return "m" for whoever is likely "he", "f" for "she", and "" where nothing tells.

    It is told by a title, as one of some languages has it, else by the first name.
    """
    names = [list(map(fold, split(name))) for name in (person.name, *person.aliases)]
    known = [*codes]
    titles = {word: by for code in known for word, by in dialogue(code).followups.titles.items()}
    told = {titles[name[0]] for name in names if name and name[0] in titles}
    return told.pop() if len(told) == 1 else _of_first_name(names[0], known)


def _of_first_name(name: Sequence[str], codes: Iterable[str]) -> str:
    people = [spoken(code).people for code in codes]
    before = frozenset[str]().union(*(each.titles | each.offices for each in people))
    first = next((word for word in name if word not in before), "")
    return _nearer(first) if name[-1:] != [first] else ""


@lru_cache(maxsize=256)
def _nearer(word: str) -> str:
    this, that, between = _sides()
    by = float(_vector([word]) @ between)
    return this if by > _LEAST else that if by < -_LEAST else ""


@cache
def _sides() -> tuple[str, str, Vector]:
    """Return the letters for "he" and "she", and what leads from the words for one to the other."""
    words = dialogue(DEFAULT).followups.pronouns
    this, that = sorted({*words.values()})
    between = np.subtract(
        *(_vector([word for word in words if words[word] == by]) for by in (this, that))
    )
    return this, that, between / np.linalg.norm(between)


def _vector(words: Sequence[str]) -> Vector:
    known = english().vector(words)
    return np.zeros(english().dimensions, np.float32) if known is None else known
