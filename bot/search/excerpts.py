"""Chooses the words of a passage that are shown: of a long one, the sentences that answer."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from bot.corpus.dependent_sentences import dependent, within_quotation
from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import sentences
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Found

LONGEST = 360  # characters shown of a passage, unless one sentence or a fact is longer
ELISION = "[…]"
_LEANING = 0.02  # what a run loses that leans on the sentence before, or breaks off a quotation
_FEWEST = 4  # words of a sentence that tells something by itself


def excerpt(
    passage: Passage,
    weights: Mapping[str, float],
    tokens: Tokenizer,
    begin: Collection[str] = (),
    kept: tuple[tuple[int, int], ...] = (),
) -> Found:
    """Return a passage as the run of whole sentences that holds most of some weighted terms.

    It starts no sooner than the first sentence of that run that holds one of the terms to `begin`
    with, and reaches to the sentences that are `kept` as far as there is twice the room. Where
    stop terms stand is not told.
    """
    held = list(tokens.offsets(passage.text, weights))
    start, end = _best_run(passage, held, weights)
    first = next((place for stem, place, _ in held if stem in begin and start <= place < end), None)
    if first is not None:
        starts = (left for left, _ in sentences(passage.text, code_of(passage)))
        start = max(left for left in starts if left <= first)
    for left, right in kept:
        wider = min(start, left), max(end, right)
        if wider[1] - wider[0] <= 2 * LONGEST:
            start, end = wider
    telling = [(left, right) for stem, left, right in held if stem not in tokens.stop_terms]
    return replace(cut(passage, start, end, telling), kept=kept)


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for: as its first sentences."""
    return cut(passage, *_best_run(passage, (), {}))


def in_full(passage: Passage) -> Found:
    """Return a passage with all its words."""
    return cut(passage, 0, len(passage.text))


def telling(passage: Passage, place: tuple[int, int]) -> Found:
    """Return a passage as the sentences that reach into a place of its text."""
    spans = sentences(passage.text, code_of(passage))
    held = [span for span in spans if span[0] < place[1] and place[0] < span[1]] or [place]
    return cut(passage, held[0][0], held[-1][1], [place])


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked.

    That is one of those that hold the kind of thing asked for, if any do.
    """
    passage = found.passage
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    spans = found.kept or sentences(passage.text, code_of(passage))
    start, end = max(spans, key=lambda span: _telling(passage.text, span, marks))
    return replace(cut(passage, start, end, marks), score=found.score, question=found.question)


def cut(passage: Passage, start: int, end: int, marks: Iterable[tuple[int, int]] = ()) -> Found:
    """Return a passage as its words between two characters, and those `marks` that are in them.

    Where the passage itself breaks off within a sentence, that is an elision too.
    """
    before = f"{ELISION} " if start or passage.begins_within else ""
    goes_on = end < len(passage.text.rstrip()) or passage.ends_within
    after = f" {ELISION}" if goes_on else ""
    shift = len(before) - start
    moved = tuple((f + shift, t + shift) for f, t in marks if start <= f and t <= end)
    return Found(passage, 0.0, f"{before}{passage.text[start:end]}{after}", moved, start)


def _telling(
    text: str, span: tuple[int, int], marks: Iterable[tuple[int, int]]
) -> tuple[int, bool]:
    """Return how many of some marks a sentence holds, and whether it is no mere "So."."""
    start, end = span
    held = sum(start <= first and last <= end for first, last in marks)
    return held, count_words(text[start:end]) >= _FEWEST


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
    leans = dependent(passage.text, starts, code_of(passage))
    breaks = within_quotation(passage.text, [end + 1 for _, end in cuts])
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
            worth -= _LEANING * (leans[first] + breaks[last])
            if worth > best:
                best, chosen = worth, (start, end)
            if end - start > LONGEST:
                break
    return chosen
