"""Which words of a passage are shown where no question chooses them."""

from collections.abc import Iterable
from dataclasses import replace

from bot.corpus.model import Passage
from bot.corpus.sentences import sentences
from bot.search.analysis.unspaced import count_words
from bot.search.answer import Found
from bot.search.ranking.snippet import ELISION, excerpt

_FEWEST = 4  # words of a sentence that tells something by itself


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for."""
    shown = excerpt(passage.text, {})
    return Found(passage, 0, shown.text, start=shown.start)


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked."""
    text = found.passage.text
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    start, end = max(sentences(text), key=lambda cut: _telling(text, cut, marks))
    lead = f"{ELISION} " if start else ""
    tail = f" {ELISION}" if end < len(text.rstrip()) else ""
    kept = tuple(
        (a - start + len(lead), b - start + len(lead)) for a, b in marks if start <= a and b <= end
    )
    return replace(found, excerpt=f"{lead}{text[start:end]}{tail}", highlights=kept, start=start)


def _telling(text: str, cut: tuple[int, int], marks: Iterable[tuple[int, int]]) -> tuple[int, bool]:
    """Return how many of some marks a sentence holds, and whether it is no mere "So."."""
    start, end = cut
    held = sum(start <= first and last <= end for first, last in marks)
    return held, count_words(text[start:end]) >= _FEWEST
