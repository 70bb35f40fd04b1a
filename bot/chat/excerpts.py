"""Which words of a passage are shown where no question chooses them."""

from dataclasses import replace

from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.corpus.sentences import sentences
from bot.search.answer import Found
from bot.search.ranking.snippet import ELISION, cut, opening


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for."""
    return Found(passage, 0, *opening(passage))


def in_full(passage: Passage) -> Found:
    """Return a passage with all its words."""
    return Found(passage, 0, *cut(passage, 0, len(passage.text)))


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked."""
    passage = found.passage
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    start, end = max(
        sentences(passage.text, code_of(passage)),
        key=lambda span: sum(span[0] <= a and b <= span[1] for a, b in marks),
    )
    shown = cut(passage, start, end, marks)
    return replace(found, excerpt=shown.text, highlights=shown.highlights, start=start)
