"""Finds what somebody asked, where a question is what is sought."""

import numpy as np

from bot.search.index.sorted_arrays import Numbers
from bot.search.query.query import Query
from bot.search.ranking.finding import Finding, Outcome, certain
from bot.search.ranking.turns.questions_put import QuestionsPut
from bot.search.retrieval.pools import Pools


class Questions:
    """Finds the passages that ask."""

    def __init__(self, pools: Pools) -> None:
        self._finder = pools.finder
        self._pools = pools
        self._put = QuestionsPut(pools.passages, pools.catalogue)

    def prepare(self) -> None:
        """Make now what the first question of what was asked would else have to wait for."""
        self._put.prepare()

    def find(self, asked: Query, scope: Numbers | None) -> Finding:
        """Return what somebody asked where that is sought, in order if nothing more is told."""
        if not asked.inquiry or not (asked.people or asked.content):
            return Finding([])
        among, put = self._finder.among, self._put.find(asked.inquiry, scope)
        if not asked.content:
            return certain(self._put.telling(put))
        first = among(asked, np.array(put, np.int32)) if put else Finding([])
        if not first.hits:
            return first
        said = among(asked, self._pools.of(asked))
        if said.outcome is Outcome.ANSWERED is not first.outcome:
            return said.unsure().then(first)  # "I wonder whether …" asks as well
        return self._asking_first(asked, first).then(said)

    def _asking_first(self, asked: Query, found: Finding) -> Finding:
        """Return turns that hold a question, those that ask what is sought first if as sure."""
        asks_about = self._finder.asking.asks_about
        own = [hit.passage for hit in found.hits if asks_about(asked, hit.passage)]
        if not own or own[0] == found.hits[0].passage:
            return found
        asking = self._finder.among(asked, np.array(sorted(own), np.int32))
        return asking.then(found) if asking.outcome in {found.outcome, Outcome.ANSWERED} else found
