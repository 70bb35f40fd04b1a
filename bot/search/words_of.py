"""What there is on record by each person, and on them."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from bot.corpus.model import Kind, Passage, Person
from bot.search.index import Numbers

NOBODYS: Numbers = np.empty(0, np.int32)


class WordsOf:
    """Knows the numbers of the passages that people speak, and of the notes on them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        spoken, told = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for number, passage in enumerate(passages):
            if passage.speaker:
                spoken[passage.speaker.name].append(number)
            elif passage.kind is Kind.NOTE:
                for person in passage.event.people:
                    if _tells_of(passage, person):
                        told[person.name].append(number)
        self._spoken, self._told = _arrays(spoken), _arrays(told)

    def has_spoken(self, person: Person) -> bool:
        """Tell whether there are words of somebody on record."""
        return person.name in self._spoken

    def by(self, names: Iterable[str]) -> Numbers:
        """Return the passages by people, ascending."""
        return _joined(self._spoken.get(name, NOBODYS) for name in names)

    def by_or_on(self, names: Iterable[str]) -> Numbers:
        """Return the passages by people, and the notes on them, ascending."""
        return _joined(
            known.get(name, NOBODYS) for name in names for known in (self._spoken, self._told)
        )

    def first_of_each(self) -> list[int]:
        """Return the first passage of everybody who has spoken."""
        return [int(numbers[0]) for numbers in self._spoken.values()]

    def about(self, people: Iterable[Person], limit: int, *, who_first: bool) -> list[int]:
        """Return the best of what people said, at most `limit`, and who they are, before or after.

        Quotes come before reports, and of a recording the longest turns first.
        """
        people = list(people)
        told = [int(n) for person in people for n in self._told.get(person.name, ())]
        said = [int(n) for person in people for n in self._spoken.get(person.name, ())]
        said = heapq.nsmallest(limit, said, key=self._telling)
        return list(dict.fromkeys(told[:1] + said + told[1:] if who_first else said + told))

    def _telling(self, number: int) -> tuple[bool, int]:
        """Return what sorts quotes before reports, and long turns before short ones."""
        passage = self._passages[number]
        return passage.kind is not Kind.QUOTE, 0 if passage.at is None else -len(passage.text)


def _arrays(lists: Mapping[str, list[int]]) -> dict[str, Numbers]:
    return {name: np.array(numbers, np.int32) for name, numbers in lists.items()}


def _joined(runs: Iterable[Numbers]) -> Numbers:
    """Return some runs of numbers as one, ascending."""
    held = [run for run in runs if len(run)]
    return held[0] if len(held) == 1 else np.unique(np.concatenate([NOBODYS, *held]))


def _tells_of(note: Passage, person: Person) -> bool:
    """Tell whether a note is on one person; the list of who was there is on nobody."""
    listed = note.source.title == note.event.title
    return person.name == note.topic or (person.name in note.text and not listed)
