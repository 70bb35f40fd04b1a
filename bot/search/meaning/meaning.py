"""What words mean, from a table: texts that mean alike have vectors that point alike."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from bot.search.index.numbered_texts import NumberedTexts, Places, in_order, in_runs
from bot.search.index.sorted_arrays import Numbers
from bot.search.meaning.rows_file import RowsFile

Vector = NDArray[np.float32]

HALF = 10  # words: a piece of a text is two of these long, and begins amid the one before
PIECES = 60_000  # of all texts together, at most; pieces grow so that memory doesn't
BLOCK = 128  # texts whose vectors are made at a time
FULL = 127  # the greatest number of eight bits


class Vectors(NamedTuple):
    """Unit vectors of the pieces of some texts, in eight bits: rows, and what scales each.

    The pieces of text n are those from `bounds[n]` up to `bounds[n + 1]`; `lengths` tell how long
    those of each are together, infinite for none. A piece of which no word is known has the
    scale 0.
    """

    rows: NDArray[np.int8]
    scales: Vector
    bounds: Places
    lengths: Vector

    def of(self, texts: Places | Numbers) -> "Vectors":
        """Return the vectors of some of the texts."""
        pieces, bounds = in_runs(self.bounds, texts)
        rows = self.rows.take(pieces, axis=0)  # in half the time of self.rows[pieces]
        return Vectors(rows, self.scales.take(pieces), bounds, self.lengths.take(texts))


class _Table(NamedTuple):
    """The vectors of some words, and what scales each: nothing where a word is not known."""

    vectors: NDArray[np.int8]
    factors: Vector


class Meaning:
    """Knows the vectors of words; a text's is the weighted mean of those of its words.

    Words are known by their folded form. The vectors stay in their file: memory holds those that
    are asked for, as long as that takes.
    """

    def __init__(
        self,
        words: NDArray[np.bytes_],
        vectors: RowsFile,
        factors: NDArray[np.float16],
    ) -> None:
        """Take words in order, and for each a vector and what scales it, its weight included."""
        self._words = words
        self.rows_file = vectors
        self._factors = factors

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open the table in a folder: words.txt in order, vectors.npy and factors.npy."""
        words = np.array((folder / "words.txt").read_bytes().split())
        vectors = RowsFile(folder / "vectors.npy")
        return cls(words, vectors, np.load(folder / "factors.npy"))

    @property
    def dimensions(self) -> int:
        """Tell how many numbers a vector has."""
        return self.rows_file.width

    def knows(self, word: str) -> bool:
        """Tell whether a word is known."""
        return bool(self._places([word])[0] >= 0)

    def vector(self, words: Sequence[str]) -> Vector | None:
        """Return the unit vector of a text's words, or None where none is known."""
        vectors, factors = self._table(words)
        total = (vectors * factors[:, None]).sum(axis=0)
        length = np.linalg.norm(total)
        return np.asarray(total / length, np.float32) if length else None

    def vectors(self, texts: NumberedTexts, pieces: int = PIECES) -> Vectors:
        """Return vectors for some texts: of pieces that overlap by half."""
        lengths = np.diff(texts.bounds)
        half = max(HALF, int(lengths.sum()) // pieces)
        halves = np.maximum(1, np.rint(lengths / half).astype(np.intp))
        sizes = np.maximum(1, halves - 1)
        bounds = in_order(sizes)
        rows = np.empty((sizes.sum(), self.dimensions), np.int8)
        scales = np.empty(len(rows), np.float32)
        together = np.empty(len(lengths), np.float32)
        table = self._table(texts.words)
        for start in range(0, len(lengths), BLOCK):
            part = slice(start, start + BLOCK)
            held = texts.held[texts.bounds[start] : texts.bounds[1:][part][-1]]
            made = _pieces(held, table, lengths[part], halves[part])
            at = slice(bounds[start], bounds[start] + len(made))
            rows[at], scales[at] = _packed(made)
            units = rows[at] * scales[at, None]
            together[part] = np.linalg.norm(
                np.add.reduceat(units, bounds[:-1][part] - bounds[start]), axis=1
            )
        return Vectors(rows, scales, bounds, np.where(together > 0, together, np.inf))

    def units(self, words: Sequence[str]) -> tuple[NDArray[np.int8], Vector]:
        """Return the unit vectors of words, in eight bits: rows, and what scales each, or 0."""
        rows, factors = self._table(words)
        return rows, np.where(factors > 0, _to_unit(rows), 0).astype(np.float32)

    def _table(self, words: Sequence[str]) -> _Table:
        places = self._places(words)
        factors = np.where(places >= 0, self._factors[places], 0).astype(np.float32)
        return _Table(self.rows_file.rows(np.maximum(places, 0).tolist()), factors)

    def _places(self, words: Sequence[str]) -> Places:
        """Return where each word stands in the table, or −1."""
        longest = self._words.itemsize
        encoded = (word.encode() for word in words)
        fitting = [word if len(word) <= longest else b"" for word in encoded]
        sought = np.array(fitting, self._words.dtype)
        places = np.minimum(self._words.searchsorted(sought), len(self._words) - 1)
        return np.where(self._words[places] == sought, places, -1)


class TranslatedMeaning(Meaning):
    """Knows the words of another language by English ones that mean much the same.

    A word's vector is the mean of theirs, so that texts of both languages can be compared.
    """

    def __init__(self, folder: Path, english: Meaning) -> None:
        """Open the table in a folder: words.txt, each with its English words, and factors.npy.

        Raise ValueError where the one doesn't fit the other, or a line has no English word.
        """
        path = folder / "words.txt"
        self._lines = path.read_bytes().splitlines()
        factors = np.load(folder / "factors.npy")
        if len(self._lines) != len(factors):
            raise ValueError(f"{path} has to have {len(factors)} lines, not {len(self._lines)}")
        for number, line in enumerate(self._lines, 1):
            if b" " not in line.strip():
                raise ValueError(f"{path}:{number}: there is no English word behind a term")
        words = np.array([line.partition(b" ")[0] for line in self._lines])
        super().__init__(words, english.rows_file, factors)
        self._english = english

    def _table(self, words: Sequence[str]) -> _Table:
        places = self._places(words)
        each = [self._lines[place].decode().split()[1:] for place in places.tolist()]
        rows, scales = self._english.units([word for english in each for word in english])
        starts = in_order(np.array(list(map(len, each)), np.intp))[:-1]
        packed, to_unit = _packed(np.add.reduceat(rows * scales[:, None], starts, axis=0))
        factors = np.where(places >= 0, to_unit * self._factors[places], 0)
        return _Table(packed, factors.astype(np.float32))


def _pieces(words: Numbers, table: _Table, lengths: Places, halves: Places) -> Vector:
    """Return the vectors, of any length, of the pieces of a few texts, given as rows of a table."""
    sums = _sums(words, table, _edges(lengths, halves))
    pieces = np.maximum(1, halves - 1)
    firsts = np.repeat(np.cumsum(halves) - halves, pieces) + _counted(pieces)
    return np.asarray(sums[firsts] + sums[firsts + np.repeat(halves > 1, pieces)], np.float32)


def _sums(words: Numbers, table: _Table, edges: Places) -> Vector:
    """Return the sums of the weighted vectors of words between each edge and the next."""
    sizes = np.diff(edges, append=len(words))
    order = (-sizes).argsort(kind="stable")  # so that those with further words come first
    starts, sums = edges[order], np.zeros((len(edges), table.vectors.shape[1]), np.float32)
    for step in range(sizes.max(initial=0)):  # np.add.reduceat takes thrice as long
        held = words[starts[: np.count_nonzero(sizes > step)] + step]
        sums[: len(held)] += table.vectors.take(held, axis=0) * table.factors[held, None]
    return sums[order.argsort()]


def likeness(vector: Vector, vectors: Vectors) -> Vector:
    """Return how like texts are to a unit vector, from −1 to 1.

    It is the mean of two cosines: with the piece of each that is most like it, and with all its
    pieces together.
    """
    rows, scales, bounds, lengths = vectors
    starts = bounds[:-1]
    if not len(starts):
        return np.empty(0, np.float32)
    alike = np.einsum("ij,j->i", rows, vector) * scales  # without a copy in 32 bits
    together = np.add.reduceat(alike, starts) / lengths
    return np.asarray((np.maximum.reduceat(alike, starts) + together) / 2, np.float32)


def _edges(lengths: Places, parts: Places) -> Places:
    """Return where each part starts, of texts one after the other that are cut into even parts."""
    starts = np.repeat(np.cumsum(lengths) - lengths, parts)
    return starts + _counted(parts) * np.repeat(lengths, parts) // np.repeat(parts, parts)


def _counted(sizes: Places) -> Places:
    """Return 0, 1, … for each of some groups, one after the other."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _packed(vectors: Vector) -> tuple[NDArray[np.int8], Vector]:
    """Return vectors of any length as unit vectors in eight bits, and what scales each."""
    largest = np.abs(vectors).max(axis=1, initial=0)[:, None]
    rows = np.rint(vectors * (FULL / np.where(largest, largest, 1))).astype(np.int8)
    return rows, _to_unit(rows)


def _to_unit(rows: NDArray[np.int8]) -> Vector:
    """Return what makes each row a unit vector; 0 where there is nothing in it."""
    lengths = np.linalg.norm(rows.astype(np.float32), axis=1)
    unit = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return np.asarray(unit, np.float32)
