"""Finds what there is by people, and who they are, where nothing else is asked of them."""

from bot.corpus.event_notes import tells_name_alone
from bot.search.index.index import Hit
from bot.search.index.sorted_arrays import Numbers
from bot.search.query.query import Query
from bot.search.ranking.finding import MAX_HITS, Finding, certain, likely, perhaps
from bot.search.retrieval.pools import Pools


def of_people(asked: Query, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what there is by people where nothing else is asked of them.

    Who they are is all where only that is asked, and comes first where more is; else their own
    words, which answer no more than what they said. A name alone tells less than these.
    """
    told = pools.catalogue.who(asked.people, scope)
    has_spoken = any(map(pools.catalogue.has_spoken, asked.people))
    named = has_spoken and bool(told) and all(tells_name_alone(pools.passages[n]) for n in told)
    if asked.asks_who and not asked.core.telling and told and not named:
        return certain(told)
    first = asked.asks_who and not named
    every = pools.catalogue.about(asked.people, MAX_HITS, scope, who_first=first)
    numbers = [number for number in every if not (named and number in told)]
    if not (asked.asks_who or has_spoken):
        return Finding([Hit(n, 1.0) for n in numbers])
    who = not (asked.core.telling or named)
    sure = who if asked.asks_who else asked.core.asks_words
    if asked.inquiry and asked.inquiry.asked:
        sure = False  # no question to them is found, only words of whoever asks
    found = (likely if asked.guessed else certain) if sure else perhaps
    return found(numbers)
