"""Where it is asked what a thing is, what tells it comes first."""

from pathlib import Path

import pytest

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.ranking.definitions import thing
from tests.search.ranking.test_finder import talk

HOLDS = "A starter for a starter: we fed our starter, and the starter fed us, starter by starter."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is a starter?", ("starter",)),
        ("what are the sourdough starters exactly", ("sourdough", "starters")),
        ("What does SD stand for?", ("SD",)),
        ("what do they mean by proof of loaf", ("proof", "loaf")),
        ("what does “at the end of proof” mean", ("end", "proof")),
        ("define starter", ("starter",)),
        ("the meaning of a starter", ("starter",)),
        ("what is in a starter", ()),
        ("what is she like", ()),
        ("what is the oven they bought", ()),
        ("how is a starter made", ()),
        ("explain how it works", ()),
    ],
)
def test_a_question_asks_what_a_thing_is(question: str, words: tuple[str, ...]) -> None:
    assert thing(question, IN_ENGLISH) == words


@pytest.mark.parametrize(
    "tells",
    [
        "Well, starter is a dough that somebody kept from the day before.",
        "By starter I mean what somebody kept from the day before.",
        "They have a dough called “starter” that was kept from the day before.",
        "It is the SD (starter) that somebody kept from the day before.",
        "Starter stands for what somebody kept from the day before.",
    ],
)
def test_what_tells_it_comes_before_what_speaks_of_it(tmp_path: Path, tells: str) -> None:
    search = talk(tmp_path, HOLDS, "Salt is dear. " * 40, tells)

    told = [found.passage.text for found in search.ask("what is a starter?").found]
    other = [found.passage.text for found in search.ask("about the starter").found]

    assert told[:2] == [tells, HOLDS]
    assert other[:2] == [HOLDS, tells]


@pytest.mark.parametrize(
    "asks",
    [
        "Before we begin, what is a starter? I was never told of one.",
        "I am not quite sure what a starter is, as I was never told.",
    ],
)
def test_what_replies_to_who_asks_it_comes_first(tmp_path: Path, asks: str) -> None:
    replies = "It is some dough that somebody kept from the day before."
    search = talk(tmp_path, HOLDS, "Salt is dear. " * 40, asks, replies)

    found = search.ask("what is a starter?").found

    assert found[0].passage.text == replies
