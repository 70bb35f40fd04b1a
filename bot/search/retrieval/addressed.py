"""Finds what was said to people: right behind their turns."""

from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.query import Query
from bot.search.ranking.finding import Finding, perhaps
from bot.search.ranking.turns.exchanges import replies_to_those
from bot.search.retrieval.pools import Pools


def addressed(asked: Query, scope: Numbers | None, pools: Pools) -> Finding | None:
    """Return what people said right behind those to whom it is to be; None for nothing.

    Where nobody is named who said it, it is anybody else, whoever leads the talk last; on a
    subject it only comes before what others said of that.
    """
    leads = pools.turns.leads
    said = pools.catalogue.by([person.name for person in asked.addressed])
    replies = replies_to_those(pools.passages, said.tolist())
    behind = pools.catalogue.best_first(narrowed(replies, pools.of(asked)))
    if asked.people or not asked.content:
        order = behind if asked.people else sorted(behind, key=leads)
        return perhaps(order) if order else None
    others = pools.without(asked.addressed, scope)
    found = pools.finder.among(asked, others).unsure().narrowed(others)
    return found.first_of([number for number in behind if not leads(number)])
