"""Values of an event that hold for all of its transcripts, or for each by the name of its file."""

from collections.abc import Iterable
from typing import Annotated, TypeVar

from pydantic import AfterValidator, ValidationInfo

_EVERY = ""  # stands for every file
_BY_NAME = "write one, or one for each transcript by its name, as in `{part1.vtt: …, part2.vtt: …}`"
ValueT = TypeVar("ValueT")


def pairs(value: object) -> object:
    """Return what a mapping holds, in its order; anything else as it is."""
    return tuple(value.items()) if isinstance(value, dict) else value


def by_file(value: object) -> object:
    """Return pairs of a file's name and its value; a single value becomes that of every file."""
    found = pairs(value)
    return found if isinstance(found, tuple) else ((_EVERY, found),)


def one_by_file(value: object) -> object:
    """Return pairs as `by_file` does of what may not be a list."""
    if isinstance(value, list):
        raise ValueError(_BY_NAME)  # noqa: TRY004 - which pydantic tells of
    return by_file(value)


def value_of(file: str, given: Iterable[tuple[str, ValueT]]) -> ValueT | None:
    """Return the value that is given for a file, or None."""
    return next((value for name, value in given if name in {_EVERY, file}), None)


def _in_folder(name: str, info: ValidationInfo) -> str:
    """Refuse the name of a file that is not among the event's `files`."""
    files = info.data.get("files")
    if name != _EVERY and files is not None and name not in files:
        held = f"there are {', '.join(files)}" if files else "there is none"
        raise ValueError(f"“{name}” is no transcript in this folder; {held}")
    return name


FileName = Annotated[str, AfterValidator(_in_folder)]
