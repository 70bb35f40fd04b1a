from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.sorted_arrays import Numbers, among, shortly_before, summed, union

RUNS = st.lists(st.sets(st.integers(0, 40)).map(sorted), min_size=1, max_size=4)


def run(numbers: list[int]) -> Numbers:
    return np.array(numbers, np.int32)


@given(RUNS)
def test_a_union_has_each_number_once_in_order(runs: list[list[int]]) -> None:
    assert union(*map(run, runs)).tolist() == sorted(set().union(*runs))


@given(st.lists(st.integers(0, 40)), st.sets(st.integers(0, 40)))
def test_a_number_is_among_others_or_is_not(numbers: list[int], others: set[int]) -> None:
    found = among(run(numbers), run(sorted(others)))

    assert found.tolist() == [number in others for number in numbers]


@given(st.lists(st.integers(0, 40)), st.sets(st.integers(0, 40)), st.integers(0, 6))
def test_a_number_is_shortly_before_another_or_is_not(
    numbers: list[int], others: set[int], most: int
) -> None:
    found = shortly_before(run(numbers), run(sorted(others)), most)

    assert found.tolist() == [n for n in numbers if others & {*range(n, n + most + 1)}]
    assert shortly_before(run(numbers), None, most).tolist() == numbers


@given(RUNS)
def test_amounts_for_a_passage_are_summed(runs: list[list[int]]) -> None:
    amounts = Counter[int]()
    for number, own in enumerate(runs, 1):
        amounts.update(dict.fromkeys(own, number))

    passages, sums = summed(
        [(run(own), np.full(len(own), float(n))) for n, own in enumerate(runs, 1)]
    )

    assert passages.tolist() == sorted(amounts)
    assert sums.tolist() == pytest.approx([amounts[number] for number in sorted(amounts)])
