"""Parses XML from anybody: what unfolds without end or nests too deep is refused."""

from collections.abc import Callable
from xml.parsers import expat

_DEEPEST = 200  # elements within each other


class RefusedError(Exception):
    """What is well-formed and still not read."""


def parser(
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> expat.XMLParserType:
    """Return a parser that tells of elements, their attributes and their text as it comes by them.

    Names are told without their namespace. Parsing raises ExpatError for what is no XML, and
    RefusedError.
    """
    made = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        if depth >= _DEEPEST:
            raise RefusedError(f"elements within each other {_DEEPEST} deep; no transcript")
        depth += 1
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    made.buffer_text = True
    made.StartElementHandler = opened
    made.EndElementHandler = closed
    made.CharacterDataHandler = characters
    made.EntityDeclHandler = _refuse
    return made


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_: object) -> None:
    """Refuse entities, for a few can unfold without end."""
    raise RefusedError("it declares entities, which transcripts have no need of; not read")
