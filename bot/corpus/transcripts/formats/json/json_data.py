"""Looks into data that came from JSON, whose shape is not known."""

from collections.abc import Iterable
from typing import Any

Record = dict[str, Any]


def records(value: Any) -> list[Record]:  # noqa: ANN401 - as JSON has it
    """Return the objects in a list, none for what is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def at(value: Any, *path: str | int) -> Any:  # noqa: ANN401 - as JSON has it
    """Return what stands at a path of keys and places, None where there is nothing."""
    for step in path:
        if isinstance(step, str):
            value = value.get(step) if isinstance(value, dict) else None
        else:
            value = value[step] if isinstance(value, list) and step < len(value) else None
    return value


def first(record: Record, keys: Iterable[str]) -> Any:  # noqa: ANN401 - as JSON has it
    """Return the value of the first of some keys that a record has."""
    return next((record[key] for key in keys if record.get(key) is not None), None)


def have(found: list[Record], *keys: str) -> bool:
    """Tell whether there are records, and most of them have all of some keys."""
    number = sum(all(key in one for key in keys) for one in found)
    return 2 * number > len(found)
