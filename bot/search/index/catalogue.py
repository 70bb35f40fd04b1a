"""What there is on record by each person, and on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

import numpy as np

from bot.corpus.attribution import Attribution, attributions
from bot.corpus.model import Corpus, Event, Kind, Passage, Person
from bot.grouping import grouped
from bot.search.index.sorted_arrays import Numbers, narrowed, numbers_by, union

_KINDS = tuple(Kind)  # what tells most of somebody first: a quote, then a report, then a note


class Catalogue:
    """Knows the numbers of the passages that people speak or wrote, and of the notes on them.

    It also knows those of which the captions don't tell who speaks.
    """

    def __init__(self, corpus: Corpus) -> None:
        passages = corpus.passages
        self._ranks = _ranks(passages)
        self._hiding = grouped(
            (person.name, captions)
            for captions in attributions(corpus)
            for person in captions.event.people
            if captions.may_hide(person)
        )
        self._of_nobody = numbers_by([p.event.slug] if p.is_of_nobody else () for p in passages)
        self._spoken = numbers_by([person.name for person in p.voices] for p in passages)
        self._told = numbers_by(map(_told_of, passages))

    def has_spoken(self, person: Person) -> bool:
        """Tell whether there are words of somebody on record."""
        return person.name in self._spoken

    def is_silent(self, person: Person) -> bool:
        """Tell whether no words on record can be somebody's."""
        return not self.has_spoken(person) and not self.hiding([person])

    def hiding(self, people: Iterable[Person], events: Iterable[Event] = ()) -> list[Attribution]:
        """Return the captions in which some people may speak without being named.

        With `events`, only theirs.
        """
        every = chain.from_iterable(self._hiding.get(person.name, ()) for person in people)
        named = {event.slug for event in events}
        by_event = {captions.event.slug: captions for captions in every}
        return [captions for slug, captions in by_event.items() if not named or slug in named]

    def of_nobody(self, captions: Iterable[Attribution]) -> Numbers:
        """Return the passages of some captions for which they name nobody, ascending."""
        return _joined(self._of_nobody, [each.event.slug for each in captions])

    def by(self, names: Sequence[str]) -> Numbers:
        """Return the passages by people, ascending."""
        return _joined(self._spoken, names)

    def by_or_on(self, names: Sequence[str]) -> Numbers:
        """Return the passages by people, and the notes on them, ascending."""
        return union(self.by(names), _joined(self._told, names))

    def first_of_each(self) -> list[int]:
        """Return the first passage of everybody who has spoken."""
        return [int(numbers[0]) for numbers in self._spoken.values()]

    def who(self, people: Iterable[Person], only: Numbers | None) -> list[int]:
        """Return the notes that tell who people are; with `only`, ascending, no others."""
        on = narrowed(_joined(self._told, [person.name for person in people]), only)
        told: list[int] = on.tolist()
        return told

    def about(
        self, people: Sequence[Person], limit: int, only: Numbers | None, *, who_first: bool
    ) -> list[int]:
        """Return at most `limit` passages: the best that people said, and who they are.

        Who they are comes first or last. Of several each has a turn. Quotes come before reports,
        and of a recording the longest turns first. With `only`, ascending, no others are returned.
        """
        names = [person.name for person in people]
        on = self.who(people, only)
        own = (self._best(name, limit, only) for name in dict.fromkeys(names))
        turns = chain.from_iterable(zip_longest(*own))
        best = [number for number in dict.fromkeys(turns) if number is not None]
        first = len(people) if who_first else 0
        return (on[:first] + best + on[first:])[:limit]

    def best_first(self, numbers: Numbers) -> list[int]:
        """Return some passages with those before that tell most: quotes, long turns."""
        best: list[int] = numbers[np.argsort(self._ranks[numbers])].tolist()
        return best

    def _best(self, name: str, limit: int, only: Numbers | None) -> list[int]:
        """Return at most `limit` of the passages that somebody speaks, the best first."""
        return self.best_first(narrowed(_joined(self._spoken, [name]), only))[:limit]


def _ranks(passages: Sequence[Passage]) -> Numbers:
    """Return for each passage how many tell more: quotes before reports, long turns first."""
    kinds = np.array([_KINDS.index(passage.kind) for passage in passages], np.int32)
    sizes = np.array([0 if p.transcript is None else len(p.text) for p in passages], np.int32)
    return np.argsort(np.lexsort((-sizes, kinds))).astype(np.int32)


def _joined(known: Mapping[str, Numbers], names: Iterable[str]) -> Numbers:
    """Return what is known under some names as one, ascending."""
    runs = [known[name] for name in dict.fromkeys(names) if name in known]
    return runs[0] if len(runs) == 1 else union(*runs)


def _told_of(note: Passage) -> Iterator[str]:
    """Yield the names of those whom a note is on; the list of who was there is on nobody."""
    for person in note.event.people if note.kind is Kind.NOTE else ():
        is_on = person.name == note.topic or (person.name in note.text and not note.fact)
        if is_on and person not in note.authors:
            yield person.name
