"""Dates are as each language writes them; Babel, which formats by CLDR itself, is the judge."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from bot.language.dates import day, read_day, weekday_and_day
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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12 de marzo de 2025", date(2025, 3, 12)),
        ("Miércoles,  12 de Marzo de 2025", date(2025, 3, 12)),
        ("3. März 2025", date(2025, 3, 3)),
        ("1er mars 2025", date(2025, 3, 1)),
        ("7 October 1960", date(1960, 10, 7)),
        ("Thu, Oct. 28th, 2021", date(2021, 10, 28)),
        ("October 28, 2021", date(2021, 10, 28)),
        ("3 mar 2025", date(2025, 3, 3)),  # November in Finnish, cut short
        ("12 déc. 2025", date(2025, 12, 12)),
        ("5 jui 2025", None),  # June or July
        ("3 ma 2025", None),
        ("Foo 28 October 2021", None),
        ("12. listopada 2025", None),  # October in Croatian, November in Polish
        ("31 de abril de 2025", None),
        ("12 de marzo", None),
        ("12/03/2025", None),
    ],
)
def test_a_date_is_read_in_any_language_where_all_mean_the_same(
    text: str, meant: date | None
) -> None:
    assert read_day(text) == meant


@pytest.mark.parametrize(
    ("text", "codes", "meant"),
    [
        ("1 set 2020", (), None),
        ("1 set 2020", ("it",), date(2020, 9, 1)),
        ("1 sep 2020", (), date(2020, 9, 1)),
        ("1 settembre 2020", (), date(2020, 9, 1)),
        ("1 set 2020", ("xx",), None),
    ],
)
def test_months_are_cut_short_in_languages_that_are_meant(
    text: str, codes: tuple[str, ...], meant: date | None
) -> None:
    assert read_day(text, codes) == meant
