"""Where sentences end: passages and excerpts are cut nowhere else."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?…。！？\n]"  # first of all, for the search to be fast
    r"(?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’»)\]]*(?:\s+|$)|(?<=[。！？])\s*|(?<=\n)\n*)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|No|approx)|\b(?!I\b)[A-Z](?:\.[A-Z])*)\.$"
)
_LONGEST = 12  # characters that are looked at for one


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, the space after it not included.

    Together they hold every character of the text but the space between them.
    """
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text):
        last = end.start() + len(end[0].rstrip())
        window = max(start, last - _LONGEST)
        if end.end() < len(text) and _ABBREVIATION.search(text, window, last):
            continue
        if last > start:
            yield start, last
        start = end.end()
    if rest := text[start:].rstrip():
        yield start, start + len(rest)
