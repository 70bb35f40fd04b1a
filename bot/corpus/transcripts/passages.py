"""Joins what one voice says to a turn, and divides long turns into passages."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.sentences import ends_sentence, sentences
from bot.corpus.timestamps import Marks, second_at
from bot.corpus.transcripts.utterance import Utterance, runs
from bot.language.reader import spoken

FULL = 80  # words: a passage that has so many takes no further sentence …
TOO_LONG = 120  # … and none that would make it longer than this
_REST = 20  # words that are left, at least, where an endless sentence is parted
_BREATH = 0.5  # seconds between two captions that tell of a pause
_PAUSE = 1.0  # seconds without words that are no part of the words around them
LONG_PAUSE = 10.0  # seconds: longer than anyone thinks or is applauded, so something else begins

_WORD = re.compile(r"\S+")
_COMMAS = ",;:،–—"  # behind which a clause may begin

Breaks = Mapping[int, float]  # characters that begin a caption, with the seconds of silence before


class Said(NamedTuple):
    """A passage of a turn, as a draft tells of it, with the second of its first word.

    `begins_within` and `ends_within` tell that it does so within a sentence of the turn.
    """

    text: str
    at: float
    marks: Marks
    begins_within: bool = False
    ends_within: bool = False


def pauses(past: Utterance, now: Utterance) -> bool:
    """Tell whether there is a long pause between two utterances, or a leap back in time."""
    start = now.marks[0][1]
    return start > past.end + LONG_PAUSE or start < past.marks[0][1] - LONG_PAUSE


def divide(turn: Iterable[Utterance], language: str) -> Iterator[Said]:
    """Yield the passages of a turn: whole sentences, some 60 to 120 words, no long pause within.

    `language` is the code of the turn's. A sentence without an end is parted where it pauses, else
    before a clause.
    """
    within = False
    spoken = (one for one in turn if one.text)
    parts = runs(spoken, lambda one, part: pauses(part[-1], one))
    divided = [said for part in parts for said in _divide(part, language)]
    for number, said in enumerate(divided, 1):
        ends_within = number < len(divided) and not ends_sentence(said.text)
        yield said._replace(begins_within=within, ends_within=ends_within)
        within = ends_within


def _divide(turn: Iterable[Utterance], language: str) -> Iterator[Said]:
    text, marks, breaks = joined(turn)
    places = [place for place, _ in marks]
    for start, end in _spans(text, breaks, language):
        first, last = bisect_right(places, start), bisect_left(places, end)
        inner = [(place - start, second) for place, second in marks[first:last]]
        at, until = round(second_at(marks, start), 3), second_at(marks, end)
        yield Said(text[start:end], at, ((0, at), *inner, (end - start, until)))


def joined(turn: Iterable[Utterance]) -> tuple[str, Marks, Breaks]:
    """Return the text of a turn, its marks, one at its end included, and where captions begin."""
    texts: list[str] = []
    marks: list[tuple[int, float]] = []
    breaks: dict[int, float] = {}
    length, end = 0, 0.0
    for said in turn:
        start = said.marks[0][1]
        if texts and start > end + _PAUSE:
            marks.append((length - 1, end))
        breaks |= {length + place: 0.0 for place, _ in said.marks} | {length: start - end}
        marks += [(length + place, second) for place, second in said.marks]
        texts.append(said.text)
        length, end = length + len(said.text) + 1, max(said.end, start)
    return " ".join(texts), (*marks, (length - 1, end)), breaks


def _spans(text: str, breaks: Breaks, language: str) -> Iterator[tuple[int, int]]:
    """Yield where passages start and end; a short rest goes with the passage before it."""
    spans: list[tuple[int, int, int]] = []
    for start, end, size in _pieces(text, breaks, language):
        if spans and spans[-1][2] < FULL and spans[-1][2] + size <= TOO_LONG:
            spans[-1] = (spans[-1][0], end, spans[-1][2] + size)
        else:
            spans.append((start, end, size))
    if spans[1:] and spans[-2][2] + spans[-1][2] <= TOO_LONG:
        (start, _, _), (_, end, size) = spans.pop(-2), spans[-1]
        spans[-1] = (start, end, size)
    yield from ((start, end) for start, end, _ in spans)


def _pieces(text: str, breaks: Breaks, language: str) -> Iterator[tuple[int, int, int]]:
    """Yield sentences with their sizes, those too long (without full stops) in parts."""
    for start, end in sentences(text, language):
        if (size := _size(text[start:end])) <= TOO_LONG:
            yield start, end, size
        else:
            edges = [start, *_cuts(text, start, end, breaks, language), end]
            for left, right in pairwise(edges):
                yield left, right - (right != end), _size(text[left:right])


def _size(text: str) -> int:
    """Return the number of words, or of what takes as much room in a script without spaces."""
    return max(len(text.split()), len(text) // 12)


def _cuts(text: str, start: int, end: int, breaks: Breaks, language: str) -> Iterator[int]:
    """Yield words to part an endless sentence before, where it is best parted."""
    words = [word.start() for word in _WORD.finditer(text, start, end)]
    clause = spoken(language).transcripts.clause
    first = 0
    while len(words) - first > TOO_LONG:
        most = min(TOO_LONG, len(words) - first - _REST)
        among = words[first + FULL : first + most + 1]
        best = max(among, key=lambda place: _parting(text, place, breaks, clause))
        yield best
        first = words.index(best, first)


def _parting(
    text: str, place: int, breaks: Breaks, clause: re.Pattern[str]
) -> tuple[float, bool, bool]:
    """Return how well a text is parted before a word: at a pause, else a clause, else a caption."""
    pause = breaks.get(place, 0.0)
    begins = text[place - 2] in _COMMAS or clause.match(text, place) is not None
    return (pause if pause >= _BREATH else 0.0, begins, place in breaks)
