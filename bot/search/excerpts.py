"""Chooses the words of a passage that are shown: of a long one, the sentences that answer."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import or_
from typing import NamedTuple

from bot.corpus.dependent_sentences import dependent, within_quotation
from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of, sentences_of
from bot.corpus.sentences import closes_asking
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Found

LONGEST = 360  # characters shown of a passage, unless one sentence or a fact is longer
ELISION = "[…]"
_ROOM = LONGEST * 4 // 3  # … where else the very sentence would be missing that answers
_BRIEF = 80  # characters of one so brief that it is not left out behind the others: "No."
_ENOUGH = 200  # characters, up to which what stands before those words is shown too
_TELLING = 0.5  # weight of a term from which it tells what is asked about, as "say" does not
_STEP = 60  # characters by which a run has to be longer to be better
_LEANING = 0.02  # what a run loses that leans on the sentence before, or breaks off what it begins
_FEWEST = 4  # words of a sentence that tells something by itself


class _Part(NamedTuple):
    """A sentence: where it stands, what it holds, and how a run does that starts or ends there.

    `room` is for the characters of a run that ends with it: more where it is the last, replies to
    a question, or is brief.
    """

    start: int
    end: int
    holding: set[str]
    leans: bool
    breaks_off: bool
    room: int


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
        starts = (left for left, _ in sentences_of(passage))
        start = max(left for left in starts if left <= first)
    for left, right in kept:
        wider = min(start, left), max(end, right)
        if wider[1] - wider[0] <= 2 * LONGEST:
            start, end = wider
    telling = [(left, right) for stem, left, right in held if stem not in tokens.stop_terms]
    return cut(passage, start, end, telling, kept)


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for: as its first sentences."""
    return cut(passage, *_best_run(passage, (), {}))


def in_full(passage: Passage) -> Found:
    """Return a passage with all its words."""
    return cut(passage, 0, len(passage.text))


def telling(passage: Passage, place: tuple[int, int]) -> Found:
    """Return a passage as the sentences that reach into a place of its text."""
    spans = sentences_of(passage)
    held = [span for span in spans if span[0] < place[1] and place[0] < span[1]] or [place]
    return cut(passage, held[0][0], held[-1][1], [place])


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked.

    That is one of those that hold the kind of thing asked for, if any do.
    """
    passage = found.passage
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    spans = found.kept or sentences_of(passage)
    start, end = max(spans, key=lambda span: _telling(passage.text, span, marks))
    shown = cut(passage, start, end, marks)
    return shown._replace(score=found.score, question=found.question)


def cut(
    passage: Passage,
    start: int,
    end: int,
    marks: Iterable[tuple[int, int]] = (),
    kept: tuple[tuple[int, int], ...] = (),
) -> Found:
    """Return a passage as its words between two characters, and those `marks` that are in them.

    Where the passage itself breaks off within a sentence, that is an elision too.
    """
    before = f"{ELISION} " if start or passage.begins_within else ""
    goes_on = end < len(passage.text.rstrip()) or passage.ends_within
    after = f" {ELISION}" if goes_on else ""
    shift = len(before) - start
    moved = tuple((f + shift, t + shift) for f, t in marks if start <= f and t <= end)
    text = f"{before}{passage.text[start:end]}{after}"
    return Found(passage, 0.0, text, moved, start, kept=kept)


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
    """Return where the best run of sentences starts and ends; of two alike the earlier, longer."""
    if passage.fact or len(passage.text) <= _ROOM:  # nothing is left out for a trifle
        return 0, len(passage.text)
    runs = (
        (round(worth, 6), -start, end)
        for worth, (start, end) in _runs(_parts(passage, held), weights)
    )
    _, start, end = max(runs)
    return -start, end


def _parts(passage: Passage, held: Iterable[tuple[str, int, int]]) -> list[_Part]:
    """Return the sentences of a passage with the terms that each holds."""
    text, cuts = passage.text, list(sentences_of(passage))
    starts = [start for start, _ in cuts]
    holding = [set[str]() for _ in cuts]
    for term, place, _ in held:
        holding[bisect_right(starts, place) - 1].add(term)
    leans = dependent(text, starts, code_of(passage))
    breaks = within_quotation(text, [end + 1 for _, end in cuts])
    asks = [closes_asking(text[start:end]) for start, end in cuts]
    asks[-1] = False  # what replies to it stands elsewhere
    room = [LONGEST + _BRIEF * (end - start <= _BRIEF) for start, end in cuts]
    room[-1] = _ROOM
    room[1:] = [_ROOM if asked else each for asked, each in zip(asks, room[1:], strict=False)]
    ends = map(or_, breaks, asks)
    return [_Part(*cut, *told) for cut, *told in zip(cuts, holding, leans, ends, room, strict=True)]


def _runs(
    parts: Sequence[_Part], weights: Mapping[str, float]
) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield the runs of sentences that may be shown, each behind what it is worth."""
    asked = {term for term, weight in weights.items() if weight >= _TELLING}
    is_asked = [not asked.isdisjoint(part.holding) for part in parts]
    for number, first in enumerate(parts if any(is_asked) else parts[:1]):
        seen, before, is_on_it = set[str](), 0, False
        for last, on_it in zip(parts[number:], is_asked[number:], strict=True):
            size = last.end - first.start
            if size > last.room and seen:
                break
            seen |= last.holding
            is_on_it = is_on_it or on_it
            before = before if is_on_it else size
            # What follows the words asked for belongs to the answer as long as there is room.
            shown = min(size, LONGEST)
            steps = (shown + 2 * min(shown, _ENOUGH)) // _STEP
            length = steps * _STEP - 2 * before * is_on_it
            worth = sum(weights[term] for term in seen) + length / LONGEST / 100
            yield worth - _LEANING * (first.leans + last.breaks_off), (first.start, last.end)
            if size > last.room:
                break
