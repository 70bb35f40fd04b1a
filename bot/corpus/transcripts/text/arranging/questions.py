"""Sets apart the questions that stenographers write down with a mere “Q”, answers with an “A”."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.transcripts.text.lines import Line

_NO_NAME = r"(?!(?:\S+\s){0,2}[^\W\d_a-z]\S*:(?:\s|$))"  # of which the letter is the initial
_MARKED = re.compile(rf"\s*(?P<label>[QA])(?:\.\s+|\s{{2,}}|[\t\xa0]| - ){_NO_NAME}(?P<text>\S.*)")
_BARE = re.compile(rf"\s*(?P<label>Q) {_NO_NAME}(?P<text>[^\w\s]?\s?[A-Z].*|[–—-].*)")
_EACH = 3  # times that questions and answers are both marked, on whatever lines
_SEVERAL = 2  # paragraphs that begin with a marked question, or a marked answer, beside names
_MANY = 3  # … with one that has no more than a blank behind the letter


def with_colons(lines: Sequence[Line]) -> list[Line]:
    """Return lines with “Q:” and “A:” for the “Q.”, “Q -” or “Q   ” that turns begin with.

    Only the file as a whole tells that they do: by questions and answers again and again, or by
    several paragraphs that begin with one. A single letter may be an initial or a word.
    """
    marked = _that_begin_with(_MARKED, lines)
    counts = Counter(found["label"] for found in marked.values())
    if min(counts["Q"], counts["A"]) >= _EACH:
        return _with_labels(lines, marked)
    opening = [*lines[:1], *(line for past, line in pairwise(lines) if not past.text.strip())]
    marked = _that_begin_with(_MARKED, opening)
    bare = _that_begin_with(_BARE, opening)
    counts = Counter(found["label"] for found in marked.values())
    if counts["Q"] < _SEVERAL and counts["Q"] + len(bare) < _MANY:
        return list(lines)
    if counts["A"] < _SEVERAL:
        marked = {line: found for line, found in marked.items() if found["label"] == "Q"}
    return _with_labels(lines, bare | marked)


def _that_begin_with(pattern: re.Pattern[str], lines: Sequence[Line]) -> dict[Line, re.Match[str]]:
    return {line: own for line in lines if (own := pattern.fullmatch(line.text))}


def _with_labels(lines: Sequence[Line], found: dict[Line, re.Match[str]]) -> list[Line]:
    return [
        line._replace(text=f"{own['label']}: {own['text']}", strong=None)
        if (own := found.get(line))
        else line
        for line in lines
    ]
