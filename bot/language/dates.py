"""Writes dates as a language does."""

from datetime import date as Date  # noqa: N812 - as in the model of a record

from bot.language.model import Dates
from bot.language.reader import ENGLISH, spoken
from bot.language.translation import spoken_here


def day(date: Date, code: str | None = None) -> str:
    """Return a date as a language writes it, the one that is spoken here: 28 October 2021.

    A language of which that is not known has English dates.
    """
    dates = _dates(code)
    return _written(date, dates, dates.day)


def weekday_and_day(date: Date, code: str | None = None) -> str:
    """Return the same with the day of the week: Thursday 28 October 2021."""
    dates = _dates(code)
    return _written(date, dates, dates.weekday_and_day)


def _dates(code: str | None) -> Dates:
    own = spoken(code or spoken_here()).dates
    return own if own.day else ENGLISH.dates


def _written(date: Date, dates: Dates, pattern: str) -> str:
    return pattern.format(
        day=dates.first if dates.first and date.day == 1 else date.day,
        month=dates.months[date.month - 1],
        number=date.month,
        year=date.year,
        weekday=dates.weekdays[date.weekday()],
    )
