from bot.search.overview.term_weights import keyness, pair_weights, term_weights
from tests.search.overview.records import record

TOLD = [["sour", "dough"], ["sour", "dough", "oven"], ["oven"], ["sour"]]


def test_a_term_in_more_passages_weighs_more() -> None:
    weights = term_weights(TOLD, range(4), dict.fromkeys(("sour", "dough", "oven"), 1.0))

    assert weights["sour"] > weights["dough"]


def test_a_pair_that_stands_together_again_has_a_weight() -> None:
    weights = {"sour": 2.0, "dough": 1.0, "oven": 3.0}

    assert pair_weights(TOLD, range(4), weights) == {("sour", "dough"): 1.0}


def test_a_word_said_as_often_as_in_its_language_says_little() -> None:
    passages = record("People bake ryes.", "People bake rye.")

    told = keyness(passages, [["people", "rye"]] * 2, lambda word: 1.0 if word == "people" else 9.0)

    assert told["people"] < told["rye"] == 1


def test_without_a_language_every_term_counts_in_full() -> None:
    assert keyness(record("Bake rye."), [["bake", "rye"]], None) == {"bake": 1.0, "rye": 1.0}
