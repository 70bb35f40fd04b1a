"""A file that may be a transcript."""

import json
from functools import cached_property
from typing import Any

_GLIMPSE = 100_000  # characters that tell what a text is


class Document:
    """What a file of a name holds: a text with line feeds alone, or bytes that are none."""

    def __init__(self, content: str | bytes, name: str) -> None:
        self.name = name
        self.binary = content if isinstance(content, bytes) else b""
        text = content if isinstance(content, str) else ""
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def start(self) -> str:
        """How the text begins, without the blanks before it."""
        return self.text[:_GLIMPSE].lstrip()

    @cached_property
    def lines(self) -> list[str]:
        """The lines with which the text begins, but for empty ones, without blanks around them."""
        return [line.strip() for line in self.start.splitlines() if line.strip()]

    @cached_property
    def data(self) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """What the text holds as JSON; None where it is none, from the line `fault` on."""
        self.fault = 1
        if not self.start.startswith(("{", "[")):
            return None
        try:
            return json.loads(self.text)
        except json.JSONDecodeError as error:
            self.fault = error.lineno
        except (RecursionError, ValueError):
            pass
        return None

    @property
    def extension(self) -> str:
        """What the name ends in, in small letters: ".vtt"."""
        dot = self.name.rfind(".")
        return self.name[dot:].lower() if dot > 0 else ""
