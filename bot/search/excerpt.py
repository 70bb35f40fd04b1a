"""Chooses the words to show: of a long passage, the sentences that answer."""

from collections.abc import Container
from typing import NamedTuple

from bot.corpus.sentences import sentences
from bot.search.tokens import tokenise

LONGEST = 360  # characters shown of a passage, unless one sentence is longer
ELISION = "[…]"


class Excerpt(NamedTuple):
    """Words of a passage as they stand there, an elision marked, and where terms stand in them.

    `highlights` are (start, end) in characters of the excerpt, `start` is where its first word
    stands in the passage.
    """

    text: str
    highlights: tuple[tuple[int, int], ...]
    start: int


def excerpt(text: str, terms: dict[str, float]) -> Excerpt:
    """Return the run of whole sentences that holds most of the terms by their weights."""
    start, end = _best_run(text, terms) if len(text) > LONGEST else (0, len(text))
    before = f"{ELISION} " if start else ""
    after = f" {ELISION}" if end < len(text.rstrip()) else ""
    shown = text[start:end]
    return Excerpt(f"{before}{shown}{after}", _marks(shown, terms, len(before)), start)


def _marks(text: str, terms: Container[str], shift: int) -> tuple[tuple[int, int], ...]:
    return tuple(
        (token.start + shift, token.end + shift) for token in tokenise(text) if token.term in terms
    )


def _best_run(text: str, terms: dict[str, float]) -> tuple[int, int]:
    """Return where the best run of sentences starts and ends; the earlier of two alike."""
    cuts = list(sentences(text))
    held = [{t.term for t in tokenise(text[start:end])} & terms.keys() for start, end in cuts]
    best, chosen = -1.0, cuts[0]
    for first, (start, _) in enumerate(cuts):
        seen: set[str] = set()
        for (_, end), own in zip(cuts[first:], held[first:], strict=True):
            if end - start > LONGEST and seen:
                break
            seen |= own
            # What follows the words asked for belongs to the answer as long as there is room.
            worth = sum(terms[term] for term in seen) + (end - start) / LONGEST / 100
            if worth > best:
                best, chosen = worth, (start, end)
            if end - start > LONGEST:
                break
    return chosen
