import numpy as np

from bot.search.index.numbered_texts import in_runs, numbered


def test_texts_are_their_words_by_number() -> None:
    texts = numbered([["bread", "oven"], [], ["loaf", "bread", "bread"]])

    assert texts.words == ["bread", "oven", "loaf"]
    assert texts.held.tolist() == [0, 1, 2, 0, 0]
    assert texts.bounds.tolist() == [0, 2, 2, 5]


def test_the_words_of_each_text_can_be_had_again() -> None:
    texts = [["bread", "oven"], [], ["loaf", "bread", "bread"]]

    assert list(numbered(texts).each()) == texts
    assert numbered(texts).words_of(2) == texts[2]


def test_words_are_counted_in_the_order_in_which_they_first_stand_in_some_texts() -> None:
    texts = numbered([["bread", "oven"], ["loaf"], ["oven", "bread", "oven"]])

    assert list(texts.counts(np.array([False, True, True])).items()) == [
        ("loaf", 1),
        ("oven", 2),
        ("bread", 1),
    ]


def test_words_that_change_into_one_are_one_and_texts_may_be_left_out() -> None:
    texts = numbered([["Bread", "bread"], ["Oven"], ["oven", "Bread"]])

    changed = texts.changed(str.lower, np.array([True, False, True]))

    assert list(changed.each()) == [["bread", "bread"], [], ["oven", "bread"]]
    assert changed.words == ["bread", "oven"]


def test_the_places_in_some_of_several_runs_stand_one_after_the_other() -> None:
    places, bounds = in_runs(np.array([0, 2, 2, 5]), np.array([2, 1, 0]))

    assert places.tolist() == [2, 3, 4, 0, 1]
    assert bounds.tolist() == [0, 3, 3, 5]
