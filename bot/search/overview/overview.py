"""What stands for a whole record: central excerpts, and its topics. Made once, when first asked."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from threading import Lock
from typing import TypeAlias, TypeVar

from bot.corpus.model import Corpus, Event, Kind, Passage
from bot.search.analysis.languages import Languages
from bot.search.analysis.tokens import Tokenizer
from bot.search.answer import Found
from bot.search.excerpts import cut
from bot.search.overview.centrality import central
from bot.search.overview.repeats import without_repeats
from bot.search.overview.topics import (
    Topic,
    as_spoken,
    known_information,
    may_have_topics,
    stop_terms,
    topics_of,
    undivided,
)

T = TypeVar("T")
Make: TypeAlias = Callable[[Sequence[Passage], Tokenizer], Iterable[T]]

_SHORT = 600  # passages whose topics are found in less than a second
_EVENTS = 6  # that stand for a record of more
FIRST, MORE = 3, 9  # excerpts that stand for an event: those shown first, and all of them


class Overview:
    """What a record is about, in its own words: each event's is made when it is first wanted.

    Of many events only the latest stand for the record. A thread waits for what another makes.
    """

    def __init__(self, corpus: Corpus, languages: Languages | None = None) -> None:
        self._corpus = corpus
        self._languages = languages or Languages(corpus)
        latest = sorted(corpus.events, key=lambda event: event.date, reverse=True)
        self._latest = latest[:_EVENTS]
        self._by_event = corpus.by_event()
        self.has_topics = any(map(may_have_topics, self._by_event.values()))
        self._excerpts: dict[str, tuple[Found, ...]] = {}
        self._topics: dict[str, tuple[Topic, ...]] = {}
        self._making = Lock()

    def prepare(self) -> None:
        """Make what stands for the record now: it takes seconds where a talk is long."""
        _ = self.excerpts(), self.topics

    def excerpts(self, events: Iterable[Event] = ()) -> list[Found]:
        """Return excerpts that stand for some events, else for the record.

        Of several events it is one of each in turn, the latest first; of one at first three people
        if so many speak.
        """
        wanted = [event for event in self._latest if event in events] or events or self._latest
        return in_turn(self._once(self._excerpts, event, _central) for event in wanted)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the order of the record."""
        slugs = {event.slug for event in self._latest}
        held = [event for event in self._corpus.events if event.slug in slugs]
        return tuple(topic for event in held for topic in self.topics_of(event))

    @property
    def ready_topics(self) -> tuple[Topic, ...]:
        """The topics if nobody has to wait for them, else none."""
        return self.topics if all(map(self._is_quick, self._latest)) else ()

    def _is_quick(self, event: Event) -> bool:
        held = self._by_event[event.slug]
        return event.slug in self._topics or len(undivided(held)) <= _SHORT

    def topics_of(self, event: Event) -> tuple[Topic, ...]:
        """Return the topics of an event in its order."""
        return self._once(self._topics, event, topics_of)

    def topic_of(self, passage: Passage) -> tuple[int, Topic] | None:
        """Return the number of a passage's topic, from 1 on among its event's, and the topic.

        None for one of a long talk whose topics nobody has made yet: they would take too long.
        """
        if not self._is_quick(passage.event):
            return None
        for number, topic in enumerate(self.topics_of(passage.event), 1):
            if any(held.id == passage.id for held in topic.passages):
                return number, topic
        return None

    def _once(self, made: dict[str, tuple[T, ...]], event: Event, make: Make[T]) -> tuple[T, ...]:
        """Return what is made of an event's passages, by the one thread that is first to ask."""
        with self._making:
            if event.slug not in made:
                made[event.slug] = tuple(make(self._by_event[event.slug], self._tokens(event)))
            return made[event.slug]

    def _tokens(self, event: Event) -> Tokenizer:
        """Return what takes the words of an event apart, by its first passage."""
        held = self._by_event[event.slug]
        said = next((passage for passage in held if not passage.fact), None)
        return self._languages.of(said or held[0])


def in_turn(parts: Iterable[Sequence[T]]) -> list[T]:
    """Return the first of each part, then the second of each that has so many, and so on."""
    rows = zip_longest(*([(each,) for each in part] for part in parts), fillvalue=())
    return [each for row in rows for held in row for each in held]


def _central(held: Sequence[Passage], tokens: Tokenizer) -> Iterator[Found]:
    """Yield the excerpts that stand for passages: the few that do, then those of more."""
    passages = _said_or_retold(held)
    record = without_repeats(as_spoken(passages, tokens))
    stop = stop_terms(passages, record, tokens)
    told = known_information(tokens)
    best = central(record, FIRST, stop, told)
    others = central(record, MORE, stop, told)
    shown = {run.passage for run in best}
    for run in (*best, *(other for other in others if other.passage not in shown)):
        yield cut(passages[run.passage], run.start, run.end)


def _said_or_retold(passages: Sequence[Passage]) -> list[Passage]:
    """Return what was said or retold; where that is little, what is noted too.

    What an `event.yaml` states is neither.
    """
    told = [passage for passage in passages if passage.kind is not Kind.NOTE]
    if len(told) >= FIRST:
        return told
    return [passage for passage in passages if not passage.fact]
