import datetime as dt

import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.hints import BareHints

EVENT = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=())
SOURCE = Source(title="Said", publisher="Times", url=None, date=None)
HINTS = [
    ("when was it", "date"),
    ("who was it", "who was on it", "who was there"),
    ("who was on it", "bread and butter"),
    (),
]
NOTES = [
    Passage(Kind.NOTE, "x", 1, id=str(number), event=EVENT, source=SOURCE, hints=hints)
    for number, hints in enumerate(HINTS)
]
BARE = BareHints(NOTES, IN_ENGLISH)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("when was it", [0]),
        ("it was when?", [0]),
        ("who was it", [1]),
        ("who was on it", [1, 2]),  # the longest hints, not the shorter one beside them
        ("and who was it that was on it when", [1, 2]),
        ("date", []),  # a word that tells is left to the ranking
        ("bread and butter", []),
        ("who was for it", []),  # a stop word that tells as well
        ("who said who it was", []),
        ("when", []),
        ("", []),
    ],
)
def test_a_question_of_stop_words_finds_the_longest_hints_it_holds(
    question: str, numbers: list[int]
) -> None:
    assert BARE.find(frozenset(IN_ENGLISH.terms(question))) == numbers
