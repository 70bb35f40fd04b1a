"""Chooses the words to show: of a long passage, the sentences that answer."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.corpus.sentences import sentences
from bot.search.tokens import spans, terms

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


def excerpt(text: str, weights: Mapping[str, float]) -> Excerpt:
    """Return the run of whole sentences that holds most of some terms by their weights."""
    start, end = _best_run(text, weights) if len(text) > LONGEST else (0, len(text))
    before = f"{ELISION} " if start else ""
    after = f" {ELISION}" if end < len(text.rstrip()) else ""
    shown = text[start:end]
    marks = [(len(before) + first, len(before) + last) for first, last in spans(shown, weights)]
    return Excerpt(f"{before}{shown}{after}", tuple(marks), start)


def _best_run(text: str, weights: Mapping[str, float]) -> tuple[int, int]:
    """Return where the best run of sentences starts and ends; the earlier of two alike."""
    cuts = list(sentences(text))
    held = [weights.keys() & terms(text[start:end]) for start, end in cuts]
    best, chosen = -1.0, cuts[0]
    for first, (start, _) in enumerate(cuts):
        seen: set[str] = set()
        for (_, end), own in zip(cuts[first:], held[first:], strict=True):
            if end - start > LONGEST and seen:
                break
            seen |= own
            # What follows the words asked for belongs to the answer as long as there is room.
            worth = sum(weights[term] for term in seen) + (end - start) / LONGEST / 100
            if worth > best:
                best, chosen = worth, (start, end)
            if end - start > LONGEST:
                break
    return chosen
