"""Finds what was said: by those who are named, by others, or where nobody is told who speaks."""

from dataclasses import replace
from operator import attrgetter

from bot.corpus.event_notes import PERSON
from bot.corpus.model import Person
from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Numbers, narrowed, union
from bot.search.query.query import Query
from bot.search.ranking.finding import AS_GOOD, Finding, Outcome
from bot.search.retrieval.others import by_others
from bot.search.retrieval.pools import Pools


def spoken(asked: Query, speaker: str | None, scope: Numbers | None, pools: Pools) -> Finding:
    """Return the hits for what was said, by those who are named where that is so."""
    if not asked.content and asked.events:
        asked = replace(asked, terms=asked.with_events)  # there is nothing else to look for
    said = _of_each(asked, pools.finder.among(asked, pools.of(asked, speaker)), pools)
    if asked.seeks_mention:
        held = pools.finder.with_all(asked, said)
        said = held if held.hits else said
    if said.hits and not asked.events and _is_of_event(asked, said, pools):
        said = pools.finder.said_first(said.unsure())
    if speaker or not asked.people or said.outcome is Outcome.ANSWERED:
        return said
    others = by_others(asked, scope, pools)
    return others if others.hits else _on_or_hidden(asked, said, scope, pools)


def _on_or_hidden(asked: Query, said: Finding, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what answers best of what people said, notes on them, and what they may say."""
    names = [person.name for person in asked.people]
    pool = pools.catalogue.by_or_on(names)
    if len(asked.content) > 1 and not asked.core.wraps:
        # what they were asked may tell it, to which they said yes
        pool = union(pool, pools.finder.agreed_to(pools.catalogue.by(names)))
    told = pools.finder.among(asked, narrowed(pool, scope))
    best = told if told.outcome is Outcome.ANSWERED or not said.hits else said
    if not (hiding := pools.catalogue.hiding(asked.people, asked.events)):
        return best
    theirs = pools.finder.among(asked, narrowed(pools.catalogue.of_nobody(hiding), scope))
    return max(best, theirs, key=attrgetter("confidence"))


def _is_of_event(asked: Query, found: Finding, pools: Pools) -> bool:
    """Tell whether what is found begins with a note that answers only what asks for it.

    The note on when it was answers what is asked of its day as well: "what was said on 2 May".
    """
    note = pools.passages[found.hits[0].passage]
    if note.fact in {None, PERSON}:
        return False
    of_day = any(str(note.event.date.day) in term.variants for term in asked.content)
    held = pools.finder.with_all(asked, found._replace(hits=found.hits[:1]))
    return not (note.fact == "when" and of_day and held.hits)


def _of_each(asked: Query, found: Finding, pools: Pools) -> Finding:
    """Return hits with one of each speaker first where the words of several are asked for.

    Those of one who doesn't speak of it come where they were.
    """
    if not asked.of_each and len(asked.people) <= 1:
        return found
    hits = [hit for hit in found.hits if not pools.passages[hit.passage].is_by(asked.but)]
    least, heard = AS_GOOD * max((hit.score for hit in hits), default=0.0), set[Person]()
    holding = pools.finder.holding(asked, hits)
    first = list[Hit]()
    for hit in hits:
        voices = {*pools.passages[hit.passage].voices}
        on_it = hit.score >= least and (hit.passage in holding or not holding)
        if voices and on_it and heard.isdisjoint(voices):
            first.append(hit)
            heard |= voices
    return found._replace(hits=first).then(found._replace(hits=hits))
