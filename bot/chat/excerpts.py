"""Which words of a passage are shown where no question chooses them."""

from collections.abc import Iterable
from dataclasses import replace

from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import sentences
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Found
from bot.search.excerpts import ELISION, cut, opening

_FEWEST = 4  # words of a sentence that tells something by itself


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for."""
    return Found(passage, 0, *opening(passage))


def in_full(passage: Passage) -> Found:
    """Return a passage with all its words."""
    return Found(passage, 0, *cut(passage, 0, len(passage.text)))


def telling(passage: Passage, place: tuple[int, int]) -> Found:
    """Return a passage as the sentences that reach into a place of its text."""
    spans = sentences(passage.text, code_of(passage))
    held = [span for span in spans if span[0] < place[1] and place[0] < span[1]] or [place]
    return Found(passage, 0, *cut(passage, held[0][0], held[-1][1], [place]))


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked."""
    passage = found.passage
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    spans = sentences(passage.text, code_of(passage))
    start, end = max(spans, key=lambda span: _telling(passage.text, span, marks))
    shown = cut(passage, start, end, marks)
    return replace(found, excerpt=shown.text, highlights=shown.highlights, start=start)


def _telling(
    text: str, span: tuple[int, int], marks: Iterable[tuple[int, int]]
) -> tuple[int, bool]:
    """Return how many of some marks a sentence holds, and whether it is no mere "So."."""
    start, end = span
    held = sum(start <= first and last <= end for first, last in marks)
    return held, count_words(text[start:end]) >= _FEWEST
