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
from bot.search.overview.voices import voices

Indices = NDArray[np.int64]

_TELLING = 0.2  # of the weight of the weightiest term: one in the first and the last sentence
_ASKING = 0.25  # of its worth is left to what somebody says who mostly asks: it leads to answers


class Offer(NamedTuple):
    """Excerpts to choose from: who says them, where in the record (0 to 1), how well they stand.

    Several of those who are `wanted` have to be heard. Excerpt `holders[i]` holds the term or pair
    of terms `held[i]`, which weighs `worth[held[i]]`.
    """

    runs: list[Stretch]
    speakers: list[str | None]
    places: Floats
    standing: Floats
    wanted: frozenset[str]
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
    least = _TELLING * max(weights.values(), default=0)
    edges = {term for term, weight in weights.items() if weight >= least}
    runs = stretches(record, numbers, edges, count)
    speakers = [record[run.passage].speaker for run in runs]
    heard = voices(record)
    return Offer(
        runs,
        speakers,
        _places(record, numbers, runs),
        _standing(record, runs, heard.asking),
        heard.answering.intersection(speakers),
        *_holdings(record, runs, weights, pair_weights(told, numbers, weights)),
    )


def _standing(
    record: Sequence[Spoken], runs: Sequence[Stretch], asking: Container[str | None]
) -> Floats:
    """Return how well some excerpts stand alone, for their length: less if said by who asks."""
    standing = np.empty(len(runs), np.float64)
    for number, (passage, start, end) in enumerate(runs):
        alone = completeness(record[passage].text[start:end]) / (end - start) ** 0.5
        standing[number] = alone * (_ASKING if record[passage].speaker in asking else 1)
    return standing


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
