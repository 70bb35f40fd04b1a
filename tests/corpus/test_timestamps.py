import pytest

from bot.corpus.timestamps import second_at

MARKS = ((0, 10.0), (10, 20.0), (20, 15.0), (30, 16.0))


@pytest.mark.parametrize(
    ("character", "second"),
    [(0, 10), (5, 15), (9, 19), (10, 20), (15, 20), (20, 15), (25, 15.5), (30, 16), (99, 16)],
)
def test_between_two_marks_time_passes_evenly_and_never_backwards(
    character: int, second: float
) -> None:
    assert second_at(MARKS, character) == second


def test_before_the_first_mark_and_at_a_place_marked_twice() -> None:
    assert second_at(((5, 3.0), (9, 4.0)), 0) == 3
    assert second_at(((0, 1.0), (0, 2.0)), 0) == 2
