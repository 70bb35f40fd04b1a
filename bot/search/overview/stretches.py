"""What may be shown of a passage: runs of whole sentences that read well by themselves."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from bot.corpus.sentences import BROKEN_OFF, CLOSING, SENTENCE_ENDS, ends_asking
from bot.search.overview.spoken import Spoken

LONGEST = 320  # characters, unless one sentence is longer
_SHORTEST = 120  # characters, where the record has enough that are longer
_SHORTEST_OF_ANYBODY = 40
_FEWEST = 4  # words of a sentence that one begins with, unless there is no other
_QUESTION = 0.7  # what one ends with tells less than an answer
_UNFINISHED = 0.7


class Stretch(NamedTuple):
    """A run of sentences of a passage: its passage's number, start and end in characters."""

    passage: int
    start: int
    end: int


def stretches(
    record: Sequence[Spoken], numbers: Sequence[int], weighted: Container[str], count: int
) -> list[Stretch]:
    """Return what may be shown of some passages: none too short, if enough are not.

    The first and the last sentence of each hold a weighted term, so that none begins with "Yes."
    or ends in "Thank you." Of somebody who says nothing long, the longest is kept.
    """
    found = [run for number in numbers for run in _runs(number, record[number], weighted)]
    sizes = sorted(map(_size, found), reverse=True)
    floor = min(_SHORTEST, *sizes[: 3 * count][-1:]) if sizes else 0
    longest: dict[str | None, Stretch] = {}
    for run in sorted(found, key=_size):
        longest[record[run.passage].speaker] = run
    kept = {run for run in longest.values() if _size(run) >= _SHORTEST_OF_ANYBODY}
    return [run for run in found if _size(run) >= floor or run in kept]


def _size(run: Stretch) -> int:
    return run.end - run.start


def completeness(text: str) -> float:
    """Return how well a text stands alone, 0 to 1, by the marks it begins and ends with."""
    shown = text.rstrip(f"{CLOSING} ")
    if ends_asking(shown):
        return _QUESTION
    cut_off = shown[-1:].isalnum() and any(mark in shown for mark in SENTENCE_ENDS)
    broken = cut_off or shown.endswith(BROKEN_OFF) or shown.startswith(BROKEN_OFF)
    return _UNFINISHED if broken else 1.0


def _runs(number: int, passage: Spoken, weighted: Container[str]) -> Iterator[Stretch]:
    """Yield the longest run from each sentence on that no other holds."""
    cuts = passage.sentences
    holding = _holding(passage, weighted)
    reached = -1
    for place, first in enumerate(holding):
        if place + 1 < len(holding) and _is_brief(passage, first):
            continue
        last = place
        for later in range(place + 1, len(holding)):
            if cuts[holding[later]][1] - cuts[first][0] > LONGEST:
                break
            last = later
        if last > reached:
            yield Stretch(number, cuts[first][0], cuts[holding[last]][1])
            reached = last


def _is_brief(passage: Spoken, number: int) -> bool:
    """Tell whether a sentence has so few words that it tells nothing: "Either way."."""
    start, end = passage.sentences[number]
    return sum(start <= word.start < end for word in passage.words) < _FEWEST


def _holding(passage: Spoken, weighted: Container[str]) -> list[int]:
    numbers: list[int] = []
    cut = 0
    for term, start, _ in passage.words:
        while cut + 1 < len(passage.sentences) and passage.sentences[cut][1] <= start:
            cut += 1
        if term in weighted and numbers[-1:] != [cut]:
            numbers.append(cut)
    return numbers
