"""Text that stands on several lines of a file, where YAML makes one of them."""

import re
from typing import Self

_BULLET = re.compile(r"\s*(?:[-*+•·‣▪–—]|\d{1,2}[.)])\s*")


class Folded(str):  # noqa: SLOT000 - which a str can't have
    """A text as YAML joins it, that knows the lines on which it was written."""

    written: str

    def __new__(cls, text: str, written: str) -> Self:
        """Return a text with what stands for it in the file."""
        folded = super().__new__(cls, text)
        folded.written = written
        return folded


def lines_of(text: str) -> list[str]:
    """Return the lines that a text is written on, but for empty ones and for blanks around."""
    written = text.written if isinstance(text, Folded) else text
    return [line.strip() for line in written.splitlines() if line.strip()]


def items_of(text: str) -> list[str]:
    """Return the lines of a text without the bullets or numbers that they may begin with."""
    lines = [_BULLET.sub("", line, count=1) for line in lines_of(text)]
    return [line.strip() for line in lines if line.strip()]
