"""Adam (Kingma and Ba, "A Method for Stochastic Optimization", ICLR 2015), for some rows."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_FIRST, _SECOND = 0.9, 0.999  # how much of the moments is kept from step to step
_TINY = 1e-8


class Adam:
    """Values that are learnt, with the moments of their slopes.

    Rows that a step leaves out stay as they are, moments included.
    """

    def __init__(self, values: Floats, rate: float) -> None:
        """Start from some values, to be changed at most by about `rate` at a step."""
        self.values = values.astype(np.float32)
        self._rate = rate
        self._mean = np.zeros_like(self.values)
        self._square = np.zeros_like(self.values)
        self._steps = 0

    def step(
        self, slope: Floats, share: float, rows: NDArray[np.int64] | slice = slice(None)
    ) -> None:
        """Go down a slope, by a share of the rate."""
        self._steps += 1
        mean = self._mean[rows] = _FIRST * self._mean[rows] + (1 - _FIRST) * slope
        square = self._square[rows] = _SECOND * self._square[rows] + (1 - _SECOND) * slope**2
        mean = mean / (1 - _FIRST**self._steps)
        square = square / (1 - _SECOND**self._steps)
        self.values[rows] -= self._rate * share * mean / (np.sqrt(square) + _TINY)
