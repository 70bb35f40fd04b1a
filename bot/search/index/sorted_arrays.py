"""Runs of passage numbers in ascending order: what is in several of them, or in one of two."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.grouping import grouped

Numbers = NDArray[np.int32]
Frequencies = NDArray[np.float32]
Floats = NDArray[np.float64]
Amounts = TypeVar("Amounts", Frequencies, Floats)

NO_NUMBERS: Numbers = np.empty(0, np.int32)


def union(*runs: Numbers) -> Numbers:
    """Return the numbers of some runs once each, ascending."""
    numbers = np.concatenate((NO_NUMBERS, *runs))
    numbers.sort()  # np.unique takes twice as long
    return numbers[firsts(numbers)]


def among(numbers: Numbers, ascending: Numbers) -> NDArray[np.bool_]:
    """Tell of each number whether it is one of others, in a time that hardly grows with those."""
    if not len(ascending):
        return np.zeros(len(numbers), np.bool_)
    places = ascending.searchsorted(numbers)
    found: NDArray[np.bool_] = ascending[np.minimum(places, len(ascending) - 1)] == numbers
    return found


def narrowed(numbers: Numbers, only: Numbers | None) -> Numbers:
    """Return those of some numbers that are among others, ascending; all of them for None."""
    return numbers if only is None else numbers[among(numbers, only)]


def shortly_before(numbers: Numbers, ascending: Numbers | None, most: int) -> Numbers:
    """Return those of some numbers that are among others, or at most so much less than one.

    For None it is all of them.
    """
    if ascending is None or not len(ascending):
        return numbers if ascending is None else NO_NUMBERS
    gaps = ascending.take(ascending.searchsorted(numbers), mode="clip") - numbers
    return numbers[(gaps >= 0) & (gaps <= most)]


def summed(runs: Sequence[tuple[Numbers, Amounts]]) -> tuple[Numbers, Amounts]:
    """Return one run of ascending passages or more as one, the amounts for a passage summed."""
    if len(runs) == 1:
        return runs[0]
    passages = np.concatenate([run[0] for run in runs])
    order = passages.argsort(kind="stable")
    amounts = np.concatenate([run[1] for run in runs]).take(order)
    first = firsts(passages := passages.take(order)).nonzero()[0]
    return passages.take(first), np.add.reduceat(amounts, first) if len(first) else amounts


def firsts(numbers: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Tell of each number whether it differs from the one before it."""
    differs = np.empty(len(numbers), np.bool_)
    differs[:1] = True
    np.not_equal(numbers[1:], numbers[:-1], out=differs[1:])
    return differs


def numbers_by(keys: Iterable[Iterator[str] | list[str] | tuple[()]]) -> dict[str, Numbers]:
    """Return the numbers of the passages by what is told of each, such as who speaks there."""
    pairs = ((key, number) for number, own in enumerate(keys) for key in own)
    return {key: np.array(numbers, np.int32) for key, numbers in grouped(pairs).items()}
