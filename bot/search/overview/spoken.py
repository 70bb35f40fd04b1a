"""What the overview is made from: passages in the order of the record, their words located."""

from collections import Counter
from collections.abc import Container, Sequence
from typing import NamedTuple

_OPENING = 5  # words with which a turn may address somebody …
_TURN = 16  # … words of a turn that goes on to say something
_ADDRESSED = 5  # times that a term stands so, of one by which people are addressed …
_MOSTLY = 0.4  # … and of all the times that it is said


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
    terms = {term for passage in record for term, _, _ in passage.words if term not in stop}
    told = {t for t in terms if not t.isdigit() and (len(t) > 1 or not t.isascii())}
    return [[term for term, _, _ in passage.words if term in told] for passage in record]


def addressing(record: Sequence[Spoken]) -> frozenset[str]:
    """Return the terms that mostly open a turn, such as those of "Thank you, Madam Speaker".

    They are how people are addressed, and tell nothing of what is spoken about.
    """
    every = Counter(term for passage in record for term, _, _ in passage.words)
    opening = Counter[str]()
    before = None
    for passage in record:
        if passage.speaker != before and len(passage.words) >= _TURN:
            opening.update({word.term for word in passage.words[:_OPENING]})
        before = passage.speaker
    return frozenset(
        term for term, n in opening.items() if n >= _ADDRESSED and n >= _MOSTLY * every[term]
    )
