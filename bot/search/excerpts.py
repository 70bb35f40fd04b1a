"""Chooses the words to show: of a long passage, the sentences that answer."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import sentences
from bot.search.analysis.tokens import Tokenizer

LONGEST = 360  # characters shown of a passage, unless one sentence or a fact is longer
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
    passage: Passage, weights: Mapping[str, float], tokens: Tokenizer, begin: Collection[str] = ()
) -> Snippet:
    """Return the run of whole sentences that holds most of some terms by their weights.

    It starts no sooner than the first sentence of that run that holds one of the terms to `begin`
    with. Where stop terms stand is not told.
    """
    held = list(tokens.offsets(passage.text, weights))
    start, end = _best_run(passage, held, weights)
    first = next((place for stem, place, _ in held if stem in begin and start <= place < end), None)
    if first is not None:
        starts = (left for left, _ in sentences(passage.text, code_of(passage)))
        start = max(left for left in starts if left <= first)
    telling = [(left, right) for stem, left, right in held if stem not in tokens.stop_terms]
    return cut(passage, start, end, telling)


def opening(passage: Passage) -> Snippet:
    """Return the first sentences of a passage, as many as there is room for."""
    return cut(passage, *_best_run(passage, (), {}))


def cut(passage: Passage, start: int, end: int, marks: Iterable[tuple[int, int]] = ()) -> Snippet:
    """Return the words of a passage between two characters, and those `marks` that are in them.

    Where the passage itself breaks off within a sentence, that is an elision too.
    """
    before = f"{ELISION} " if start or passage.begins_within else ""
    goes_on = end < len(passage.text.rstrip()) or passage.ends_within
    after = f" {ELISION}" if goes_on else ""
    shift = len(before) - start
    moved = tuple((f + shift, t + shift) for f, t in marks if start <= f and t <= end)
    return Snippet(f"{before}{passage.text[start:end]}{after}", moved, start)


def _best_run(
    passage: Passage, held: Iterable[tuple[str, int, int]], weights: Mapping[str, float]
) -> tuple[int, int]:
    """Return where the best run of sentences starts and ends; the earlier of two alike."""
    if passage.fact or len(passage.text) <= LONGEST:
        return 0, len(passage.text)
    cuts = list(sentences(passage.text, code_of(passage)))
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
