"""Chooses the words to show: of a long passage, the sentences that answer."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from bot.corpus.sentences import sentences
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer

LONGEST = 360  # characters shown of a passage, unless one sentence is longer
ELISION = "[…]"


class Snippet(NamedTuple):
    """Words of a passage as they stand there, an elision marked, and where terms stand in them.

    `highlights` are (start, end) in characters of the excerpt, `start` is where its first word
    stands in the passage.
    """

    text: str
    highlights: tuple[tuple[int, int], ...]
    start: int


def excerpt(
    text: str,
    weights: Mapping[str, float],
    begin: Collection[str] = (),
    tokens: Tokenizer = IN_ENGLISH,
) -> Snippet:
    """Return the run of whole sentences that holds most of some terms by their weights.

    It starts no sooner than the first sentence of that run that holds one of the terms to `begin`
    with.
    """
    held = list(tokens.offsets(text, weights))
    start, end = _best_run(text, held, weights) if len(text) > LONGEST else (0, len(text))
    first = next((place for stem, place, _ in held if stem in begin and start <= place < end), None)
    if first is not None:
        start = max(left for left, _ in sentences(text) if left <= first)
    before = f"{ELISION} " if start else ""
    after = f" {ELISION}" if end < len(text.rstrip()) else ""
    shift = len(before) - start
    marks = tuple((f + shift, t + shift) for _, f, t in held if start <= f and t <= end)
    return Snippet(f"{before}{text[start:end]}{after}", marks, start)


def _best_run(
    text: str, held: Iterable[tuple[str, int, int]], weights: Mapping[str, float]
) -> tuple[int, int]:
    """Return where the best run of sentences starts and ends; the earlier of two alike."""
    cuts = list(sentences(text))
    starts = [start for start, _ in cuts]
    holding = [set[str]() for _ in cuts]
    for term, place, _ in held:
        holding[bisect_right(starts, place) - 1].add(term)
    best, chosen = -1.0, cuts[0]
    for first, (start, _) in enumerate(cuts):
        seen: set[str] = set()
        for last in range(first, len(cuts)):
            end = cuts[last][1]
            if end - start > LONGEST and seen:
                break
            seen |= holding[last]
            # What follows the words asked for belongs to the answer as long as there is room.
            worth = sum(weights[term] for term in seen) + (end - start) / LONGEST / 100
            if worth > best:
                best, chosen = worth, (start, end)
            if end - start > LONGEST:
                break
    return chosen
