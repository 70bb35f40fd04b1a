"""The rows of a table that stays in its file."""

import os
import weakref
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class RowsFile:
    """Reads rows of whole numbers of eight bits, `width` each, from a file of NumPy's.

    Were the file mapped, memory would hold sixteen pages around each row that was ever read.
    """

    def __init__(self, path: Path) -> None:
        mapped = np.load(path, mmap_mode="r")
        self.width = int(mapped.shape[1])
        self._start = mapped.offset
        self._handle = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._handle)

    def rows(self, numbers: Iterable[int]) -> NDArray[np.int8]:
        """Return some rows."""
        width, start = self.width, self._start
        read = [os.pread(self._handle, width, start + width * n) for n in numbers]
        return np.frombuffer(b"".join(read), np.int8).reshape(-1, self.width)
