"""The times in brackets that a program sets among the words of a turn, and nobody says."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from bot.corpus.transcripts.captions.cues import seconds
from bot.corpus.transcripts.text.lines import STAMP

SLOWEST = 1.0  # words a second: who has said them all by then is silent until the next time
_SEVERAL = 3
_MARK = re.compile(rf"(?=[\[<]|\(\d+:\d+:){STAMP}(?<=[\])>])\s*", re.ASCII)


class Part(NamedTuple):
    """Words of a turn, and the second that stands before them within it, if one does."""

    second: float | None
    words: str


def parts_by_time(turns: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield of each turn the parts that times within it make; one at its end is of the next turn.

    A time that fits in none of them is one that somebody says, and stays among the words.
    """
    if all(turn.second is None for turn in turns):
        until, ended = (inf if _all_ascend(turns) else -inf), None
        for turn in turns:
            yield list(_parts(turn.words, 0.0, until, ended))
            ends = (mark for mark in _MARK.finditer(turn.words) if mark.end() == len(turn.words))
            ended = next((seconds(mark["time"]) for mark in ends if until > 0), None)
        return
    since, count = 0.0, 0
    for turn, later in zip(turns, next_times([turn.second for turn in turns]), strict=True):
        if turn.second not in {None, since}:
            since, count = turn.second or 0.0, 0
        count += len(turn.words.split())
        until = later if later is not None and later > since else since + count / SLOWEST
        parts = list(_parts(turn.words, since, until))
        yield parts
        if parts and parts[-1].second is not None:
            since, count = parts[-1].second, len(parts[-1].words.split())


def _parts(words: str, since: float, until: float, second: float | None = None) -> Iterator[Part]:
    """Yield the parts that times make which are neither before a second nor behind another.

    The first part has the `second` that is given.
    """
    start = 0
    for mark in _MARK.finditer(words):
        time = seconds(mark["time"])
        if since <= time <= until:
            if part := words[start : mark.start()].rstrip():
                yield Part(second, part)
            since = second = time
            start = mark.end()
    if part := words[start:]:
        yield Part(second, part)


def _all_ascend(turns: Sequence[Part]) -> bool:
    """Tell whether there are several times, each behind the one before it."""
    times = [seconds(mark["time"]) for turn in turns for mark in _MARK.finditer(turn.words)]
    return len(times) >= _SEVERAL and all(past < now for past, now in pairwise(times))


def next_times(times: Sequence[float | None]) -> list[float | None]:
    """Return of each turn the next time that a turn has which is another than its own."""
    found: list[float | None] = []
    later: float | None = None
    following: float | None = None
    for time in reversed(times):
        if time is not None and time != following:
            later, following = following, time
        found.append(following if time is None else later)
    return found[::-1]
