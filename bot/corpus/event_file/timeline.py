"""Lists of what begins when, as people note them: `0:00 Maria Okafor`, a line each."""

import re
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator

from bot.corpus.event_file.by_file import by_file
from bot.corpus.event_file.folded_text import lines_of

_TIME = r"(?:\d{1,3}:)?\d{1,4}:\d{2}(?:[.,]\d{1,3})?"
_ENTRY = re.compile(rf"[\[(]?(?P<time>{_TIME})[\])]?(?:\s*[-–—:]\s+|\s+|:?$)(?P<what>.*)", re.ASCII)
_TIMES = re.compile(rf"(?<![\d:]){_TIME}(?![\d:])", re.ASCII)
_MARKS = " -–—:,;.()[]"
_BETWEEN = re.compile(rf"\s+(?=[\[(]?{_TIME}(?:[\])]|:?\s|$))", re.ASCII)
_UNKNOWN = {"", "?", "…", "...", "-", "unknown"}
_LONGEST = 500  # characters of an entry


class WrongValueError(ValueError):
    """Says what is wrong with a value; `near` is text that the line of it holds."""

    def __init__(self, reason: str, near: str = "") -> None:
        super().__init__(reason)
        self.near = near


class Begin(NamedTuple):
    """What begins at a second of the recording; None where it is not known."""

    second: float
    what: str | None
    exact: bool = False  # noted to a fraction of a second


Timeline = tuple[Begin, ...]


def seconds(time: str) -> float:
    """Return a time such as 0:10, 75:00 or 1:02:03.5 in seconds. Raises WrongValueError."""
    if not re.fullmatch(_TIME, time, re.ASCII):
        raise WrongValueError(f"“{time}” is no time; write it as 1:05 or 1:02:03", time)
    *before, rest = time.replace(",", ".").split(":")
    hours, minutes = (0, *map(int, before))[-2:]
    if float(rest) >= 60 or (len(before) > 1 and minutes >= 60):  # noqa: PLR2004
        raise WrongValueError(f"“{time}” is no time: an hour has 60 minutes of 60 seconds", time)
    return hours * 3600 + minutes * 60 + float(rest)


def timeline(value: object) -> object:
    """Return a list, a mapping or a text of entries as a Timeline. Raises WrongValueError."""
    lines = _lines(value)
    begins = tuple(map(_begin, lines))
    for (above, past), (line, now) in pairwise(zip(lines, begins, strict=True)):
        if now.second <= past.second:
            raise WrongValueError(
                f"“{line}” stands below “{above}”; put the lines in the order of their times", line
            )
    return begins


def timelines(value: object) -> object:
    """Return timelines by the name of a file; a single one becomes that of every file."""
    if isinstance(value, dict) and not any(_ENTRY.match(str(key)) for key in value):
        if value and all(_TIMES.fullmatch(str(what)) for what in value.values()):
            return by_file([f"{what} {time}" for what, time in value.items()])  # is told
        return by_file(value)
    return by_file(_lines(value))


def _lines(value: object) -> list[str]:
    """Return the entries of whatever YAML makes of them."""
    if isinstance(value, dict):
        return [f"{time} {'' if what is None else what}".strip() for time, what in value.items()]
    if isinstance(value, str):
        lines = lines_of(value)
        if len(lines) == 1:
            lines = [part.strip(" ,;") for part in _BETWEEN.split(lines[0])]
        return list(filter(None, lines))
    if isinstance(value, list | tuple):
        return [line for each in value if each for line in _listed(each)]
    raise WrongValueError("a line each is wanted, beginning with a time such as 1:05 or 1:02:03")


def _listed(value: object) -> list[str]:
    return [value] if isinstance(value, str) else _lines(value)


def _begin(line: str) -> Begin:
    found = _ENTRY.fullmatch(" ".join(line.split()))
    if found is None or len(line) > _LONGEST:
        raise WrongValueError(_without_time(line), line[:60])
    what = found["what"].strip()
    time = found["time"]
    known = None if what.casefold() in _UNKNOWN else what
    return Begin(seconds(time), known, "." in time or "," in time)


def _without_time(line: str) -> str:
    """Return what to write for a line that does not begin with a time."""
    times = _TIMES.findall(line)
    what = " ".join(_TIMES.sub(" ", line).split()).strip(_MARKS)
    if times and what and (len(times) == 1 or _TIMES.match(line)):
        instead = f"write `- {times[0]} {what[:60]}`"
    else:
        instead = "write the time before the words, as 1:05 or 1:02:03, and a space between"
    return f"“{line[:60]}” does not begin with a time and a space; {instead}"


TimelineOf = Annotated[Timeline, BeforeValidator(timeline)]
"""Entries in order."""
