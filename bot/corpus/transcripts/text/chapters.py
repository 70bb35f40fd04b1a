"""The titles of chapters in a transcript that is copied from YouTube: each above its first time."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.name_matching import is_nobody, match
from bot.corpus.transcripts.text.lines import TIME, Line

_ALONE = re.compile(rf"\s*{TIME}\s*", re.ASCII)
_LABEL = re.compile(r"\s*(?:>>|[^:：]{1,60}[:：](?:\s|$))")
_MOST = 2  # lines below a time: words, and a title
_ENDS = (".", ",", ";")  # what no title ends with


class Chapters(NamedTuple):
    """The titles with their lines, and the lines of the transcript without them."""

    titles: tuple[tuple[int, str], ...]
    lines: list[Line]


def without_chapters(lines: Sequence[Line], event: Event) -> Chapters:
    """Take the titles of chapters out of lines in which each time has a line of words below it.

    There are some where one stands above the first time, for there the first chapter has to begin,
    and some of the times have a second line below, which comes once and is no name.
    """
    titles = _titles([line for line in lines if line.text.strip()], event)
    numbers = {line.number for line in titles}
    told = tuple((line.number, " ".join(line.text.split())) for line in titles)
    return Chapters(told, [line for line in lines if line.number not in numbers])


def _titles(lines: Sequence[Line], event: Event) -> list[Line]:
    times = [place for place, line in enumerate(lines) if _ALONE.fullmatch(line.text)]
    below = [lines[time + 1 : until] for time, until in pairwise(times)]
    words = [own[0] for own in below if own]
    further = [line for own in below for line in own[1:]]
    if not times or times[0] == 0 or max(map(len, below), default=0) > _MOST:
        return []
    if 2 * len(further) > len(words) or any(_LABEL.match(line.text) for line in words):
        return []
    titles = [lines[times[0] - 1], *further]
    texts = {line.text.strip() for line in titles}
    once = further and len(texts) == len(titles)
    return titles if once and all(_may_be_a_title(text, event) for text in texts) else []


def _may_be_a_title(text: str, event: Event) -> bool:
    if text[0].islower() or text.startswith(">>") or text.endswith(_ENDS):
        return False
    return match(text, event).person is None and not (is_nobody(text) and text[0].isalpha())
