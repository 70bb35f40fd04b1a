"""Tells which sentences are hardly understood without the one before: none is cut off there."""

import re
from collections.abc import Iterator, Sequence

from bot.language.reader import spoken

_MARKS = re.compile(
    r"[\"“„”«»](?:(?P<opens>(?<![^\s(\[—–-].)(?=\S))|(?P<closes>(?<=\S.)(?!\w)))", re.DOTALL
)


def dependent(text: str, starts: Sequence[int], language: str) -> list[bool]:
    """Tell of the sentences that start at some characters whether each depends on the one before.

    It stands in a quotation that is open, or begins with a word that points back: "That number".
    """
    pointing = spoken(language).transcripts.pointing_back
    held = within_quotation(text, starts)
    points_back = (start > 0 and pointing.match(text, start) is not None for start in starts)
    return [any(both) for both in zip(held, points_back, strict=True)]


def within_quotation(text: str, places: Sequence[int]) -> list[bool]:
    """Tell of some characters whether each stands in a quotation, behind its first mark."""
    spans = list(_quotations(text))
    return [any(start < place <= end for start, end in spans) for place in places]


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the marks of quotations stand, of those alone that are closed."""
    opened: int | None = None
    for mark in _MARKS.finditer(text):
        if mark.lastgroup == "opens":
            opened = mark.start()
        elif opened is not None:
            yield opened, mark.start()
            opened = None
