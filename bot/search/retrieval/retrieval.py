"""Which way the passages for a question are found: by what it asks for, and of whom."""

from dataclasses import replace

import numpy as np

from bot.corpus.model import Kind
from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.facts.facts import NotesFound
from bot.search.query.query import Query
from bot.search.query.understanding import Understanding
from bot.search.ranking.finding import Finding, Outcome, certain, perhaps
from bot.search.retrieval.addressed import addressed
from bot.search.retrieval.people import of_people
from bot.search.retrieval.pools import Pools
from bot.search.retrieval.questions import questions
from bot.search.retrieval.spoken import spoken


def find(asked: Query, speaker: str | None, understood: Understanding, pools: Pools) -> Finding:
    """Return the hits for a question, and how far the first answers it.

    With a `speaker`, only what that person said is looked at.
    """
    scope = pools.at_events(asked)
    facts = NotesFound() if speaker else understood.facts.find(asked)
    bare = not asked.content and not asked.people
    hinted = _hinted(asked, scope, understood, pools) if bare else []
    noted = facts.notes or facts.outside
    if noted and all(pools.passages[number].fact for number in hinted):
        return _stated(asked, facts, scope, pools)
    if hinted:
        return certain(hinted)
    put = Finding([]) if speaker else questions(asked, scope, pools)
    if put.outcome is not Outcome.UNANSWERED:
        return put
    if asked.inquiry and asked.inquiry.askers:
        asked = replace(asked, people=asked.inquiry.askers)
    return _heard(asked, speaker, scope, pools)


def _stated(asked: Query, facts: NotesFound, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what notes tell; what was said too where they don't answer, and it may."""
    if facts.sure:
        return certain(facts.notes)
    said, stated = spoken(asked, None, scope, pools), perhaps(facts.notes)
    first = pools.passages[said.hits[0].passage] if said.hits else None
    told = facts.outside and first and first.kind is Kind.NOTE and not first.fact
    if (asked.people or told) and said.outcome is Outcome.ANSWERED:
        return said
    if facts.outside and not told:
        return stated if facts.notes else Finding([])
    if not facts.notes or pools.finder.begins_in_kind(asked, said):
        return said.then(stated)
    return stated.then(said)


def _hinted(
    asked: Query, scope: Numbers | None, understood: Understanding, pools: Pools
) -> list[int]:
    """Return the passages that have a hint for a question of nothing but stop words.

    What somebody wrote comes first, as its hints are meant for it.
    """
    found = np.array(understood.bare_hints.find(asked.core.phrase), np.int32)
    return sorted(narrowed(found, scope).tolist(), key=lambda n: bool(pools.passages[n].fact))


def _heard(asked: Query, speaker: str | None, scope: Numbers | None, pools: Pools) -> Finding:
    """Return the hits for what people said, whoever they are, and to whom."""
    if asked.addressed and not (asked.people and asked.content):
        said_to = addressed(asked, scope, pools)
        if said_to or not asked.people or asked.people == asked.addressed:
            return said_to or Finding([])
    if asked.but and not (asked.people or asked.content):
        asked = replace(asked, people=pools.others(asked.but))
    if asked.people and not asked.content:
        return of_people(asked, scope, pools)
    said = spoken(asked, speaker, scope, pools)
    if asked.addressed:
        return _exchanged(asked, said, speaker, scope, pools)
    return _of_office(asked, said, scope, pools) if asked.holders else said


def _exchanged(
    asked: Query, said: Finding, speaker: str | None, scope: Numbers | None, pools: Pools
) -> Finding:
    """Return the best of what people said on a subject, then what those to whom say as well."""
    both = replace(asked, people=(*asked.people, *asked.addressed))
    first = said._replace(hits=said.hits[:1])
    return first.then(spoken(both, speaker, scope, pools)).then(said)


def _of_office(asked: Query, said: Finding, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what was said of an office, which is seldom what it does, then who holds it."""
    holders = perhaps(pools.catalogue.who(asked.holders, scope))
    if said.outcome is Outcome.UNANSWERED:
        return holders
    return pools.finder.said_first(said.unsure()).then(holders)
