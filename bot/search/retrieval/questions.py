"""Finds what somebody asked, where a question is what is sought."""

import numpy as np

from bot.search.index.sorted_arrays import Numbers
from bot.search.query.query import Query
from bot.search.ranking.finder import Finder
from bot.search.ranking.finding import Finding, Outcome, certain
from bot.search.retrieval.pools import Pools


def questions(asked: Query, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what somebody asked where that is sought, in order if nothing more is told."""
    if not asked.inquiry or not (asked.people or asked.content):
        return Finding([])
    among, put = pools.finder.among, pools.questions.find(asked.inquiry, scope)
    if not asked.content:
        told = pools.questions.telling(put)
        return certain(told[::-1] if asked.inquiry.last else told)
    first = among(asked, np.array(put, np.int32)) if put else Finding([])
    if not first.hits:
        return first
    said = among(asked, pools.of(asked))
    if said.outcome is Outcome.ANSWERED is not first.outcome:
        return said.unsure().then(first)  # "I wonder whether …" asks as well
    return _asking_first(asked, first, pools.finder).then(said)


def _asking_first(asked: Query, found: Finding, finder: Finder) -> Finding:
    """Return turns that hold a question, those that ask what is sought first if as sure."""
    own = [hit.passage for hit in found.hits if finder.asking.asks_about(asked, hit.passage)]
    if not own or own[0] == found.hits[0].passage:
        return found
    asking = finder.among(asked, np.array(sorted(own), np.int32))
    return asking.then(found) if asking.outcome in {found.outcome, Outcome.ANSWERED} else found
