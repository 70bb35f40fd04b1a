"""A logistic regression, fitted by Newton's method."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PENALTY = 2.0  # on the squared coefficients of standardised signs, against the log likelihood
STEPS = 50
NEAR = 1e-9  # a step that no longer changes anything


class Logistic(NamedTuple):
    """The coefficients of a probability: 1 / (1 + exp(−intercept − signs · coefficients))."""

    intercept: float
    coefficients: Floats

    def probabilities(self, signs: Floats) -> Floats:
        """Return the probability for each row of signs."""
        return _sigmoid(self.intercept + signs @ self.coefficients)


def fit(signs: Floats, right: Floats, weights: Floats) -> Logistic:
    """Return the coefficients for rows of signs, whether each is right, and how much it counts."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1.0
    rows = np.column_stack((np.ones(len(signs)), (signs - mean) / spread))
    ridge = np.diag([0.0] + [PENALTY] * signs.shape[1])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = _sigmoid(rows @ found)
        slope = rows.T @ (weights * (right - likely)) - ridge @ found
        curve = (rows * (weights * likely * (1 - likely))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        found += step
        if np.abs(step).max() < NEAR:
            break
    coefficients = found[1:] / spread
    return Logistic(float(found[0] - coefficients @ mean), coefficients)


def _sigmoid(values: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -500, 500))))
