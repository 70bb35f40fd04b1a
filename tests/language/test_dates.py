"""Dates are as each language writes them; Babel, which formats by CLDR itself, is the judge."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from bot.language.dates import day, weekday_and_day
from bot.language.reader import DEFAULT, codes
from bot.language.translation import speaking
from tools.cldr import locale

PLAIN = date(2021, 10, 28)
YEAR = [date(2024, 1, 2) + timedelta(days=25 * n) for n in range(15)]  # every month and weekday


@pytest.mark.parametrize("code", [code for code in codes() if code != DEFAULT])
def test_dates_are_those_of_cldr(code: str) -> None:
    own = locale(code)

    assert [day(each, code) for each in YEAR] == [format_date(d, "long", own) for d in YEAR]
    full = [format_date(each, "full", own) for each in YEAR]
    assert [weekday_and_day(each, code) for each in YEAR] == full


def test_english_dates_are_short_and_plain() -> None:
    assert day(PLAIN, "en") == "28 October 2021"
    assert weekday_and_day(PLAIN, "en") == "Thursday 28 October 2021"


def test_the_first_of_a_month_is_written_as_people_say_it() -> None:
    assert day(date(2021, 10, 1), "fr") == "1er octobre 2021"
    assert weekday_and_day(date(2021, 10, 1), "fr") == "vendredi 1er octobre 2021"


def test_dates_are_in_the_language_that_is_spoken() -> None:
    with speaking("de"):
        assert day(PLAIN) == "28. Oktober 2021"
    assert day(PLAIN) == "28 October 2021"


def test_a_language_of_which_no_dates_are_known_has_english_ones() -> None:
    assert day(PLAIN, "tlh") == "28 October 2021"
