"""What Telegram would cut or refuse where it is too long fits in every language."""

import datetime as dt
from collections.abc import Iterator

import pytest

from bot.chat import wording
from bot.chat.commands import COMMANDS
from bot.chat.wording import record
from bot.corpus.model import Corpus, Event
from bot.language.translation import speaking, translated

ALERT, PLACEHOLDER, INLINE_BUTTON = 200, 64, 64  # characters
PURPOSE, DESCRIPTION, SHORT_DESCRIPTION = 256, 512, 120


@pytest.fixture(params=translated(), autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    with speaking(request.param):
        yield


def test_alerts_fit() -> None:
    for told in (wording.QUESTION_GONE(), wording.SLOW_DOWN(), f"{wording.TROUBLE()} (a1b2c3)"):
        assert len(told) <= ALERT


def test_what_stands_in_the_field_for_a_reply_fits() -> None:
    assert 0 < len(wording.ASK_HERE()) <= PLACEHOLDER


def test_the_button_above_inline_results_fits() -> None:
    assert len(wording.GO_ON_TYPING()) <= INLINE_BUTTON
    assert len(wording.NOT_FOUND()) <= INLINE_BUTTON


def test_the_menu_fits() -> None:
    assert all(0 < len(command.purpose()) <= PURPOSE for command in COMMANDS)


def test_descriptions_fit_however_long_the_names_of_events_are() -> None:
    words = " ".join(["Long"] * 40)
    event = Event(slug="a", title=words, date=dt.date(2020, 1, 2), people=())
    corpus = Corpus((event, event.model_copy(update={"title": f"{words} and short"})), ())
    examples = ["What was said about everything there?"] * 3

    assert len(record.description(corpus, examples)) <= DESCRIPTION
    assert len(record.short_description(corpus)) <= SHORT_DESCRIPTION
