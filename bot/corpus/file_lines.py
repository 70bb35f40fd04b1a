"""Finds the line of a file that holds what is told of."""

import re
from pathlib import Path


def line_with(path: Path, text: str, *, last: bool = False) -> int:
    """Return the first line of a file that holds a text as words, or the last, else line 1."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    word = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    found = [number for number, line in enumerate(lines, 1) if word.search(line)]
    return found[-1 if last else 0] if found else 1
