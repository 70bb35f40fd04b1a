"""What an overview can choose from, with what each is worth, as arrays."""

from collections.abc import Container, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.search.index.sorted_arrays import Floats
from bot.search.overview.spoken import Spoken, telling
from bot.search.overview.stretches import Stretch, completeness, stretches
from bot.search.overview.term_weights import (
    Information,
    Pair,
    keyness,
    pair_weights,
    term_weights,
    weighted_pairs,
)

Indices = NDArray[np.int64]


class Offer(NamedTuple):
    """Excerpts to choose from: who says them, where in the record (0 to 1), how well they stand.

    Excerpt `holders[i]` holds the term or pair of terms `held[i]`, which weighs
    `worth[held[i]]`.
    """

    runs: list[Stretch]
    speakers: list[str | None]
    places: Floats
    standing: Floats
    holders: Indices
    held: Indices
    worth: Floats


def offered(
    record: Sequence[Spoken],
    numbers: Sequence[int],
    count: int,
    stop: Container[str],
    information: Information | None,
) -> Offer:
    """Return the excerpts of some passages of a record, in its order."""
    told = telling(record, stop)
    weights = term_weights(told, numbers, keyness(record, told, information))
    runs = stretches(record, numbers, weights, count)
    texts = [record[run.passage].text[run.start : run.end] for run in runs]
    return Offer(
        runs,
        [record[run.passage].speaker for run in runs],
        _places(record, numbers, runs),
        np.array([completeness(text) / len(text) ** 0.5 for text in texts]),
        *_holdings(record, runs, weights, pair_weights(told, numbers, weights)),
    )


def _places(record: Sequence[Spoken], numbers: Sequence[int], runs: Sequence[Stretch]) -> Floats:
    """Return where the passages of some excerpts begin, as shares of all that is said."""
    ends = np.cumsum([len(record[number].text) for number in numbers])
    begins = dict(zip(numbers, (0, *ends[:-1]), strict=True)) if len(ends) else {}
    return np.array([begins[run.passage] / max(1, ends[-1]) for run in runs], np.float64)


def _holdings(
    record: Sequence[Spoken],
    runs: Sequence[Stretch],
    weights: dict[str, float],
    pairs: dict[Pair, float],
) -> tuple[Indices, Indices, Floats]:
    """Return which excerpt holds which term or pair, and what each of these is worth."""
    worth: dict[str | Pair, float] = dict(chain(weights.items(), pairs.items()))
    numbered = {term: number for number, term in enumerate(worth)}
    holdings = [
        (holder, numbered[held])
        for holder, (passage, start, end) in enumerate(runs)
        for held in _held(record[passage], start, end, weights)
        if held in numbered
    ]
    holders, held = np.array(holdings, np.int64).reshape(-1, 2).T
    return holders, held, np.array([*worth.values()], np.float64)


def _held(passage: Spoken, start: int, end: int, weights: Container[str]) -> dict[str | Pair, None]:
    terms = [term for term, begin, _ in passage.words if start <= begin < end and term in weights]
    return dict.fromkeys((*terms, *weighted_pairs(terms, weights)))
