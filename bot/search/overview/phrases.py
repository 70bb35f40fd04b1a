"""The phrases of a record: runs of words in one sentence, with a telling word at either end."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.search.overview.spoken import Spoken, Word

LONGEST = 4  # words
_HYPHENS = frozenset("-\u2010\u2011")
_JOINTS = _HYPHENS | frozenset(" '\u2019\u00a0\n\t")  # between the words of a phrase


class Phrase(NamedTuple):
    """Where a phrase stands: its terms, its words as they are, whether it begins a sentence."""

    terms: tuple[str, ...]
    text: str
    begins: bool


def phrases(passage: Spoken, telling: AbstractSet[str]) -> Iterator[Phrase]:
    """Yield the phrases of a passage, of one word to four, with none but spaces between.

    None is a part of a word that is written with a hyphen.
    """
    openings = {start for start, _ in passage.sentences}
    for words in _candidates(passage):
        start, end = words[0].start, words[-1].end
        hyphened = passage.text[max(0, start - 1) : start] + passage.text[end : end + 1]
        if {words[0].term, words[-1].term} <= telling and not set(hyphened) & _HYPHENS:
            text = " ".join(passage.text[start:end].split())
            yield Phrase(tuple(term for term, _, _ in words), text, start in openings)


def _candidates(passage: Spoken) -> Iterator[Sequence[Word]]:
    for run in _runs(passage):
        for first in range(len(run)):
            for last in range(first, min(first + LONGEST, len(run))):
                yield run[first : last + 1]


def _runs(passage: Spoken) -> Iterator[Sequence[Word]]:
    """Yield the longest runs of words that no mark and no end of a sentence divides."""
    ends = {end for _, end in passage.sentences}
    run: list[Word] = []
    for word in passage.words:
        between = passage.text[run[-1].end : word.start] if run else ""
        if run and (run[-1].end in ends or not _JOINTS.issuperset(between)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
