"""Finds what was said to people: right behind their turns."""

from bot.corpus.model import Corpus
from bot.corpus.parts import is_chair
from bot.search.index.catalogue import Catalogue
from bot.search.index.sorted_arrays import Numbers, narrowed
from bot.search.query.query import Query
from bot.search.ranking.finder import Finder
from bot.search.ranking.finding import Finding, perhaps
from bot.search.ranking.turns.replies_to import RepliesTo
from bot.search.retrieval.pools import Pools


class Addressed:
    """Finds the passages that reply to those to whom they are to be."""

    def __init__(self, corpus: Corpus, finder: Finder, catalogue: Catalogue, pools: Pools) -> None:
        self._passages = corpus.passages
        self._finder = finder
        self._catalogue = catalogue
        self._pools = pools
        self._replies = RepliesTo(corpus.passages)

    def find(self, asked: Query, scope: Numbers | None) -> Finding | None:
        """Return what people said right behind those to whom it is to be; None for nothing.

        Where nobody is named who said it, it is anybody else, whoever leads the talk last; on a
        subject it only comes before what others said of that.
        """
        names = [person.name for person in asked.addressed]
        replies = self._replies.to(self._catalogue.by(names).tolist())
        behind = self._catalogue.best_first(narrowed(replies, self._pools.of(asked)))
        if asked.people or not asked.content:
            order = behind if asked.people else sorted(behind, key=self._is_led)
            return perhaps(order) if order else None
        others = self._pools.without(asked.addressed, scope)
        said = self._finder.among(asked, others).unsure().narrowed(others)
        return said.first_of([number for number in behind if not self._is_led(number)])

    def _is_led(self, number: int) -> bool:
        """Tell whether whoever leads a talk says a passage."""
        speaker, event = self._passages[number].speaker, self._passages[number].event
        return speaker is not None and is_chair(speaker.part, event)
