"""Finds what was said in reply to people: the turns right behind theirs."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.corpus.model import Passage
from bot.search.index.sorted_arrays import Numbers
from bot.search.ranking.turns.passage_kinds import asks, is_brief

_REACH = 6  # passages, the one replied to among them


class RepliesTo:
    """Knows the turns that come right behind others in the talks of a record.

    What is too short to tell anything is no turn unless it asks, and parts none.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    def to(self, said: Iterable[int]) -> Numbers:
        """Return the passages right behind some, where others say them, ascending."""
        behind = {number for each in said if (number := self._behind(each))}
        return np.array(sorted(behind), np.int32)

    def _behind(self, number: int) -> int | None:
        """Return what somebody else says next, long enough to tell something; else None."""
        passages, said = self._passages, self._passages[number]
        if not said.talk or (is_brief(said) and not asks(said)):
            return None
        for behind in range(number + 1, min(number + _REACH, len(passages))):
            one = passages[behind]
            if one.talk != said.talk or (one.speaker == said.speaker and not is_brief(one)):
                return None
            if one.speaker != said.speaker and not is_brief(one):
                return behind
        return None
