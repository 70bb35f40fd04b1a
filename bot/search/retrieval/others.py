"""Finds what others say of a name that somebody who is asked after never mentions."""

from collections.abc import Iterable

from bot.corpus.model import Passage
from bot.search.analysis.tokens import split
from bot.search.index.sorted_arrays import Numbers
from bot.search.query.query import Query
from bot.search.ranking.finding import Finding
from bot.search.retrieval.pools import Pools


def by_others(asked: Query, scope: Numbers | None, pools: Pools) -> Finding:
    """Return what others say that hold a name which the one person asked after never mentions.

    There is none where captions don't tell all that they say.
    """
    known, names = pools.catalogue, asked.content
    one = len(asked.people) == 1 and all(map(known.has_spoken, asked.people))
    if not (one and asked.seeks_mention and names and all(term.is_name for term in names)):
        return Finding([])
    own = known.by_or_on([person.name for person in asked.people])
    may_say = asked.corrections or known.hiding(asked.people)
    if may_say or len(pools.ranker.any_held(names, own)):
        return Finding([])
    others = pools.finder.among(asked, pools.without(asked.people, scope)).unsure()
    words = [term.word for term in names]
    held = [hit for hit in others.hits if _says(pools.passages[hit.passage], words)]
    return others._replace(hits=held, unsaid=tuple(words))


def _says(passage: Passage, words: Iterable[str]) -> bool:
    """Tell whether somebody says some words in a passage, each as it stands."""
    said = set(split(passage.text.casefold()))
    wanted = (part for word in words for part in split(word.casefold()))
    return not passage.fact and said.issuperset(wanted)
