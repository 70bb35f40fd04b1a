"""What there is on record by each person, and on them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from bot.corpus.model import Kind, Passage, Person
from bot.search.index import Numbers


class WordsOf:
    """Knows the numbers of the passages that people speak, and of the notes on them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._spoken = defaultdict[str, list[int]](list)
        self._told = defaultdict[str, list[int]](list)
        for number, passage in enumerate(passages):
            if passage.speaker:
                self._spoken[passage.speaker.name].append(number)
            elif passage.kind is Kind.NOTE:
                for person in passage.event.people:
                    if _tells_of(passage, person):
                        self._told[person.name].append(number)

    def has_spoken(self, person: Person) -> bool:
        """Tell whether there are words of somebody on record."""
        return person.name in self._spoken

    def by(self, names: Iterable[str]) -> Numbers:
        """Return the passages by people, ascending."""
        return _numbers(self._spoken.get(name, ()) for name in names)

    def by_or_on(self, names: Iterable[str]) -> Numbers:
        """Return the passages by people, and the notes on them, ascending."""
        return _numbers(
            known.get(name, ()) for name in names for known in (self._spoken, self._told)
        )

    def first_of_each(self) -> list[int]:
        """Return the first passage of everybody who has spoken."""
        return [numbers[0] for numbers in self._spoken.values()]

    def about(self, people: Iterable[Person], *, who_first: bool) -> list[int]:
        """Return what people said, the longest quotes first, and who they are before or after."""
        told = [n for person in people for n in self._told.get(person.name, ())]
        said = [n for person in people for n in self._spoken.get(person.name, ())]
        said.sort(key=self._telling)
        return list(dict.fromkeys(told[:1] + said + told[1:] if who_first else said + told))

    def _telling(self, number: int) -> tuple[bool, int]:
        """Return what sorts quotes before reports, and long turns before short ones."""
        passage = self._passages[number]
        return passage.kind is not Kind.QUOTE, 0 if passage.at is None else -len(passage.text)


def _numbers(runs: Iterable[Iterable[int]]) -> Numbers:
    return np.array(sorted({number for run in runs for number in run}), np.int32)


def _tells_of(note: Passage, person: Person) -> bool:
    """Tell whether a note is on one person; the list of who was there is on nobody."""
    listed = note.source.title == note.event.title
    return person.name == note.topic or (person.name in note.text and not listed)
