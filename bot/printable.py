"""The one escape of whatever is printed or logged: nothing in it steers a terminal or a log."""

import json
import re
import unicodedata
from typing import TextIO

_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, directions and other formats, line ends …
_HARMLESS = "\n\u00ad\u200c\u200d"  # … but for those that words and emoji are made with
_SUSPECT = re.compile(r"[^\n -~]")


def printable(text: str) -> str:
    """Return a text with what would steer a terminal written as an escape, as Python has it.

    That is every control character but the line end, and what turns the direction of writing.
    """
    return _SUSPECT.sub(lambda found: _escaped(found[0]), text)


def one_line(text: str) -> str:
    """Return a text that `printable` would, with its line ends escaped too."""
    return printable(text).replace("\n", "\\n")


def say(text: str, *, end: str = "\n", file: TextIO | None = None) -> None:
    """Print a text as `printable` has it, to standard output unless another file is given."""
    print(printable(text), end=end, file=file, flush=True)


def as_json(value: object, indent: int | None = None) -> str:
    """Return a value as JSON that is as safe to print as it is to read."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _SUSPECT.sub(
        lambda found: json.dumps(found[0])[1:-1] if _steers(found[0]) else found[0], text
    )


def _escaped(character: str) -> str:
    return ascii(character)[1:-1] if _steers(character) else character


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING and character not in _HARMLESS
