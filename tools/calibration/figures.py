"""How well confidences hold: how often what they are given to is right, and what they part."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from tools.calibration.logistic import Floats

EDGES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 1.0)


class Bin(NamedTuple):
    """The questions whose confidence lies in a range, and the share of them that were right."""

    low: float
    high: float
    questions: int
    confidence: float
    right: float


def reliability(confidences: Floats, right: Floats) -> Iterator[Bin]:
    """Yield the bins that hold any question."""
    places = np.clip(np.searchsorted(EDGES, confidences, side="right"), 1, len(EDGES) - 1)
    for place in np.unique(places):
        held = places == place
        yield Bin(
            EDGES[place - 1],
            EDGES[place],
            int(held.sum()),
            float(confidences[held].mean()),
            float(right[held].mean()),
        )


def auroc(confidences: Floats, positive: Floats) -> float:
    """Return how often one that is positive has more confidence than one that isn't; ties half."""
    held = positive.astype(np.bool_)
    more = confidences[held][:, None] - confidences[~held][None, :]
    return float(((more > 0) + 0.5 * (more == 0)).mean()) if more.size else 0.5
