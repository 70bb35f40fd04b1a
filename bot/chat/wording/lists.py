"""Several names or words within a sentence."""

from collections.abc import Iterable, Sequence
from functools import reduce

from bot.corpus.model import Person
from bot.language.patterns import respelt
from bot.language.reader import spoken
from bot.language.translation import _, spoken_here


def joined(names: Sequence[str]) -> str:
    """Return names as people list them: A, B and C."""
    # Translators: the last two of several
    return _listed(names, _("{first} and {last}"))


def names_of(people: Iterable[Person]) -> str:
    """Return how people are called, each once, as people list them; empty for nobody."""
    return joined(list(dict.fromkeys(person.name for person in people)))


def either(names: Sequence[str]) -> str:
    """Return names of which one is meant: A, B or C."""
    return _listed(names, _("{first} or {last}"))


def _listed(names: Sequence[str], pattern: str) -> str:
    """Return names with a pattern between the last two, as it sounds before the last."""
    *first, last = names or [""]
    if not first:
        return last
    # Translators: two of several that others follow
    comma = _("{first}, {next}")
    before = reduce(lambda some, more: comma.format(first=some, next=more), first)
    listed, sounds = pattern.format(first=before, last=last), spoken(spoken_here()).lists.sounds
    return before + respelt(listed.removeprefix(before), sounds) if sounds else listed
