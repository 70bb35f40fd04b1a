"""Finds the line of a file that holds what is told of."""

import re
from pathlib import Path

_NEAR = 12  # lines within which the words of a caption stand below its times


def line_with(path: Path, text: str, *, last: bool = False) -> int:
    """Return the first line of a file that holds a text as words, or the last, else line 1."""
    found = [number for number, line in _numbered(path) if _holds(line, text)]
    return found[-1 if last else 0] if found else 1


def line_near(path: Path, text: str, line: int) -> int:
    """Return the first line that holds a text as words, from one on and not far, else that one."""
    following = _numbered(path)[line - 1 : line - 1 + _NEAR]
    return next((number for number, held in following if _holds(held, text)), line)


def _numbered(path: Path) -> list[tuple[int, str]]:
    if not path.is_file():
        return []
    content = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return list(enumerate(content.decode(errors="replace").split("\n"), 1))


def _holds(line: str, text: str) -> bool:
    return text in line and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", line) is not None
