"""Writes dates as a language does, and reads them."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model of a record
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from bot.language.letters import without_accents
from bot.language.model import Dates
from bot.language.reader import ENGLISH, of_each, spoken
from bot.language.translation import spoken_here

_SHORTEST = 3  # letters of a name that is cut short
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


def read_day(text: str, cut_in: Iterable[str] | None = None) -> Date | None:
    """Return the date that a text is in whatever language writes it so: 12 de marzo de 2025.

    English comes first, then what others write in full: “3 mar 2025” is no Finnish November. Names
    that are cut short are of any language, or only of English and those of the codes in `cut_in`.
    It is None where no language writes so, and where two mean different days by it.
    """
    plain = _plain(text)
    english, others = _forms()
    cut = others if cut_in is None else tuple(chain.from_iterable(map(_forms_of, cut_in)))
    for forms, short in ((english, True), (others, False), (cut, True)):
        found = {date for form in forms if (date := _read(plain, form, short=short))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


class _Form(NamedTuple):
    """How a language writes a date with the name of a month, and all names there, without case."""

    pattern: re.Pattern[str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]


def _read(text: str, form: _Form, *, short: bool) -> Date | None:
    """Return the date that a text is; with `short`, its names may be cut short."""
    if not (found := form.pattern.fullmatch(text)):
        return None
    month, weekday = found["month"], found["weekday"]
    number = _place(month, form.months, short=short)
    if number is None or (weekday and _place(weekday, form.weekdays, short=short) is None):
        return None
    with suppress(ValueError):
        return Date(int(found["year"]), number + 1, int(found["day"] or 1))
    return None


def _place(name: str, names: tuple[str, ...], *, short: bool) -> int | None:
    """Return the place of the name that is so called, or of the only one that begins so."""
    if name in names or not short or len(name) < _SHORTEST:
        return names.index(name) if name in names else None
    found = [place for place, each in enumerate(names) if each.startswith(name)]
    return found[0] if len(found) == 1 else None


@cache
def _forms() -> tuple[tuple[_Form, ...], tuple[_Form, ...]]:
    """Return how English writes dates with the name of a month, and how all others do."""
    own, *others = map(_forms_in, of_each(Dates))
    return own, tuple(chain.from_iterable(others))


@cache
def _forms_of(code: str) -> tuple[_Form, ...]:
    return _forms_in(spoken(code).dates)


def _forms_in(dates: Dates) -> tuple[_Form, ...]:
    if "{month}" not in dates.day:
        return ()
    return tuple(_form(dates, pattern) for pattern in (dates.day, *dates.others))


def _form(dates: Dates, pattern: str) -> _Form:
    months, weekdays = (tuple(map(_plain, names)) for names in (dates.months, dates.weekdays))
    first = f"|{re.escape(_plain(dates.first))}" if dates.first else ""
    parts = {
        "day": rf"(?:(?P<day>\d{{1,2}})(?:{_either(dates.ordinals)})?{first})",
        "month": rf"(?P<month>{_either(months)}|[^\W\d_]{{{_SHORTEST},}})",
        "year": r"(?P<year>\d{4})",
    }
    written = "".join(
        parts[field["name"]] if (field := _FIELD.fullmatch(part)) else re.escape(part)
        for part in _FIELD_OR_TEXT.findall(_plain(pattern))
    )
    weekday = rf"(?P<weekday>{_either(weekdays)}|[^\W\d_]{{{_SHORTEST},}})"
    return _Form(re.compile(f"(?:{weekday} )?{written}"), months, weekdays)


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


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
