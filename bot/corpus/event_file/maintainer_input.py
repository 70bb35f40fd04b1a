"""Takes values as maintainers write them: dates in words, names in a list, `old → new`."""

import re
from contextlib import suppress
from datetime import datetime

from bot.corpus.event_file.timeline import WrongValueError, seconds
from bot.language.dates import read_day

_DAYS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d.%B %Y")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?\s*", re.IGNORECASE
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_NAMES = re.compile(
    r"\s*,\s*(?:-\s*)?|(?:^|\s+)-\s*(?=\S)"
)  # as in -Maria -Tom, without their spaces
_ARROW = re.compile(r"\s*(?:→|⇒|[-=]>)\s*")


def as_day(value: object) -> object:
    """Return 12 March 2026, March 12th, 2026, 12 de marzo de 2026, 2026/03/12 as 2026-03-12."""
    if not isinstance(value, str) or _ISO.fullmatch(value):
        return _checked(value)
    words = " ".join(_WEEKDAY.sub("", _ORDINAL.sub("", value.strip())).replace(",", " ").split())
    for form in (*_DAYS, "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"):
        with suppress(ValueError):
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day has no zone
    if day := read_day(value):
        return day
    raise WrongValueError(
        f"“{value[:40]}” can't be told; write year, month and day, as in `date: 2026-03-12`", value
    )


def _checked(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007
        except ValueError:
            raise WrongValueError(
                f"there is no day {value}; write year, month and day, as in `date: 2026-03-12`",
                value,
            ) from None
    return value


def as_people(value: object) -> object:
    """Tell how to write people who are not in a list."""
    if isinstance(value, str | dict):
        names = _NAMES.split(value.strip()) if isinstance(value, str) else list(value)
        lines = ", ".join(f"`  - name: {str(name).strip()}`" for name in filter(None, names))
        raise WrongValueError(f"write a line each below `people:`: {lines}")
    return value


def as_person(value: object) -> object:
    """Return a mere name as a person; tell how to write what is neither."""
    if isinstance(value, str):
        return {"name": value}
    if isinstance(value, dict) and len(value) == 1 and "name" not in value:
        ((name, what),) = value.items()
        if isinstance(what, str):
            raise WrongValueError(
                f"write it as `  - name: {name}` and below `    role: {what}`", name
            )
    return value


def as_list(value: object) -> object:
    """Return a text as the list that its commas make of it."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def as_seconds(value: object) -> object:
    """Return 1:30 or -0:15 as seconds; anything else as it is."""
    if isinstance(value, str) and ":" in value:
        time = value.strip()
        return -seconds(time[1:]) if time[0] in "-−" else seconds(time.removeprefix("+"))
    return value


def as_replacements(value: object) -> object:
    """Return pairs of an old and a new text, given as a mapping or as a list of `old → new`."""
    if isinstance(value, dict):
        return tuple(value.items())
    if isinstance(value, str):
        value = value.splitlines()
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
            raise WrongValueError(f"write “{each}” as `old words: new words`", str(each))
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
