import datetime as dt

import pytest

from bot.chat.wording.asked_before import asked_before
from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.search.answer import Found

HOST = Person(name="Eve", part="moderator")
ANN, BEN = Person(name="Ann", part="panellist"), Person(name="Ben", part="panellist")
GUEST = Person(name="Cat")
DAY = Event(slug="day", title="Day", date=dt.date(2020, 2, 3), people=(HOST, ANN, BEN))
TALK = Source(title="Talk", publisher="Press", url=None, date=None)
BAKE = "And does rye compose with wheat?"


def said(who: Person, text: str) -> Passage:
    return Passage(Kind.QUOTE, text, 1, who, id=text, event=DAY, source=TALK, transcript="talk.vtt")


def asked(text: str, by: Person = HOST) -> str:
    return asked_before(Found(said(ANN, "Ovens are hot."), 1.0, "", question=said(by, text)))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Ovens are hot. Which oven do you use?", "Which oven do you use?"),
        ("Which oven do you use? It is hot, right?", "Which oven do you use?"),
        ("You can't have both, right?", ""),
        ("That is quite heartbreaking, ain't it?", ""),
        (
            "Do they like rye? Or do they only buy wheat?",
            "Do they like rye? Or do they only buy wheat?",
        ),
        ("Let us turn to the ovens.", "Let us turn to the ovens."),
        ("Which one?", ""),
    ],
)
def test_the_last_question_is_what_was_asked_and_no_tag_is(told: str, shown: str) -> None:
    assert asked(told) == shown


@pytest.mark.parametrize(
    ("by", "told", "shown"),
    [
        (BEN, f"Rye is dear, and it is sour as well, as I told the mill. {BAKE}", ""),
        (BEN, f"Rye is dear. {BAKE}", BAKE),
        (HOST, f"Rye is dear, and it is sour as well, as I told the mill. {BAKE}", BAKE),
        (GUEST, f"Rye is dear, and it is sour as well, as I told the mill. {BAKE}", BAKE),
    ],
)
def test_what_one_of_the_panel_asks_in_passing_is_put_to_nobody(
    by: Person, told: str, shown: str
) -> None:
    assert asked(told, by) == shown


def test_nothing_was_asked_where_no_question_stands_before() -> None:
    assert asked_before(Found(said(ANN, "Ovens are hot."), 1.0, "")) == ""
