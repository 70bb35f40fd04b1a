"""Which words of a passage are shown where no question chooses them."""

from dataclasses import replace

from bot.corpus.model import Passage
from bot.corpus.sentences import sentences
from bot.search.answer import Found
from bot.search.ranking.snippet import ELISION, excerpt


def unasked(passage: Passage) -> Found:
    """Return a passage as it is shown where no words were asked for."""
    shown = excerpt(passage.text, {})
    return Found(passage, 0, shown.text, start=shown.start)


def in_one_sentence(found: Found) -> Found:
    """Return what was found as the one sentence that holds most of what was asked."""
    text = found.passage.text
    before = len(found.excerpt) - len(found.excerpt.removeprefix(f"{ELISION} "))
    marks = [(a - before + found.start, b - before + found.start) for a, b in found.highlights]
    start, end = max(
        sentences(text), key=lambda cut: sum(cut[0] <= a and b <= cut[1] for a, b in marks)
    )
    lead = f"{ELISION} " if start else ""
    tail = f" {ELISION}" if end < len(text.rstrip()) else ""
    kept = tuple(
        (a - start + len(lead), b - start + len(lead)) for a, b in marks if start <= a and b <= end
    )
    return replace(found, excerpt=f"{lead}{text[start:end]}{tail}", highlights=kept, start=start)
