"""What a page has and nobody says: a stenographer's numbers before lines, those of the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.transcripts.text.lines import Line
from bot.language.reader import captions

_NUMBER = re.compile(r"\s*(\d{1,4})(?:[.)]?\s+|$)", re.ASCII)
_TURN = re.compile(rf"{_NUMBER.pattern}(?P<name>[^:]{{1,60}}):\s", re.ASCII)
_PAGE = captions().page_number
_BESIDE, _OFTEN = 3, 3  # lines beside the number of a page, and times that a title recurs there
_FEW = 8  # lines of a page, at least
_NEARLY_ALL = 0.8  # share of lines with words that have a number, and of numbers that count on


def without_line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the numbers before them, where nearly all are counted, page by page.

    One page alone may be a list that somebody reads out, but for names that come again.
    """
    filled = [line for line in lines if line.text.strip()]
    found = {line.number: number for line in filled if (number := _NUMBER.match(line.text))}
    counted = [int(number[1]) for number in found.values()]
    on = sum(now in {past + 1, 1} for past, now in pairwise(counted))
    pages = sum(past >= _FEW and now == 1 for past, now in pairwise(counted))
    names = [turn["name"] for line in filled if (turn := _TURN.match(line.text))]
    pages = pages or _FEW <= _NEARLY_ALL * len(found) <= len(names) > 2 * len(set(names))
    if len(found) < _NEARLY_ALL * len(filled) or on < _NEARLY_ALL * len(counted) or not pages:
        return list(lines)
    return [
        _from(line, found[line.number].end()) if line.number in found else line for line in lines
    ]


def without_page_ends(lines: Sequence[Line]) -> list[Line]:
    """Return lines without the numbers of pages, where they count on, and what recurs beside them.

    That is a running title: it stands beside most of the numbers, and hardly anywhere else.
    """
    texts = [line.text.strip() for line in lines if line.text.strip()]
    pages = {n: int(page[1]) for n, text in enumerate(texts) if (page := _PAGE.fullmatch(text))}
    on = sum(now == past + 1 for past, now in pairwise(pages.values()))
    if not on or on < _NEARLY_ALL * (len(pages) - 1):
        return list(lines)
    beside = {place + step for place in pages for step in range(-_BESIDE, _BESIDE + 1)}
    near = Counter(text for place, text in enumerate(texts) if place in beside)
    counts, often = Counter(texts), max(_OFTEN, len(pages) / 2)
    again = {text for text, count in near.items() if count >= often and count >= counts[text] - 1}
    gone = again | {texts[place] for place in pages}
    return [line for line in lines if line.text.strip() not in gone]


def _from(line: Line, start: int) -> Line:
    """Return what a line holds from a character on."""
    strong = line.strong and (max(line.strong[0] - start, 0), max(line.strong[1] - start, 0))
    return line._replace(text=line.text[start:], strong=strong)
