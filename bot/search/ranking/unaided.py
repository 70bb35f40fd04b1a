"""What helps to find answers where no table knows what the words of a language mean."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.corpus.model import Passage
from bot.search.index.sorted_arrays import Floats, Numbers


class Unaided(NamedTuple):
    """A question about some passages that only words can be found for.

    `expected` are patterns of what an answer holds, such as a number to “how many”.
    """

    expected: Sequence[re.Pattern[str]]
    passages: Sequence[Passage]

    def unfit(self, numbers: Numbers) -> Floats:
        """Return 1 for each of some passages that holds nothing of the kind expected, else 0."""
        if not self.expected:
            return np.zeros(len(numbers))
        texts = (self.passages[number].text for number in numbers.tolist())
        fit = [all(held.search(text) for held in self.expected) for text in texts]
        return 1.0 - np.array(fit, np.float64)
