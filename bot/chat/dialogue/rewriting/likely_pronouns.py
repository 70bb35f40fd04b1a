"""Which of "he" and "she" somebody is hardly called, by their title or name.

It is never shown, and never tells whom a pronoun means: only whom it hardly does.
"""

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np

from bot.corpus.model import Person
from bot.language.reader import DEFAULT, dialogue, spoken
from bot.search.analysis.tokens import fold, split
from bot.search.meaning.lexicon import english
from bot.search.meaning.meaning import Vector

# Of a name, how much nearer in meaning it is to the words for one than to those for the other: most
# are a fifth off this, to either side, and the names of both men and women lie in between.
_MIDDLE = 0.1
_LEAST = 0.22  # off the middle


def is_hardly(person: Person, called: str, codes: Iterable[str]) -> bool:
    """Tell whether somebody is likely called by another word than one for "m" or "f"."""
    return likely_called(person, codes) not in {"", called}


def likely_called(person: Person, codes: Iterable[str]) -> str:
    """Return "m" for whoever is likely "he", "f" for "she", and "" where nothing tells.

    It is told by a title, as one of some languages has it, else by the first name.
    """
    known = [*codes]
    return titled(person, known) or _of_first_name(person, known)


def titled(person: Person, codes: Iterable[str]) -> str:
    """Return what somebody is called by a title alone, as `likely_called` does."""
    names = [list(map(fold, split(name))) for name in (person.name, *person.aliases)]
    titles = {word: by for code in codes for word, by in dialogue(code).followups.titles.items()}
    told = {titles[name[0]] for name in names if name and name[0] in titles}
    return told.pop() if len(told) == 1 else ""


def _of_first_name(person: Person, codes: Iterable[str]) -> str:
    name = [*map(fold, split(person.name))]
    people = [spoken(code).people for code in codes]
    before = frozenset[str]().union(*(each.titles | each.offices for each in people))
    first = next((word for word in name if word not in before), "")
    return _nearer(first) if name[-1:] != [first] else ""


def _nearer(word: str) -> str:
    this, that, between = _sides()
    by = float(_vector([word]) @ between) - _MIDDLE
    return this if by > _LEAST else that if by < -_LEAST else ""


@cache
def _sides() -> tuple[str, str, Vector]:
    """Return the letters for "he" and "she", and what leads from the words for one to the other."""
    known = dialogue(DEFAULT).followups
    words = {**known.pronouns, **known.titles}
    this, that = sorted({*words.values()})
    between = np.subtract(
        *(_vector([word for word in words if words[word] == by]) for by in (this, that))
    )
    return this, that, between / np.linalg.norm(between)


def _vector(words: Sequence[str]) -> Vector:
    known = english().vector(words)
    return np.zeros(english().dimensions, np.float32) if known is None else known
