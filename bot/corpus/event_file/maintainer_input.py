"""Takes values as maintainers write them: dates in words, a list in a line, `old → new`."""

import re
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime

from bot.corpus.event_file.folded_text import items_of
from bot.corpus.event_file.timeline import WrongValueError, seconds
from bot.language.dates import read_day

_DAYS = ("%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
_DASH = re.compile("[\u2010-\u2015\u2212]")  # that programs for writing make of a hyphen
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_ISO_WITHIN = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)", re.ASCII)
_NUMBER = re.compile(r"[-+]?\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_AS_DAY = "year, month and day, of several days the first, as in `date: 2026-03-12`"
_ARROW = re.compile(r"\s*(?:→|⇒|[-=]>)\s*")


def as_day(value: object) -> object:
    """Return 12 March 2026, March 12th, 2026, 12 de marzo de 2026, 2026/03/12 as 2026-03-12."""
    value = _DASH.sub("-", value) if isinstance(value, str) else value
    if not isinstance(value, str) or _ISO.fullmatch(value):
        return _checked(value)
    for form in _DAYS:
        with suppress(ValueError):
            return datetime.strptime(value.strip(), form).date()  # noqa: DTZ007 - it has no zone
    if day := read_day(value):
        return day
    days = " or ".join(f"`date: {day}`" for day in _days_in(value))
    which = ", whichever it was" if " or " in days else ""
    instead = f"write {days}{which}" if days else f"write {_AS_DAY}"
    raise WrongValueError(f"“{value[:40]}” can't be told; {instead}", value)


def _days_in(value: str) -> list[str]:
    """Return the days that a text can mean, if it holds one as numbers."""
    found = [day[0] for day in _ISO_WITHIN.finditer(value)]
    for first, _, second, year in _NUMBERS.findall(value):
        found += [f"{year}-{int(month):02}-{int(day):02}" for day, month in
                  {(first, second), (second, first)}]  # fmt: skip
    days = sorted(day for day in set(found) if _is_day(day))
    return days if len(_ISO_WITHIN.findall(value)) + len(_NUMBERS.findall(value)) == 1 else []


def _is_day(value: str) -> bool:
    with suppress(ValueError):
        return bool(datetime.strptime(value, "%Y-%m-%d"))  # noqa: DTZ007
    return False


def _checked(value: object) -> object:
    if isinstance(value, str):
        if not _is_day(value):
            raise WrongValueError(f"there is no day {value}; write {_AS_DAY}", value)
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
    if value is not None and not isinstance(value, Date):
        raise WrongValueError(f"one day is wanted; write {_AS_DAY}")
    return value


def as_list(value: object) -> object:
    """Return a text as the list that its lines and its commas make of it."""
    if isinstance(value, str):
        parts = [part.strip() for line in items_of(value) for part in line.split(",")]
        return tuple(filter(None, parts))
    return value


def as_items(value: object) -> object:
    """Return a text as the list of its lines."""
    return tuple(items_of(value)) if isinstance(value, str) else value


def as_seconds(value: object) -> object:
    """Return 1:30 or -0:15 as seconds; anything else as it is."""
    if isinstance(value, str) and ":" in value:
        time = value.strip()
        return -seconds(time[1:]) if time[0] in "-−" else seconds(time.removeprefix("+"))
    if isinstance(value, int | float) or (isinstance(value, str) and _NUMBER.fullmatch(value)):
        return value
    shown = f"“{value}” is no time" if isinstance(value, str) else "one time is wanted"
    raise WrongValueError(f"{shown}; write it as 1:35, or in seconds as 95", str(value))


def as_replacements(value: object) -> object:
    """Return pairs of an old and a new text, given as a mapping or as a list of `old → new`."""
    if isinstance(value, dict):
        return tuple(value.items())
    if isinstance(value, str):
        value = items_of(value)
    if not isinstance(value, list):
        return value
    found: list[object] = []
    for each in value:
        parts = _ARROW.split(each) if isinstance(each, str) else []
        if len(parts) == 2:  # noqa: PLR2004 - an old and a new text
            found.append(tuple(parts))
        elif isinstance(each, dict):
            found += each.items()
        else:
            raise WrongValueError(
                f"“{each}” does not tell what to write for what; write a line each such as "
                "`  old words: new words`",
                str(each),
            )
    return tuple(found)


def as_groups(value: object) -> object:
    """Tell how to write groups of words that are no lists of at least two."""
    if isinstance(value, dict):
        value = [f"{key}, {rest}" for key, rest in value.items()]
    for group in value if isinstance(value, list) else ():
        if isinstance(group, dict):
            (key, rest) = next(iter(group.items()), ("", ""))
            words = [key, *(rest if isinstance(rest, list) else [rest])]
            raise WrongValueError(_written(words), str(key))
        if isinstance(group, str):
            raise WrongValueError(_written(group.split(",")), group)
        if isinstance(group, list) and len(group) == 1:
            raise WrongValueError(
                f"“{group[0]}” stands alone; a group has two words or more, as in "
                f"`- [{group[0]}, …]`",
                str(group[0]),
            )
    return value


def _written(words: list[str]) -> str:
    shown = ", ".join(str(word).strip(" []") for word in words)
    return f"a group is a list in brackets; write `- [{shown}]`"
