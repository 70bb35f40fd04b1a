"""What passages are found in: those that a question is asked of, by whom and at which events."""

from collections.abc import Collection, Iterable

import numpy as np

from bot.corpus.model import Corpus, Person
from bot.search.index.catalogue import Catalogue
from bot.search.index.sorted_arrays import Numbers, among, narrowed, numbers_by
from bot.search.query.query import Query
from bot.search.ranking.finder import Finder
from bot.search.ranking.ranker import Ranker
from bot.search.ranking.turns.answering_turns import AnsweringTurns
from bot.search.ranking.turns.questions_put import QuestionsPut


class Pools:
    """Knows which passages, by number and ascending, may answer a question, and what finds them."""

    def __init__(
        self,
        corpus: Corpus,
        finder: Finder,
        catalogue: Catalogue,
        ranker: Ranker,
        turns: AnsweringTurns,
    ) -> None:
        self.passages = corpus.passages
        self.finder = finder
        self.catalogue = catalogue
        self.ranker = ranker
        self.turns = turns
        self.questions = QuestionsPut(corpus.passages, catalogue)
        self._of_event = numbers_by([passage.event.slug] for passage in corpus.passages)

    def of(self, asked: Query, speaker: str | None = None) -> Numbers | None:
        """Return the passages by those who are named, at the events named; None for all.

        A `speaker` stands for whoever is named.
        """
        names = [speaker] if speaker else [person.name for person in asked.people]
        at_events = self.at_events(asked)
        own = narrowed(self.catalogue.by(names), at_events) if names else at_events
        return self.without(asked.but, own) if asked.but else own

    def at_events(self, asked: Query) -> Numbers | None:
        """Return the passages of the events that are named; None for all."""
        if not asked.events or len(asked.events) == len(self._of_event):
            return None
        return np.sort(np.concatenate([self._of_event[event.slug] for event in asked.events]))

    def without(self, people: Iterable[Person], pool: Numbers | None) -> Numbers:
        """Return the passages of a pool by others than some people."""
        every = np.arange(len(self.passages), dtype=np.int32) if pool is None else pool
        theirs = self.catalogue.by([person.name for person in people])
        others: Numbers = every[~among(every, theirs)]
        return others

    def others(self, people: Collection[Person]) -> tuple[Person, ...]:
        """Return everybody with words on record but some people."""
        every = dict.fromkeys(voice for passage in self.passages for voice in passage.voices)
        return tuple(voice for voice in every if voice not in people)
