"""Weights of what speaks for passages, from which of them are right: a listwise regression."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.calibration.logistic import Floats

PENALTY = 3.0  # on the squared weights of standardised features, against the log likelihood
STEPS = 200
NEAR = 1e-7  # a step that no longer changes anything


class List(NamedTuple):
    """Passages weighed against one another: a row of features each, and which are right."""

    features: Floats
    right: NDArray[np.bool_]


def fit(lists: Sequence[List], features: int) -> Floats:
    """Return the weights of so many features by which right passages come first.

    They make the likelihood greatest that one is drawn which is right, where each is drawn by the
    softmax of its weighted features (ListNet with one place: Cao et al., "Learning to Rank: From
    Pairwise Approach to Listwise Approach", 2007). Each step is Newton's, by the curvature of the
    softmax, which is never less than that of the likelihood.
    """
    together = np.concatenate([np.zeros((1, features)), *(each.features for each in lists)])
    spread = together.std(axis=0)
    spread[spread == 0] = 1.0
    found = np.zeros(features)
    for _ in range(STEPS):
        slope, curve = -2 * PENALTY * found, 2 * PENALTY * np.eye(len(found))
        for values, right in lists:
            rows = values / spread
            likely = _softmax(rows @ found)
            wanted = likely * right / (likely @ right)
            centre = likely @ rows
            slope += wanted @ rows - centre
            curve += (rows * likely[:, None]).T @ rows - np.outer(centre, centre)
        step = np.linalg.solve(curve, slope)
        found += step
        if np.abs(step).max() < NEAR:
            break
    return np.asarray(found / spread, np.float64)


def _softmax(values: Floats) -> Floats:
    powers = np.exp(values - values.max())
    return np.asarray(powers / powers.sum(), np.float64)
