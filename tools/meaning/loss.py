"""What the student is told: how far its vectors are from the teacher's, and which way to go."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TEMPERATURE = 0.05  # of likenesses within a batch
ALIKE = 1.0  # how much these count against the likeness to the teacher's vector
_TINY = 1e-9


def loss_and_slope(means: Floats, wanted: Floats) -> tuple[float, Floats]:
    """Return the loss of texts' weighted means against the teacher's unit vectors, and its slope.

    The loss is 1 − cosine, on average, and the Kullback-Leibler divergence of how the likenesses
    of a text to the others of the batch are spread, as the teacher sees them and as the student.
    """
    vectors = unit(means)
    loss = 1 - float((vectors * wanted).sum(axis=1).mean())
    slope = -wanted / len(wanted)
    told = _spread(wanted @ wanted.T)
    for others in (vectors, wanted):
        got = _spread(vectors @ others.T)
        loss += ALIKE / 2 * _divergence(told, got)
        change = ALIKE / 2 * (got - told) / (TEMPERATURE * len(wanted))
        slope += change @ others
        if others is vectors:
            slope += change.T @ vectors
    along = (slope * vectors).sum(axis=1, keepdims=True)
    return loss, (slope - along * vectors) / _lengths(means)


def unit(vectors: Floats) -> Floats:
    """Return vectors of length 1."""
    return np.asarray(vectors / _lengths(vectors), np.float32)


def _lengths(vectors: Floats) -> Floats:
    lengths: Floats = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _TINY)
    return lengths


def _spread(alike: Floats) -> Floats:
    """Return each row as probabilities; nothing is compared with itself."""
    scaled = alike / TEMPERATURE
    np.fill_diagonal(scaled, -np.inf)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    spread: Floats = powers / powers.sum(axis=1, keepdims=True)
    return spread


def _divergence(told: Floats, got: Floats) -> float:
    """Return the mean divergence of the rows of one from those of the other."""
    return float((told * (np.log(told + _TINY) - np.log(got + _TINY))).sum(axis=1).mean())
