import datetime as dt

import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.query import Query
from bot.search.ranking.kinds.kept_sentences import kept_sentences

DAY = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=())
TALK = Source(title="Talk", publisher="Press", url=None, date=None)


def kept(question: str, *told: str) -> list[str]:
    text = " ".join(told)
    passage = Passage(Kind.QUOTE, text, 1, id="id", event=DAY, source=TALK)
    spans = kept_sentences(Query(question, question), passage, IN_ENGLISH)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("How many loaves did they bake?", "They baked 300 loaves."),
        ("How much did the oven cost?", "We paid $400."),
        ("What percentage of flour is wasted?", "About 5 per cent is."),
        ("When does the course end?", "It was extended until June 2022."),
        ("How long does a loaf take?", "Give it two hours."),
    ],
)
def test_sentences_that_hold_what_is_asked_for_are_kept(question: str, holds: str) -> None:
    assert kept(question, "Flour is white.", holds, "Ovens are hot.") == [holds]


def test_of_several_those_are_kept_that_fit_best() -> None:
    told = ("There were 7 ovens.", "They made 300 loaves.", "We made 20 loaves.")

    assert kept("How many loaves?", *told) == [*told[1:]]
    assert kept("How many bakers?", *told) == [*told]


def test_none_is_kept_where_no_kind_of_thing_is_asked_for_or_none_is_told() -> None:
    assert kept("What was said about loaves?", "They made 300 loaves.") == []
    assert kept("How many loaves?", "They made loaves.") == []
