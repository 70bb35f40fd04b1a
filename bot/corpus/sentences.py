"""Where sentences end: passages and excerpts are cut nowhere else."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:\s+|$)|[。！？]\s*|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|No|approx)|\b[A-Z](?:\.[A-Z])*)\.\s*$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, the space after it not included.

    Together they hold every character of the text but the space between them.
    """
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text):
        closing = text[start : end.end()].rstrip()
        if _ABBREVIATION.search(closing) and end.end() < len(text):
            continue
        if closing:
            yield start, start + len(closing)
        start = end.end()
    if rest := text[start:].rstrip():
        yield start, start + len(rest)
