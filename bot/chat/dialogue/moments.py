"""What moment of a recording a question asks of: "what was said at 47:30", "minute 50"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.language.reader import captions
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query

_CLOCK = re.compile(r"(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:.,]\d|[:\d])")


def moment(asked: Query) -> tuple[int, str] | None:
    """Return the second that a question is of and what else it says, None where it is of none."""
    if match := _CLOCK.search(asked.text):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return 3600 * hours + 60 * minutes + seconds, _CLOCK.sub(" ", asked.text)
    return _spelt_out(asked.named.typed)


def _spelt_out(words: Sequence[str]) -> tuple[int, str] | None:
    """Return the second that a number beside a unit of time tells, and the other words."""
    for place, word in enumerate(words):
        for beside in (place - 1, place + 1):
            unit = _units().get(fold(words[beside]), 0) if 0 <= beside < len(words) else 0
            if unit and word.isdecimal():
                rest = (each for n, each in enumerate(words) if n not in {place, beside})
                return unit * int(word), " ".join(rest)
    return None


@cache
def _units() -> Mapping[str, int]:
    """Return how many seconds each unit of time is, by its folded name."""
    units = captions().units.items()
    return {fold(name): int(length) for length, names in units for name in names}
