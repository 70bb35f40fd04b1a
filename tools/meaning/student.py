"""Teaches words their vectors, so that a text's weighted mean mimics the teacher's vector."""

import logging
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tools.meaning.adam import Adam
from tools.meaning.loss import Floats, loss_and_slope, unit

SEED = 0
DIMENSIONS = 256
EPOCHS = 8
BATCH = 1024
RATE = 2e-3  # of the words' own parts; of their weights, and of the map that all share …
FASTER = 5.0
SLOWER = 0.25
WARM_UP = 50  # steps
SMOOTH = 1e-3  # a in the weight a / (a + p) that words start from: Arora et al., ICLR 2017
HELD_BACK = 0.02  # how much a word costs that strays from where it started …
OWN = 10.0  # … its vector more than its weight …
SELDOM = 20.0  # … and the less the more of so many texts teach it
SAMPLE = 60_000  # texts whose vectors tell the directions that matter
LOGGED = 50  # steps between two lines of the log

_log = logging.getLogger(__name__)


class Lesson(NamedTuple):
    """Texts as the numbers of their words, and the teacher's vector of each."""

    texts: Sequence[NDArray[np.int64]]
    vectors: Floats


class Student:
    """A vector a word: its weight · (the teacher's vector of it, mapped, + a part of its own)."""

    def __init__(self, words: Floats, shares: Floats, directions: Floats, taught: Floats) -> None:
        """Start from the teacher's vectors of words, and from how often each is used and taught."""
        self.words = words - words.mean(axis=0)
        self.start = np.log(SMOOTH / (SMOOTH + shares))
        self.strict = HELD_BACK / (1 + taught / SELDOM)
        self.shared = Adam(directions, RATE * SLOWER)
        self.own = Adam(np.zeros((len(words), directions.shape[1]), np.float32), RATE)
        self.strays = Adam(np.zeros(len(words), np.float32), RATE * FASTER)

    def weights(self, words: NDArray[np.int64] | slice) -> Floats:
        """Return the weights of words, given by their numbers, a column."""
        weights = np.exp(self.start[words] + self.strays.values[words])
        return np.asarray(weights[:, None], np.float32)

    def vectors(self, words: NDArray[np.int64] | slice) -> Floats:
        """Return the weighted vectors of words, given by their numbers."""
        mapped = self.words[words] @ self.shared.values + self.own.values[words]
        return np.asarray(self.weights(words) * mapped, np.float32)

    def learn(self, texts: Sequence[NDArray[np.int64]], wanted: Floats, rate: float) -> float:
        """Take a step towards the teacher's vectors of some texts; return the loss before it."""
        words, counts = _counts(texts)
        vectors = self.vectors(words)
        loss, slope = loss_and_slope(counts @ vectors, wanted)
        slope = np.asarray(counts.T @ slope, np.float32)
        strict = self.strict[words] * 2 / len(words)
        own = np.asarray(self.weights(words) * slope, np.float32)
        strays = (slope * vectors).sum(axis=1) + strict * self.strays.values[words]
        self.shared.step(self.words[words].T @ own, rate)
        own += OWN * strict[:, None] * self.own.values[words]
        self.own.step(own, rate, words)
        self.strays.step(strays, rate, words)
        return loss


def teach(lesson: Lesson, words: Floats, shares: Floats) -> Floats:
    """Return the weighted vector of each word, learnt from a lesson.

    `words` are the teacher's vectors of the words alone, `shares` how often each is used.
    """
    directions = _principal(lesson.vectors)
    wanted = unit((lesson.vectors - lesson.vectors.mean(axis=0)) @ directions)
    taught = np.bincount(np.concatenate(lesson.texts), minlength=len(words)).astype(np.float32)
    student = Student(words, shares, directions, taught)
    steps = EPOCHS * (len(wanted) // BATCH)
    for step, chosen in enumerate(_batches(len(wanted))):
        texts = [lesson.texts[number] for number in chosen]
        loss = student.learn(texts, wanted[chosen], _rate(step, steps))
        if step % LOGGED == 0:
            _log.info("step %d of %d: loss %.4f", step, steps, loss)
    return student.vectors(slice(None))


def _counts(texts: Sequence[NDArray[np.int64]]) -> tuple[NDArray[np.int64], Floats]:
    """Return the distinct words of texts, and how often each text, a row, has each of them."""
    words, places = np.unique(np.concatenate(texts), return_inverse=True)
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    flat = np.bincount(rows * len(words) + places, minlength=len(texts) * len(words))
    return words, flat.reshape(len(texts), -1).astype(np.float32)


def _batches(size: int) -> Iterator[NDArray[np.int64]]:
    draw = np.random.default_rng(SEED)
    for _ in range(EPOCHS):
        order = draw.permutation(size)
        for start in range(0, size - BATCH + 1, BATCH):
            yield order[start : start + BATCH]


def _rate(step: int, steps: int) -> float:
    """Return the share of the full rate: up quickly, then down like a cosine."""
    return min(1, step / WARM_UP) * (0.02 + 0.49 * (1 + math.cos(math.pi * step / steps)))


def _principal(vectors: Floats) -> Floats:
    """Return the directions in which vectors differ most, a column each."""
    some = vectors[:SAMPLE] - vectors.mean(axis=0)
    _, directions = np.linalg.eigh(some.T @ some)
    return np.ascontiguousarray(directions[:, : -DIMENSIONS - 1 : -1])
