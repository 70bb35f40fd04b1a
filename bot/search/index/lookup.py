"""Finds passages by where they stand, without a question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.corpus.model import Passage
from bot.grouping import grouped


class Around(NamedTuple):
    """A passage and its neighbours in the same transcript or source, None at either end of it."""

    before: Passage | None
    passage: Passage
    after: Passage | None


class Lookup:
    """Answers what stands where; `passages` are in the order of a corpus."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._numbers = {passage.id: number for number, passage in enumerate(passages)}
        self._recorded = grouped((p.event.slug, p) for p in passages if p.transcript)

    def passage(self, identifier: str) -> Passage | None:
        """Return the passage with an id, or None."""
        number = self._numbers.get(identifier)
        return None if number is None else self._passages[number]

    def passages(self, identifiers: Iterable[str]) -> list[Passage]:
        """Return the passages with some ids that are on record."""
        found = map(self.passage, identifiers)
        return [passage for passage in found if passage]

    def around(self, identifier: str) -> Around | None:
        """Return the passage with an id between its neighbours, or None."""
        number = self._numbers.get(identifier)
        if number is None:
            return None
        passage = self._passages[number]
        return Around(self._beside(passage, number - 1), passage, self._beside(passage, number + 1))

    def before(self, identifier: str) -> Iterator[Passage]:
        """Yield what stands before the passage with an id in its talk, the nearest first."""
        return self._beyond(identifier, -1)

    def after(self, identifier: str) -> Iterator[Passage]:
        """Yield what stands after the passage with an id in its talk, the nearest first."""
        return self._beyond(identifier, 1)

    def of_speaker(self, name: str) -> list[Passage]:
        """Return the passages of whoever has a name: who speaks there, or is of those who wrote."""
        return [one for one in self._passages if any(each.name == name for each in one.voices)]

    def recorded(self, event: str) -> Sequence[Passage]:
        """Return what is said in the transcripts of an event, by its slug, in order."""
        return self._recorded.get(event, ())

    def said_at(self, event: str, second: float) -> list[Passage]:
        """Return what is being said at a second of an event's recordings that last so long."""
        said = dict[str | None, Passage]()
        lasting = set[str | None]()
        for passage in self.recorded(event):
            if passage.at is None:
                continue
            if passage.at <= second:
                said[passage.transcript] = passage
            if max([passage.at, *(at for _, at in passage.marks[-1:])]) >= second:
                lasting.add(passage.transcript)
        return [passage for transcript, passage in said.items() if transcript in lasting]

    @cached_property
    def first_of_speakers(self) -> Mapping[str, Passage]:
        """The first passage of whoever has words on record, by name: whose it is, or theirs first.

        Who is nowhere the first of those who wrote something is not among them.
        """
        first: dict[str, Passage] = {}
        for passage in self._passages:
            if name := first_voice(passage):
                first.setdefault(name, passage)
        return first

    def _beyond(self, identifier: str, step: int) -> Iterator[Passage]:
        number, one = self._numbers.get(identifier, 0), self.passage(identifier)
        while one and (one := self._beside(one, number := number + step)):
            yield one

    def _beside(self, passage: Passage, number: int) -> Passage | None:
        if not 0 <= number < len(self._passages):
            return None
        other = self._passages[number]
        return other if _place(other) == _place(passage) else None


def first_voice(passage: Passage) -> str | None:
    """Return the name of whoever speaks in a passage, or of the first who wrote it, if anybody."""
    return next((person.name for person in passage.voices), None)


def is_on_topic(passage: Passage) -> bool:
    """Tell whether a passage is on something spoken about, not a fact of its `event.yaml`."""
    return passage.topic is not None and not passage.fact


def _place(passage: Passage) -> tuple[str, str | None, str]:
    return passage.event.slug, passage.transcript, passage.source.title
