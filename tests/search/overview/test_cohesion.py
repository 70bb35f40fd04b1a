import numpy as np
import pytest

from bot.search.overview.cohesion import dips_between


def test_likeness_dips_deepest_where_the_words_change() -> None:
    counts = np.array([[2, 0]] * 5 + [[0, 2]] * 5)

    dips = dips_between(counts, 3)

    assert len(dips) == 9
    assert dips.argmax() == 4


@pytest.mark.parametrize("blocks", [2, 3, 10])
def test_where_the_words_stay_the_same_there_is_no_dip(blocks: int) -> None:
    assert dips_between(np.full((blocks, 3), 2), 3) == pytest.approx(0)
