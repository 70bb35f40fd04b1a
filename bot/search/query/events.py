"""Recognises the events of a corpus in a question: by name, or by the year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.corpus.model import Event
from bot.search.analysis.tokens import Tokenizer

_NUMBERED = 2  # terms at the end of a name that tell an event by its number, as in "Surgery #2"


class EventMention(NamedTuple):
    """Events named by the terms from `start` up to, not including, `end` of a question."""

    events: tuple[Event, ...]
    start: int
    end: int


class Events:
    """Knows events by their titles, numbers and years."""

    def __init__(self, events: Iterable[Event], tokens: Tokenizer) -> None:
        called = defaultdict[tuple[str, ...], list[Event]](list)
        for event in events:
            for name in _names(event, tokens):
                called[name].append(event)
        self._names = {name: tuple(found) for name, found in called.items()}
        self._longest = longest_by_first(self._names)

    def find(self, stems: Sequence[str]) -> list[EventMention]:
        """Return which events are named in a question's terms, from left to right."""
        found, start = list[EventMention](), 0
        while start < len(stems):
            mention = self._at(stems, start)
            if mention:
                found.append(mention)
            start = mention.end if mention else start + 1
        return found

    def _at(self, stems: Sequence[str], start: int) -> EventMention | None:
        longest = self._longest.get(stems[start], 0)
        for end in range(min(len(stems), start + longest), start, -1):
            if events := self._names.get(tuple(stems[start:end])):
                return EventMention(events, start, end)
        return None


def longest_by_first(names: Iterable[Sequence[str]]) -> dict[str, int]:
    """Return how many terms the longest of the names has that begin with each term."""
    longest = dict[str, int]()
    for name in names:
        longest[name[0]] = max(len(name), longest.get(name[0], 0))
    return longest


def _names(event: Event, tokens: Tokenizer) -> Iterator[tuple[str, ...]]:
    for title in dict.fromkeys((event.name, event.title)):
        name = tuple(tokens.terms(title))
        if len(name) > 1:  # a single word is one of everyday, such as "meeting"
            yield name
        if len(name) > _NUMBERED and name[-1].isdigit():
            yield name[-_NUMBERED:]
            yield name[:-1]
    yield (str(event.date.year),)
