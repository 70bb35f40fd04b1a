"""Recognises the events of a corpus in a question: by name, by the year, or by a word of theirs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.passage_language import language_of
from bot.grouping import grouped
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.known_phrases import KnownPhrases

IsSaid = Callable[[Event, str], bool]  # whether a term is said at other events than one

_NUMBERED = 2  # terms at the end of a name that tell an event by its number, as in "Surgery #2"


class EventMention(NamedTuple):
    """Events named by the terms from `start` up to, not including, `end` of a question."""

    events: tuple[Event, ...]
    start: int
    end: int


class Events:
    """Knows events by their titles, numbers and years.

    Of several, one is also known by words that no other is called by, beside a word for an event:
    "the barge hearing", "the hearing"; and by a name of a single word that is said at no other.
    """

    def __init__(
        self,
        events: Sequence[Event],
        tokens: Tokenizer,
        is_said_elsewhere: IsSaid = lambda event, term: False,  # noqa: ARG005 - of no record
    ) -> None:
        told = _by_term(events, tokens) if len(events) > 1 else {}
        called = [(name, event) for event in events for name in _names(event, tokens)]
        called += [
            ((term,), event)
            for term, event in _single_words(events, tokens)
            if told.get(term) == frozenset({event}) and not is_said_elsewhere(event, term)
        ]
        self._names = KnownPhrases({name: tuple(held) for name, held in grouped(called).items()})
        self._told, self._every = told, frozenset(events)
        kinds = map(tokens.term, tokens.language.facts.events)
        self._kinds = frozenset(kinds if told else ())
        self._definite = frozenset(map(tokens.term, tokens.language.people.definite))
        self._beginnings = self._names.sizes.keys() | told.keys() | self._kinds

    def find(self, stems: Sequence[str]) -> list[EventMention]:
        """Return which events are named in a question's terms, from left to right."""
        found, start = list[EventMention](), 0
        while start < len(stems):
            if mention := self._starting(stems, start):
                found.append(mention)
            start = mention.end if mention else start + 1
        return found

    def _starting(self, stems: Sequence[str], start: int) -> EventMention | None:
        """Return which events are named from a term on, by as many terms as there are."""
        if stems[start] not in self._beginnings:  # as most words
            return None
        either = (self._at(stems, start), self._told_at(stems, start))
        return max(filter(None, either), key=attrgetter("end"), default=None)

    def _at(self, stems: Sequence[str], start: int) -> EventMention | None:
        end = start + self._names.size_at(stems, start)
        events = self._names.get(tuple(stems[start:end]))
        return EventMention(events, start, end) if events else None

    def _told_at(self, stems: Sequence[str], start: int) -> EventMention | None:
        """Return the one event that words from `start` on tell, as far as they do.

        A definite word stands before, or the event itself is called what is beside others here
        that are no words for an event: "barge hearing", not "hearing talk".
        """
        meant, end = self._read(stems, start)
        if end == start or len(meant) != 1:
            return None
        told, known = {*stems[start:end]}, start > 0 and stems[start - 1] in self._definite
        kinds, others = told & self._kinds, told - self._kinds
        called = bool(others) and any(self._told.get(kind) == meant for kind in kinds)
        return EventMention(tuple(meant), start, end) if known or called else None

    def _read(self, stems: Sequence[str], start: int) -> tuple[frozenset[Event], int]:
        """Return of which events words tell up to the last for one, or the number behind that."""
        meant, end, fitting = self._every, start, self._every
        for place in range(start, len(stems)):
            stem = stems[place]
            told, is_kind = self._told.get(stem, frozenset()), stem in self._kinds
            if not is_kind and fitting.isdisjoint(told):
                break
            fitting = fitting & told or fitting
            if is_kind or (stem.isdigit() and end == place > start):
                meant, end = fitting, place + 1
        return meant, end


def _by_term(events: Iterable[Event], tokens: Tokenizer) -> Mapping[str, frozenset[Event]]:
    """Return which events are called by each term, as are who held them, folders and languages."""
    called, languages = defaultdict[str, set[Event]](set), tokens.language.languages.names
    for event in events:
        for name in (*_called(event), event.slug, languages.get(language_of(event), "")):
            for term in set(tokens.terms(name)) - tokens.stop_terms:
                called[term].add(event)
    return {term: frozenset(found) for term, found in called.items()}


def _called(event: Event) -> Iterable[str]:
    return filter(None, dict.fromkeys((event.name, event.title, event.host, event.series)))


def _single_words(events: Iterable[Event], tokens: Tokenizer) -> set[tuple[str, Event]]:
    """Return the terms that are a whole name of an event or of whoever held it, with the event."""
    names = ((tokens.terms(name), event) for event in events for name in _called(event))
    return {(terms[0], event) for terms, event in names if len(terms) == 1}


def _names(event: Event, tokens: Tokenizer) -> Iterator[tuple[str, ...]]:
    for title in dict.fromkeys((event.name, event.title)):
        name = tuple(tokens.terms(title))
        if len(name) > 1:  # a single word is one of everyday, such as "meeting"
            yield name
        if len(name) > _NUMBERED and name[-1].isdigit():
            yield name[-_NUMBERED:]
            yield name[:-1]
    yield (str(event.date.year),)
