"""What speaks for passages that may answer a question, as numbers, and how they are weighed."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

import numpy as np

from bot.corpus.model import Passage
from bot.search.index.sorted_arrays import Floats, Numbers
from bot.search.meaning.semantics import QuestionMeaning


class Unaided(NamedTuple):
    """A question about some passages in a language whose words have no vectors of their own.

    `expected` are patterns of what an answer holds, such as a number to “how many”; `meant` is what
    it means as far as English words tell.
    """

    expected: Sequence[re.Pattern[str]]
    passages: Sequence[Passage]
    meant: QuestionMeaning | None

    def likeness(self, numbers: Numbers | None = None) -> Floats:
        """Return how like the question each passage is, or each of some; 0 where nothing tells."""
        if self.meant is not None:
            return self.meant.likeness(numbers)
        return np.zeros(len(self.passages) if numbers is None else len(numbers))

    def unfit(self, numbers: Numbers) -> Floats:
        """Return 1 for each of some passages that holds nothing of the kind expected, else 0."""
        if not self.expected:
            return np.zeros(len(numbers))
        texts = (self.passages[number].text for number in numbers.tolist())
        fit = [all(held.search(text) for held in self.expected) for text in texts]
        return 1.0 - np.array(fit, np.float64)


class ByWords(NamedTuple):
    """What counts where enough of a question is spoken of for its words to decide."""

    said: Floats  # BM25 of its own words, as a share of the most there could be
    around: Floats  # … of the talk around it, itself included
    put: Floats  # … of what somebody else asks right before it, or says who leads the talk
    alike: Floats  # likeness of its meaning to the question's
    asks: Floats  # 1 if it asks rather than tells


class ByWordsAlone(NamedTuple):
    """What counts where words have no vectors of their own: see `Unaided`."""

    said: Floats  # as in ByWords
    around: Floats  # … of the talk close around it
    put: Floats
    unfit: Floats  # 1 if it holds nothing of the kind that is asked for: to “how many” a number
    asks: Floats
    leads: Floats  # 1 if whoever leads the talk says it
    stated: Floats  # 1 if it is a note of event.yaml
    alike: Floats  # likeness of its meaning to the question's, as far as anything tells it


class ByMeaning(NamedTuple):
    """What counts where it is not: who answers in other words is found by what they mean.

    A word of the question that such a passage does hold tells nothing.
    """

    around: Floats  # BM25 of the talk around it, its own words left out
    alike: Floats  # likeness of its meaning to the question's
    near: Floats  # how near its words come to those of the question
    asks: Floats  # 1 if it asks rather than tells


Features: TypeAlias = ByWords | ByWordsAlone | ByMeaning


def scores(features: Features) -> Floats:
    """Return the weighted sums of some features: logarithms of odds, up to a constant.

    Their weights are calibrated on questions about real panels: see `tools/calibration`.
    """
    worth = weights()[type(features).__name__]
    told = [worth[name] * values for name, values in features._asdict().items()]
    return np.asarray(sum(told), np.float64)  # np.sum would first make an array of them all


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """Return the weight of each feature, by the name of its class."""
    text = files("bot.search.ranking").joinpath("weights.json").read_text("utf-8")
    read: dict[str, dict[str, float]] = json.loads(text)
    return read
