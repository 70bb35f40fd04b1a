"""How surely the first passage answers a question: a probability, made of few signs of it."""

import json
import math
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bot.search.query.parser import Term
from bot.search.ranking.coverage import Evidence


class Doubt(Enum):
    """What keeps the first passage from being a sure answer, whatever else speaks for it."""

    NOT_SAID = auto()  # it says none of what the question is about: see `coverage.is_said`
    UNKNOWN_NAME = auto()  # the question is about a name that is not there
    NO_SUCH_ANSWER = auto()  # it holds nothing of the kind that is asked for
    DEED_UNSAID = auto()  # it is asked who did something that is not there


class Signs(NamedTuple):
    """What tells how surely a passage answers; shares are from 0 to 1."""

    said: float  # share of what the question tells, in nats, that the passage says
    around: float  # … or that it or the talk around it says
    strength: float  # BM25 of its own words, as a share of the most there could be
    likeness: float  # cosine of the meaning of question and passage
    lead: float  # its share of all hits, a softmax of their scores
    words: float  # words that the question is about, at most 6
    held: float  # those of them that the passage says, at most 4
    several: float  # 1 if it says two of them or more
    told: float  # log of what the question tells, in nats
    unknown: float  # share of it that is nowhere on record
    strange: float  # 1 if a name in the question is nowhere there
    people: float  # 1 if people are named in the question, and it is known whose the passage is
    size: float  # log of the passages on record
    unfit: float  # 1 if the passage is no answer of the kind that is asked for


def confidence(signs: Signs) -> float:
    """Return how likely it is that the passage answers, by a logistic of the signs.

    Its coefficients are calibrated on questions about real panels: see `tools/calibration`.
    """
    weights = _coefficients()
    total = weights["intercept"] + sum(
        weights[name] * value for name, value in signs._asdict().items()
    )
    return 1 / (1 + math.exp(-total))


@cache
def _coefficients() -> dict[str, float]:
    text = files("bot.search.ranking").joinpath("confidence.json").read_text("utf-8")
    read: dict[str, float] = json.loads(text)
    return read


def content_signs(evidence: Sequence[Evidence], terms: Sequence[Term]) -> dict[str, float]:
    """Return the signs that lie in how the words of a question are spoken of."""
    told = sum(each.term.information for each in evidence) or 1.0
    held = sum(each.said for each in evidence)
    return {
        "said": sum(each.term.information for each in evidence if each.said) / told,
        "around": sum(each.term.information * each.presence for each in evidence) / told,
        "words": min(len(terms), 6),
        "held": min(held, 4),
        "several": float(held > 1),
        "told": math.log1p(told),
    }
