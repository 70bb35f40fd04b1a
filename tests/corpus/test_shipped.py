"""The record the bot comes with: its quotations stay as they were printed."""

from collections import Counter
from pathlib import Path

from bot.corpus.loader import inspect, load
from bot.corpus.model import Kind

QUOTATIONS = {
    (
        "Ebtihaj Khan",
        (
            "When we started six, seven years ago, we used to quote success stories of Code for "
            "America but now we have our own success stories, which makes it easier to get local "
            "govt partners onboard."
        ),
    ),
    ("Ebtihaj Khan", "similar work happening in silos, there is a need to combine our efforts"),
    (
        "Ebtihaj Khan",
        (
            "We should work on challenges that most people agree on, and then work towards "
            "changing attitude on challenges that aren’t agreed upon"
        ),
    ),
}


def test_it_has_no_problem(first_panel: Path) -> None:
    assert inspect(first_panel)[1] == []


def test_its_quotations_are_as_printed_to_the_character(
    first_panel: Path,
) -> None:
    quotes = {
        (p.speaker.name if p.speaker else None, p.text)
        for p in load(first_panel).passages
        if p.kind is Kind.QUOTE
    }

    assert quotes == QUOTATIONS


def test_whoever_no_source_quotes_or_retells_has_no_words(first_panel: Path) -> None:
    words = Counter(p.speaker.name for p in load(first_panel).passages if p.speaker)

    assert set(words) == {"Ebtihaj Khan", "Gabriella Razzano", "Amanda Clarke"}


def test_every_passage_has_its_source_its_topic_and_other_words_for_it(first_panel: Path) -> None:
    for passage in load(first_panel).passages:
        assert passage.source.url, passage
        assert passage.topic, passage
        assert passage.hints, passage
