"""Reads WordNet's data files: what words mean, in sentences that somebody wrote."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
_POINTERS = frozenset("@~&+*>^$%#")  # to what is broader, narrower, alike or about the same
_EXAMPLE = re.compile(r'"([^"]+)"')
_EXAMPLES = re.compile(r';?\s*"[^"]*".*$')
_MARKER = re.compile(r"\((?:a|p|ip)\)$")


class Synset(NamedTuple):
    """Words that mean the same: what they mean, examples, and the keys of what is related."""

    part: str
    words: tuple[str, ...]
    meaning: str
    examples: tuple[str, ...]
    related: tuple[str, ...]


def synsets(folder: Path) -> dict[str, Synset]:
    """Return the synsets of WordNet's `dict` folder, in the order of its files."""
    return {
        part + line.split(maxsplit=1)[0]: _synset(part, line)
        for part, name in _FILES.items()
        for line in _lines(folder / name)
    }


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1") as file:
        yield from (line.rstrip("\n") for line in file if not line.startswith(" "))


def _synset(part: str, line: str) -> Synset:
    head, gloss = line.split("|", 1)
    fields = head.split()
    pointers = 4 + 2 * int(fields[3], 16)
    words = (_MARKER.sub("", word).replace("_", " ") for word in fields[4:pointers:2])
    meaning = _EXAMPLES.sub("", gloss).strip().strip(";").strip()
    examples = (example.strip() for example in _EXAMPLE.findall(gloss))
    return Synset(part, tuple(words), meaning, tuple(examples), _related(fields[pointers + 1 :]))


def _related(fields: list[str]) -> tuple[str, ...]:
    pointers = zip(fields[0::4], fields[1::4], fields[2::4], strict=False)
    return tuple(
        part.replace("s", "a") + offset
        for symbol, offset, part in pointers
        if symbol[0] in _POINTERS
    )
