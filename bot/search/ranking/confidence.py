"""How surely the first passage answers a question: a probability, made of few signs of it."""

import json
import math
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Doubt(Enum):
    """What keeps the first passage from being a sure answer, whatever else speaks for it."""

    NOT_SAID = auto()  # it says none of what the question is about: see `coverage.says_enough`
    UNKNOWN_NAME = auto()  # the question is about a name that is not there
    NO_SUCH_ANSWER = auto()  # it holds nothing of the kind that is asked for
    LEFT_OPEN = auto()  # yes or no would answer, and it leaves out some of what is asked
    DEED_UNSAID = auto()  # it is asked who did something that is not there
    NO_SPEAKER = auto()  # it is asked what somebody said who does not speak there
    OTHER_LANGUAGE = auto()  # it is in another one than the question: words may be alike by chance


class Signs(NamedTuple):
    """What tells how surely a passage answers; shares are from 0 to 1."""

    least: float  # how surely it speaks of that word of the question of which it does least
    unsaid: float  # 1 if it says none of them: see `coverage.says_enough`
    strength: float  # BM25 of its own words, as a share of the most there could be
    likeness: float  # … in meaning of question and passage
    lead: float  # its share of all candidates, a softmax of their scores
    told: float  # log of what the question tells, in nats
    unknown: float  # share of it that is nowhere on record
    strange: float  # 1 if a name in the question is nowhere there
    unfit: float  # 1 if the passage is no answer of the kind that is asked for
    size: float  # log of the passages on record


def confidence(signs: Signs) -> float:
    """Return how likely it is that the passage answers, by a logistic of the signs.

    Its coefficients are calibrated on questions about real panels: see `tools/calibration`.
    """
    weights = _coefficients()
    told = [weights[name] * value for name, value in signs._asdict().items()]
    total = weights["intercept"] + sum(told)
    return 1 / (1 + math.exp(-total))


@cache
def _coefficients() -> dict[str, float]:
    text = files("bot.search.ranking").joinpath("confidence.json").read_text("utf-8")
    read: dict[str, float] = json.loads(text)
    return read
