from pathlib import Path

from bot.chat.replies.suggestions import examples
from bot.corpus.loader import load
from bot.search.search import Search
from tests.chat.panels import write_captions
from tests.conftest import write_corpus

SOURCE = """\
---
title: Bread Day
publisher: The Crumb Times
date: 2020-02-04
url: https://example.org/said
---
"""
ON = """
## {topic}

> Rye flour was milled all day on stones, and it made the {what} that everybody remembers.
>
> — {who}
"""
FRIDGE = "the municipal fridge"
QUIET = "It stands in the hall, where every gardener can open it, and nobody has broken it so far."


def headed(folder: Path, *topics: str) -> list[str]:
    """Return what is offered of a source with some headings."""
    parts = (
        ON.format(topic=topic, what=f"loaf of number {number}", who="Ann Baker")
        for number, topic in enumerate(topics)
    )
    return examples(Search(load(write_corpus(folder, source="".join((SOURCE, *parts))))))


def test_a_heading_that_asks_is_offered_as_it_is(tmp_path: Path) -> None:
    offered = headed(tmp_path, "Who milled the rye flour?")

    assert offered == ["Who milled the rye flour?"]


def test_a_heading_that_a_mark_ends_is_offered_last(tmp_path: Path) -> None:
    offered = headed(tmp_path, "Stones (of the mill)", "Rye flour")

    assert ["Rye flour" in question for question in offered] == [True, False]


def test_somebody_is_offered_with_what_they_have_said_not_with_what_they_ask(
    tmp_path: Path,
) -> None:
    turns = [
        ("Kai Stone", QUIET.replace("hall", f"hall of house number {number}"))
        if number % 2
        else ("Mo Rye", f"And what did {FRIDGE} cost the town in year {number}?")
        for number in range(30)
    ]
    turns += [
        ("Nia Moss", f"The seed library got a council grant of {number} pounds for the shelves.")
        for number in range(30)
    ]

    offered = examples(Search(load(write_captions(tmp_path, turns=turns))))

    assert offered
    assert not [question for question in offered if "Stone" in question or "Mo Rye" in question]
