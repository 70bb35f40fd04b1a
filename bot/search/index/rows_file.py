"""The rows of a table that stays in its file."""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class RowsFile:
    """Reads rows of whole numbers of eight bits, `width` each, from a file of NumPy's.

    Were the file mapped, memory would hold sixteen pages around each row that was ever read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        mapped = np.load(path, mmap_mode="r")
        self.width = int(mapped.shape[1])
        self._start = mapped.offset

    def rows(self, numbers: NDArray[np.intp]) -> NDArray[np.int8]:
        """Return some rows."""
        with self._path.open("rb", buffering=0) as file:
            handle = file.fileno()
            read = [
                os.pread(handle, self.width, self._start + number * self.width)
                for number in numbers.tolist()
            ]
        return np.frombuffer(b"".join(read), np.int8).reshape(-1, self.width)
