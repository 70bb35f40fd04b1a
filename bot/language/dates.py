"""Writes dates as a language does, and reads them."""

import re
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model of a record
from functools import cache, lru_cache

from bot.language.letters import without_accents
from bot.language.model import Dates
from bot.language.reader import ENGLISH, of_each, spoken
from bot.language.translation import spoken_here

_FIELD = re.compile(r"\{(?P<name>\w+)[^}]*\}")
_FIELD_OR_TEXT = re.compile(r"\{[^}]*\}|[^{]+")


def day(date: Date, code: str | None = None) -> str:
    """Return a date as a language writes it, the one that is spoken here: 28 October 2021.

    A language of which that is not known has English dates.
    """
    return _day(date, code or spoken_here())


def weekday_and_day(date: Date, code: str) -> str:
    """Return a date with the day of the week: Thursday 28 October 2021."""
    dates = _dates(code)
    return _written(date, dates, dates.weekday_and_day)


def read_day(text: str) -> Date | None:
    """Return the date that a text is in whatever language writes it so: 12 de marzo de 2025.

    It is None where none does, and where two languages mean different days by it.
    """
    plain = _plain(text)
    found = {date for pattern, months in _patterns() if (date := _read(plain, pattern, months))}
    return found.pop() if len(found) == 1 else None


def _read(text: str, pattern: re.Pattern[str], months: tuple[str, ...]) -> Date | None:
    if not (found := pattern.fullmatch(text)):
        return None
    with suppress(ValueError):
        return Date(int(found["year"]), months.index(found["month"]) + 1, int(found["day"] or 1))
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Return how each language writes a date with the name of its month, and these names."""
    return tuple(_pattern(each) for each in of_each(Dates) if "{month}" in each.day)


def _pattern(dates: Dates) -> tuple[re.Pattern[str], tuple[str, ...]]:
    months = tuple(map(_plain, dates.months))
    first = f"|{re.escape(_plain(dates.first))}" if dates.first else ""
    parts = {
        "day": rf"(?:(?P<day>\d{{1,2}}){first})",
        "month": f"(?P<month>{'|'.join(map(re.escape, months))})",
        "year": r"(?P<year>\d{4})",
    }
    weekdays = "|".join(re.escape(_plain(day)) for day in dates.weekdays)
    written = "".join(
        parts[field["name"]] if (field := _FIELD.fullmatch(part)) else re.escape(part)
        for part in _FIELD_OR_TEXT.findall(_plain(dates.day))
    )
    return re.compile(f"(?:(?:{weekdays}) )?{written}"), months


def _plain(text: str) -> str:
    """Return a text without case, accents, commas, dots and spaces that are one too many."""
    return " ".join(without_accents(re.sub("[.,]", " ", text)).split())


@lru_cache(maxsize=1024)  # what is said at an event is all of one day
def _day(date: Date, code: str) -> str:
    dates = _dates(code)
    return _written(date, dates, dates.day)


def _dates(code: str) -> Dates:
    own = spoken(code).dates
    return own if own.day else ENGLISH.dates


def _written(date: Date, dates: Dates, pattern: str) -> str:
    return pattern.format(
        day=dates.first if dates.first and date.day == 1 else date.day,
        month=dates.months[date.month - 1],
        number=date.month,
        year=date.year,
        weekday=dates.weekdays[date.weekday()],
    )
