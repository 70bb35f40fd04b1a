import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.index.index import Index
from bot.search.index.proximity import AFTER, BEFORE, Proximity

WORDS = st.sampled_from(["oven", "flour", "salt"])
TALKS = st.sampled_from(["morning", "evening", None])
PASSAGES = st.lists(st.tuples(st.lists(WORDS, max_size=400), TALKS), min_size=1, max_size=30)


def around(passages: list[list[str]], talks: list[str | None], word: str) -> list[float]:
    index = Index(passages)
    surroundings = Proximity(index, [len(passage) for passage in passages], talks)
    numbers = np.arange(len(passages), dtype=np.int32)
    if word not in index:
        return [0.0] * len(passages)
    heard = surroundings.heard([word], numbers)
    assert heard.own[0].tolist() == [words.count(word) for words in passages]
    return list(heard.around[0])


@given(PASSAGES)
def test_each_occurrence_counts_the_less_the_farther_it_is(
    drawn: list[tuple[list[str], str | None]],
) -> None:
    drawn.sort(key=lambda each: str(each[1]))
    passages, talks = [words for words, _ in drawn], [talk for _, talk in drawn]
    places = Proximity(Index(passages), [len(p) for p in passages], talks).places

    counts = around(passages, talks, "oven")

    for here, count in enumerate(counts):
        expected = 0.0
        for there, words in enumerate(passages):
            gap = places[here] - places[there]
            decay = math.exp(-gap / AFTER) if gap >= 0 else math.exp(gap / BEFORE)
            expected += words.count("oven") * decay
        assert count == pytest.approx(expected, rel=1e-4, abs=1e-4)


def test_what_is_said_in_one_conversation_is_not_around_another() -> None:
    assert around([["oven"], ["salt"], ["salt"]], ["a", "a", "b"], "oven")[1] > 0.9
    assert around([["oven"], ["salt"], ["salt"]], ["a", "a", "b"], "oven")[2] == 0
    assert around([["oven"], ["salt"]], [None, None], "oven") == [1, 0]


def test_what_follows_a_word_is_nearer_to_it_than_what_precedes_it() -> None:
    before, _, after = around([["salt"], ["oven"], ["salt"]], ["a", "a", "a"], "oven")

    assert after > before


def test_within_a_shorter_reach_an_occurrence_counts_less_from_afar() -> None:
    index = Index([["oven"], ["salt"]])
    far, close = (Proximity(index, [1, 1], ["a", "a"], reach) for reach in (1.0, 0.1))
    behind = np.array([1], np.int32)

    counts = [each.heard(["oven"], behind).around.item() for each in (far, close)]

    assert counts[1] == pytest.approx(counts[0] ** 10, rel=1e-4)


def test_of_several_terms_each_counts_alone() -> None:
    index = Index([["hot", "oven"], ["salt"]])
    surroundings = Proximity(index, [2, 1], ["a", "a"])

    heard = surroundings.heard(["salt", "oven"], np.array([0, 1], np.int32))

    assert heard.own.tolist() == [[0, 1], [1, 0]]
    assert heard.around.tolist() == [[pytest.approx(1, abs=0.1), 1], [1, pytest.approx(1, abs=0.1)]]


def test_nothing_is_heard_of_no_terms() -> None:
    surroundings = Proximity(Index([["oven"]]), [1], [None])

    assert surroundings.heard([], np.array([0], np.int32)).own.shape == (0, 1)
