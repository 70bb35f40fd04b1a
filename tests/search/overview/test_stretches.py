import pytest

from bot.search.overview.stretches import completeness, stretches
from tests.search.overview.records import record


@pytest.mark.parametrize(
    "text",
    [
        "Does the oven heat the dough?",
        "печь горячая؟",
        "The oven heats the dough, but--",
        "--the oven heats the dough.",
        "The oven is hot. It heats the dough and",
    ],
)
def test_a_question_or_a_broken_sentence_stands_less_well(text: str) -> None:
    assert completeness(text) < 1


@pytest.mark.parametrize(
    "text", ["The oven is hot.", "\u201cThe oven is hot.\u201d", "the oven is hot", "烤箱很热。"]
)
def test_a_whole_statement_stands_alone(text: str) -> None:
    assert completeness(text) == 1


def test_of_somebody_who_says_nothing_long_the_longest_is_offered() -> None:
    lines = [f"Ann: {'The oven heats the dough and the kitchen at dawn. ' * 3}"] * 9
    passages = record(*lines, "Ben: The dough.", "Ben: The dough is sour since it rests at night.")

    offered = stretches(passages, range(11), {"dough", "oven", "night", "dawn"}, 3)

    assert {run.passage for run in offered} == {*range(9), 10}


def test_none_begins_with_a_sentence_of_few_words() -> None:
    passages = record("Ann: Either dough. But the oven heats the dough and the kitchen at dawn.")

    offered = stretches(passages, [0], {"dough", "oven"}, 3)

    assert [passages[0].text[run.start :][:3] for run in offered] == ["But"]
