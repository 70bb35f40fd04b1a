import pytest

from bot.search.overview.voices import Voices, voices
from tests.search.overview.records import record

ASKED = (
    "Ann: Would you tell us how old the oven is?",
    "Ben: It was built by the first baker, a hundred years ago.",
    "Ann: So you say. I have the deed here. Who was that baker?",
    "Ben: A man from the harbour who had sold his boat and his nets.",
)


def test_who_leads_by_questions_asks_and_who_replies_answers() -> None:
    assert voices(record(*ASKED, *ASKED)) == Voices(frozenset({"Ann"}), frozenset({"Ben"}))


def test_a_turn_is_all_that_somebody_says_in_a_row() -> None:
    went_on = ("Cem: Is it so?", "Cem: I think that the oven is far older than that.")

    assert "Cem" in voices(record(*ASKED, *went_on * 3)).answering


@pytest.mark.parametrize(
    "lines",
    [
        ("Cem: Is it old? It is older than the harbour, as the deed tells.",) * 4,
        ("Cem: The deed tells how old it is, does it not?",),
    ],
    ids=["answered by themselves", "once"],
)
def test_a_question_makes_nobody_one_who_asks(lines: tuple[str, ...]) -> None:
    turns = [turn for line in lines for turn in (line, ASKED[1])]

    assert voices(record(*turns)).asking == frozenset()


def test_nobody_misses_who_says_hardly_anything() -> None:
    assert "Cem" not in voices(record(*ASKED * 4, "Cem: Lunch is ready.")).answering


def test_where_nobody_is_named_nobody_asks() -> None:
    nameless = (line.partition(": ")[2] for line in ASKED)

    assert voices(record(*nameless)) == Voices(frozenset(), frozenset())
