"""Finds what was said in reply to people: the turns right behind theirs."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.corpus.model import Passage
from bot.search.index.sorted_arrays import Numbers
from bot.search.ranking.turns.passage_kinds import asks, is_brief, replies_to

_REACH = 6  # passages, the one replied to among them


def replies_to_those(passages: Sequence[Passage], said: Iterable[int]) -> Numbers:
    """Return the passages that come right behind some in their talks, where others say them.

    They ascend. What is too short to tell anything is no turn unless it asks, and parts none.
    """
    behind = {number for each in said if (number := _behind(passages, each))}
    return np.array(sorted(behind), np.int32)


def _behind(passages: Sequence[Passage], number: int) -> int | None:
    """Return what somebody else says next, long enough to tell something; else None."""
    said = passages[number]
    if not said.talk or (is_brief(said) and not asks(said)):
        return None
    for behind in range(number + 1, min(number + _REACH, len(passages))):
        one = passages[behind]
        if one.talk != said.talk or (one.speaker == said.speaker and not is_brief(one)):
            return None
        if replies_to(one, said) and not is_brief(one):
            return behind
    return None
