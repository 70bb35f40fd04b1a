"""Finds the line of a file that holds what is told of."""

import re
from functools import cached_property
from pathlib import Path

_NEAR = 12  # lines within which the words of a caption stand below its times


class FileLines:
    """The lines of a file, read once, and only where a line of it is looked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def first(self, text: str, *, last: bool = False) -> int:
        """Return the first line that holds a text as words, or the last, else line 1."""
        found = [number for number, line in self._numbered if _holds(line, text)]
        return found[-1 if last else 0] if found else 1

    def near(self, text: str, line: int) -> int:
        """Return the first line that holds a text as words, from one on and not far, else that."""
        following = self._numbered[line - 1 : line - 1 + _NEAR]
        return next((number for number, held in following if _holds(held, text)), line)

    @cached_property
    def _numbered(self) -> list[tuple[int, str]]:
        if not self._path.is_file():
            return []
        content = self._path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return list(enumerate(content.decode(errors="replace").split("\n"), 1))


def line_with(path: Path, text: str, *, last: bool = False) -> int:
    """Return the first line of a file that holds a text as words, or the last, else line 1."""
    return FileLines(path).first(text, last=last)


def _holds(line: str, text: str) -> bool:
    return text in line and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line) is not None
