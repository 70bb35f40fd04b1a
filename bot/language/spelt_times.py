"""Lengths of time that are spelt out: “1 hour, 2 minutes and 3 seconds”."""

import re

from bot.language.reader import captions, joiners

_UNITS = {unit: int(length) for length, units in captions().units.items() for unit in units}
_JOINER = "|".join(map(re.escape, joiners()))


def _any_of(units: list[str]) -> str:
    return "|".join(sorted(map(re.escape, units), key=len, reverse=True))


_LENGTH = re.compile(rf"(\d{{1,4}}) ?((?i:{_any_of([*_UNITS])}))[ ,]*")
LENGTHS = rf"{_LENGTH.pattern}(?:(?:(?:{_JOINER}) )?{_LENGTH.pattern}){{0,2}}"
MINUTE = rf"(?i:{_any_of([unit for unit, length in _UNITS.items() if length == 60])})"  # noqa: PLR2004


def spelt(time: str) -> int:
    """Return in seconds what `LENGTHS` matches."""
    return sum(int(number) * _UNITS[unit.casefold()] for number, unit in _LENGTH.findall(time))
