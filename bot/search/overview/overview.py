"""What stands for a whole record: central excerpts, and its topics. Made once, when first asked."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from bot.corpus.model import Corpus, Event, Kind, Passage
from bot.search.answer import Found
from bot.search.index.lookup import is_on_topic
from bot.search.overview.centrality import central
from bot.search.overview.stretches import Stretch
from bot.search.overview.topics import (
    Topic,
    known_information,
    may_have_topics,
    spoken,
    stop_terms,
    topics_of,
)
from bot.search.ranking.snippet import ELISION

FIRST, MORE = 3, 9  # excerpts that stand for an event: those shown first, and all of them


class Overview:
    """What a record is about, in its own words. Nothing is computed before it is asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._is_prepared = False
        self.has_topics = may_have_topics(corpus.passages)

    @cached_property
    def excerpts(self) -> tuple[Found, ...]:
        """Excerpts that stand for the whole: the latest event first, the best of each first."""
        latest = sorted(self._corpus.events, key=lambda event: event.date, reverse=True)
        return tuple(found for event in latest for found in self.of_event(event))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the order of the record."""
        return tuple(topics_of(self._corpus.passages))

    @property
    def ready_topics(self) -> tuple[Topic, ...]:
        """The topics if nobody has to wait for them, else none."""
        given = any(map(is_on_topic, self._corpus.passages))
        return self.topics if given or self._is_prepared else ()

    def prepare(self) -> None:
        """Make all of it now: of a large record it takes a while."""
        _ = self.excerpts, self.topics
        self._is_prepared = True

    def of_event(self, event: Event) -> Iterator[Found]:
        """Yield excerpts that stand for an event: at first of three people, if so many speak."""
        passages = _told([p for p in self._corpus.passages if p.event.slug == event.slug])
        record, stop = spoken(passages), stop_terms(passages)
        best = central(record, FIRST, stop, known_information)
        others = central(record, MORE, stop, known_information)
        shown = {run.passage for run in best}
        for run in (*best, *(other for other in others if other.passage not in shown)):
            yield _found(passages[run.passage], run)

    def topic_of(self, passage: Passage) -> tuple[int, Topic] | None:
        """Return the number of a passage's topic, from 1 on among its event's, and the topic."""
        own = [t for t in self.topics if t.passages[0].event.slug == passage.event.slug]
        for number, topic in enumerate(own, 1):
            if any(held.id == passage.id for held in topic.passages):
                return number, topic
        return None

    def number_of_topics(self, event: Event) -> int:
        """Return how many topics an event has."""
        return sum(topic.passages[0].event.slug == event.slug for topic in self.topics)


def _told(passages: Sequence[Passage]) -> list[Passage]:
    """Return what was said or retold; where that is little, what is noted too.

    What an `event.yaml` states is neither.
    """
    told = [passage for passage in passages if passage.kind is not Kind.NOTE]
    if len(told) >= FIRST:
        return told
    return [passage for passage in passages if not _is_fact(passage)]


def _is_fact(passage: Passage) -> bool:
    return passage.kind is Kind.NOTE and passage.source.title == passage.event.title


def _found(passage: Passage, run: Stretch) -> Found:
    before = f"{ELISION} " if run.start else ""
    after = f" {ELISION}" if run.end < len(passage.text.rstrip()) else ""
    excerpt = f"{before}{passage.text[run.start : run.end].strip()}{after}"
    return Found(passage, 0.0, excerpt, start=run.start)
