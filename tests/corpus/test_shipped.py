"""The record the bot comes with: its quotations stay as they were printed."""

from collections import Counter

from bot.corpus.loader import inspect, load
from bot.corpus.model import Kind
from tests.conftest import SHIPPED, of_the_first_panel

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


def test_it_has_no_problem() -> None:
    assert inspect(SHIPPED)[1] == []


@of_the_first_panel
def test_its_quotations_are_those_that_were_printed_character_for_character() -> None:
    quotes = {
        (p.speaker.name if p.speaker else None, p.text)
        for p in load(SHIPPED).passages
        if p.kind is Kind.QUOTE
    }

    assert quotes == QUOTATIONS


@of_the_first_panel
def test_whoever_no_source_quotes_or_retells_has_no_words() -> None:
    words = Counter(p.speaker.name for p in load(SHIPPED).passages if p.speaker)

    assert set(words) == {"Ebtihaj Khan", "Gabriella Razzano", "Amanda Clarke"}


@of_the_first_panel
def test_every_passage_has_its_source_its_topic_and_other_words_for_it() -> None:
    for passage in load(SHIPPED).passages:
        assert passage.source.url, passage
        assert passage.topic, passage
        assert passage.hints, passage
