"""The phrases of a record: runs of words in one sentence, with a telling word at either end."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.search.overview.spoken import Spoken, Word

LONGEST = 4  # words
_HYPHENS = frozenset("-\u2010\u2011")
_JOINTS = _HYPHENS | frozenset(" '\u2019\u00a0\n\t")  # between the words of a phrase


class Phrase(NamedTuple):
    """Where a phrase stands: its terms, its words as they are, whether it begins a sentence.

    It is `whole` where no telling noun stands right before or behind it, as in "the sea wall is".
    """

    terms: tuple[str, ...]
    text: str
    begins: bool
    whole: bool


def phrases(
    passage: Spoken, telling: AbstractSet[str], not_nouns: Container[str] = frozenset()
) -> Iterator[Phrase]:
    """Yield the phrases of a passage, of one word to four, with none but spaces between.

    None is a part of a word that is written with a hyphen. `not_nouns` are words in small letters
    that end no phrase, nor any run of telling words in it: "badly funded", "fund to help". Nor
    does what begins with a figure: "20th".
    """
    openings = {start for start, _ in passage.sentences}
    for run in _runs(passage):
        tells = [word.term in telling for word in run]
        written = [passage.text[word.start : word.end] for word in run]
        nouns = [
            telling_one and not word[0].isdigit() and word.casefold() not in not_nouns
            for telling_one, word in zip(tells, written, strict=True)
        ]
        for first, last in _spans(tells, nouns):
            start, end = run[first].start, run[last].end
            if not _is_part(passage.text, start, end):
                yield Phrase(
                    tuple(word.term for word in run[first : last + 1]),
                    " ".join(passage.text[start:end].split()),
                    start in openings,
                    not any((*nouns[:first][-1:], *nouns[last + 1 :][:1])),
                )


def is_one_word(text: str, terms: Sequence[str]) -> bool:
    """Tell whether a phrase of some terms is one word, though it may have hyphens."""
    return len(terms) == 1 or (" " not in text and not _HYPHENS.isdisjoint(text))


def _spans(tells: Sequence[bool], nouns: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield from where to where phrases may go, given which words tell and which may be nouns."""
    for first in range(len(tells)):
        for last in range(first, min(first + LONGEST, len(tells)) if tells[first] else first):
            if nouns[last]:
                yield first, last
            elif tells[last] and not any(tells[last + 1 : last + 2]):
                break


def _is_part(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen joins a part of a text to what stands beside it."""
    return not _HYPHENS.isdisjoint(text[max(0, start - 1) : start] + text[end : end + 1])


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
