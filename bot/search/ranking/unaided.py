"""What tells which passages answer where no table knows what the words of a language mean."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from bot.corpus.event_notes import is_chair
from bot.corpus.model import Passage
from bot.search.index.sorted_arrays import Floats, Numbers


class PassageKinds:
    """Knows of each passage of a record whose it is; made when it is first asked."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages

    @cached_property
    def leads(self) -> Floats:
        """1 for each passage that whoever leads the talk says, else 0."""
        return np.array(list(map(_leads, self.passages)), np.float64)

    @cached_property
    def stated(self) -> Floats:
        """1 for each passage that is a note of event.yaml, else 0."""
        return np.array([bool(passage.fact) for passage in self.passages], np.float64)


class Unaided(NamedTuple):
    """A question that only words can be found for.

    `expected` are patterns of what an answer holds, such as a number to “how many”.
    """

    expected: Sequence[re.Pattern[str]]
    kinds: PassageKinds

    def unfit(self, numbers: Numbers) -> Floats:
        """Return 1 for each of some passages that holds nothing of the kind expected, else 0."""
        if not self.expected:
            return np.zeros(len(numbers))
        texts = (self.kinds.passages[number].text for number in numbers.tolist())
        fit = [all(held.search(text) for held in self.expected) for text in texts]
        return 1.0 - np.array(fit, np.float64)


def _leads(passage: Passage) -> bool:
    speaker = passage.speaker if passage.transcript else None
    return speaker is not None and is_chair(speaker.part, passage.event)
