"""What the overview is made from: passages in the order of the record, their words located."""

from collections.abc import Container, Sequence
from typing import NamedTuple


class Word(NamedTuple):
    """A word of a text: its term, and where it starts and ends in characters."""

    term: str
    start: int
    end: int


class Spoken(NamedTuple):
    """A passage of a record: its sentences as (start, end), its words, and who says it.

    Words and sentences are in the order of the text, and no word crosses the end of a sentence.
    """

    text: str
    sentences: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]
    speaker: str | None = None


def telling(record: Sequence[Spoken], stop: Container[str]) -> list[list[str]]:
    """Return the terms of each passage that are neither stop terms nor numbers nor one letter."""
    return [
        [term for term, _, _ in passage.words if term not in stop and _may_tell(term)]
        for passage in record
    ]


def _may_tell(term: str) -> bool:
    return not term.isdigit() and (len(term) > 1 or not term.isascii())
