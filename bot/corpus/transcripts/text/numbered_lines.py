"""The numbers that a stenographer's page has before each line, and which nobody says."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.transcripts.text.lines import Line

_NUMBER = re.compile(r"\s*(\d{1,2})(?:\s+|$)", re.ASCII)
_FEW = 8  # lines of a page, at least
_NEARLY_ALL = 0.8  # share of lines with words that have a number, and of numbers that count on


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the numbers before them, where nearly all are counted, page by page.

    One page alone may be a list that somebody reads out.
    """
    filled = [line for line in lines if line.text.strip()]
    found = {line.number: number for line in filled if (number := _NUMBER.match(line.text))}
    counted = [int(number[1]) for number in found.values()]
    on = sum(now in {past + 1, 1} for past, now in pairwise(counted))
    pages = sum(past >= _FEW and now == 1 for past, now in pairwise(counted))
    if len(found) < _NEARLY_ALL * len(filled) or on < _NEARLY_ALL * len(counted) or not pages:
        return list(lines)
    return [
        _from(line, found[line.number].end()) if line.number in found else line for line in lines
    ]


def _from(line: Line, start: int) -> Line:
    """Return what a line holds from a character on."""
    strong = line.strong and (max(line.strong[0] - start, 0), max(line.strong[1] - start, 0))
    return line._replace(text=line.text[start:], strong=strong)
