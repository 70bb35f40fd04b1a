"""Builds the table of English word vectors: python -m tools.meaning WORDNET SPEECHES WORK OUT."""

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.search.analysis.tokens import fold, split
from tools.meaning.student import Lesson, teach
from tools.meaning.table import write
from tools.meaning.teacher import Floats, Teacher
from tools.meaning.texts import texts
from tools.meaning.vocabulary import Word, frequencies, vocabulary


def main() -> None:
    """Build the table; what the teacher said is kept in WORK, so that a second run is quick."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("wordnet", "speeches", "work", "out"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    counts = frequencies()
    words = vocabulary(counts)
    ranks = {word: rank for rank, word in enumerate(counts)}
    taught = texts(given.wordnet, given.speeches, ranks)
    teacher = Teacher()
    alone = teacher.vectors([word.spelt for word in words], given.work / "words.npy")
    lesson = _lesson(taught, teacher.vectors(taught, given.work / "texts.npy"), words)
    shares = np.array([word.share for word in words], np.float32)
    write(given.out, [word.folded for word in words], teach(lesson, alone, shares))


def _lesson(taught: Sequence[str], vectors: Floats, words: Sequence[Word]) -> Lesson:
    """Return the texts of which the table knows a word."""
    numbers = {word.folded: number for number, word in enumerate(words)}
    known = [_numbers(text, numbers) for text in taught]
    kept = np.flatnonzero([len(found) > 0 for found in known])
    return Lesson([known[number] for number in kept], vectors[kept])


def _numbers(text: str, numbers: dict[str, int]) -> NDArray[np.int64]:
    found = (numbers.get(fold(word)) for word in split(text))
    return np.array([number for number in found if number is not None], np.int64)


if __name__ == "__main__":
    main()
