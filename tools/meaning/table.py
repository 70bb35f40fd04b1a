"""Writes the table as the bot reads it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tools.meaning.loss import Floats

FULL = 127  # the greatest number of eight bits


def write(folder: Path, words: Sequence[str], vectors: Floats) -> None:
    """Write a table of words, sorted, and the weighted vector of each, in eight bits."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "words.txt").write_text("".join(f"{word}\n" for word in words), encoding="ascii")
    factors = (np.abs(vectors).max(axis=1) / FULL).astype(np.float16)
    scaled = vectors / np.maximum(factors, np.finfo(np.float16).tiny)[:, None]
    np.save(folder / "vectors.npy", np.clip(np.rint(scaled), -FULL, FULL).astype(np.int8))
    np.save(folder / "factors.npy", factors)
