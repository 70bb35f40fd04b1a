"""Cuts a record into topics by its words alone.

The record is divided into blocks of about equal length, and these into the segments under which
their words are likeliest, each segment with a distribution of its own over the words (Eisenstein
and Barzilay, "Bayesian Unsupervised Topic Segmentation", 2008): the best of all divisions, by
dynamic programming (Utiyama and Isahara, 2001). A word counts twice at most in a block, because
one that has come up tends to be repeated. A cut where the words on either side differ more than
those farther off is preferred (TextTiling: Hearst, 1997).
"""

import math
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.search.index.sorted_arrays import Floats
from bot.search.overview.cohesion import dips_between
from bot.search.overview.spoken import Spoken, telling

Counts = NDArray[np.int64]

MOST = 12  # segments
_PER_ROOT = 2.0  # segments of the square root of a thousand words
_BLOCKS = 100
_TERMS = 800  # terms that are looked at, those in most blocks first
_EVERYWHERE = 0.5  # a term in more of the blocks than this tells of no topic
_BURST = 2  # times that a term counts in a block, at most
_FEWEST = 2  # blocks that hold a term that is looked at
_PRIOR = 0.2  # of the distributions over terms, symmetric
_SIDE = 10  # blocks on either side of a cut that are compared
_DIP = 50.0  # nats that a cut is likelier for each unit of the depth score
_SMALLEST = 0.25  # of the mean length of a segment


def segments(
    record: Sequence[Spoken], stop: Container[str] = frozenset(), count: int | None = None
) -> tuple[range, ...]:
    """Return the topics of a record as ranges of its passages, together all of them.

    There are as many as wanted, or fewer where the record is short; without a number, about two
    for a thousand words, four for four thousand, six for an hour, at most twelve. `stop` are the
    terms that say nothing.
    """
    wanted = count or _usual_number(record)
    blocks = _blocks(record)
    starts = [0, *(int(blocks.searchsorted(cut)) for cut in _cuts(record, stop, blocks, wanted))]
    ends = [*starts[1:], len(record)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True) if end > start)


def _cuts(record: Sequence[Spoken], stop: Container[str], blocks: Counts, wanted: int) -> list[int]:
    """Return the blocks, ascending, at which the later segments begin."""
    held = _held(telling(record, stop), blocks)
    wanted = min(wanted, len(held))
    if wanted < 2:  # noqa: PLR2004 - one is the whole
        return []
    costs = _costs(
        np.minimum(_counts(held, _topical(held)), _BURST),
        max(1, int(len(held) / wanted * _SMALLEST)),
    )
    dips = dips_between(_counts(held, list(dict.fromkeys(chain.from_iterable(held)))), _SIDE)
    costs[1:-1] -= _DIP * dips[:, None]
    return _best_cuts(costs, wanted)


def _usual_number(record: Sequence[Spoken]) -> int:
    thousands = sum(len(passage.words) for passage in record) / 1000
    return max(1, min(MOST, round(_PER_ROOT * math.sqrt(thousands))))


def _blocks(record: Sequence[Spoken]) -> Counts:
    """Return the number of the block that each passage is in: ascending, from 0, none left out."""
    sizes = np.array([len(passage.words) + 1 for passage in record], np.float64)
    middles = np.cumsum(sizes) - sizes / 2
    places = (middles * _BLOCKS / max(1.0, sizes.sum())).astype(np.int64)
    return np.unique(places, return_inverse=True)[1].astype(np.int64)


def _held(told: Sequence[Sequence[str]], blocks: Counts) -> list[Counter[str]]:
    held = [Counter[str]() for _ in range(int(blocks[-1]) + 1 if len(blocks) else 0)]
    for terms, block in zip(told, blocks, strict=True):
        held[block].update(terms)
    return held


def _topical(held: Sequence[Counter[str]]) -> list[str]:
    """Return the terms that may tell of a topic: neither in one block alone nor everywhere."""
    spread = Counter(chain.from_iterable(held))
    most = max(_FEWEST, _EVERYWHERE * len(held))
    return [term for term, blocks in spread.most_common() if _FEWEST <= blocks <= most][:_TERMS]


def _counts(held: Sequence[Counter[str]], terms: Sequence[str]) -> Counts:
    rows = [[counts[term] for term in terms] for counts in held]
    return np.array(rows, np.int64).reshape(len(held), len(terms))


def _costs(counts: Counts, smallest: int) -> Floats:
    """Return −log p of the words of every run of blocks, [first, after the last]; else infinity."""
    number, terms = counts.shape
    until = np.vstack((np.zeros((1, terms), np.int64), counts.cumsum(0)))
    of_term = _rising(int(until.max(initial=0)), _PRIOR)
    of_all = _rising(int(until[-1].sum()), _PRIOR * max(1, terms))
    costs = np.full((number + 1, number + 1), np.inf)
    for first in range(number + 1 - smallest):
        held = until[first + smallest :] - until[first]
        costs[first, first + smallest :] = of_all[held.sum(1)] - of_term[held].sum(1)
    return costs


def _rising(highest: int, prior: float) -> Floats:
    """Return log Γ(n + prior) − log Γ(prior) for n from 0 on."""
    return np.concatenate(([0.0], np.cumsum(np.log(np.arange(highest) + prior))))


def _best_cuts(costs: Floats, wanted: int) -> list[int]:
    """Return the blocks, ascending, at which the later of the wanted segments begin."""
    best = costs[0]
    before = []
    for _ in range(wanted - 1):
        ways = best[:, None] + costs
        before.append(ways.argmin(0))
        best = ways.min(0)
    return list(_traced(before))[::-1]


def _traced(before: Sequence[NDArray[np.intp]]) -> Iterator[int]:
    place = -1
    for step in reversed(before):
        place = int(step[place])
        yield place
