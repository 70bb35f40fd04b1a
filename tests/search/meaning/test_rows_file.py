from pathlib import Path

import numpy as np
import pytest

from bot.search.meaning.rows_file import RowsFile

TABLE = np.arange(-12, 12, dtype=np.int8).reshape(8, 3)


@pytest.fixture
def file(tmp_path: Path) -> RowsFile:
    np.save(tmp_path / "table.npy", TABLE)
    return RowsFile(tmp_path / "table.npy")


@pytest.mark.parametrize("numbers", [[0], [7, 2, 2, 5], []])
def test_rows_are_those_of_the_table_in_the_order_asked(file: RowsFile, numbers: list[int]) -> None:
    rows = file.rows(numbers)

    assert rows.tolist() == TABLE[numbers].tolist()


def test_the_width_is_that_of_a_row(file: RowsFile) -> None:
    assert file.width == 3
