from pathlib import Path

import numpy as np
import pytest

from bot.search.index.numbered_texts import numbered
from bot.search.meaning.held_words import HeldWords, held_words
from bot.search.meaning.meaning import Meaning

TEXTS = [["bread", "oven"], ["loaf", "loaf", "quxly"], [], ["oven"]]


@pytest.fixture
def held(tmp_path: Path) -> HeldWords:
    """Return the words of some texts by a table in which bread and loaf are alike."""
    (tmp_path / "words.txt").write_text("bread\nloaf\noven\n")
    np.save(tmp_path / "vectors.npy", np.array([[100, 0, 0], [80, 60, 0], [0, 0, 127]], np.int8))
    np.save(tmp_path / "factors.npy", np.array([0.01, 0.01, 0.005], np.float16))
    return held_words(Meaning.load(tmp_path), numbered(TEXTS))


def near(held: HeldWords, own: list[int], *texts: int) -> list[float]:
    bread = np.array([1, 0, 0], np.float32)
    [found] = held.nearness([own], [bread], np.array(texts, np.int32)).tolist()
    return [round(each, 2) for each in found]


def test_a_text_is_as_near_a_word_as_its_likest_word_is(held: HeldWords) -> None:
    assert near(held, [], 0, 1, 2, 3) == [1.0, 0.8, 0.0, 0.0]


def test_the_word_itself_does_not_count(held: HeldWords) -> None:
    assert near(held, [held.words.index("bread")], 0, 1) == [0.0, 0.8]


def test_texts_can_be_asked_in_any_order(held: HeldWords) -> None:
    assert near(held, [], 3, 1, 1) == [0.0, 0.8, 0.8]
    assert near(held, []) == []
