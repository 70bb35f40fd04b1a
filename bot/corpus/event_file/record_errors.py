"""Words what a model has against a value, with the line to write instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel

from bot.corpus.event_file.unknown_keys import meant_key, unknown

_SAMPLES = {
    "answer": "answer: words of the passage`, or `answer: none",
    "ask": "ask: What was said about money?",
    "date": "date: 2026-03-12",
    "people": "people:`, and below it a line each such as `  - name: Ann Baker",
    "name": "name: Ann Baker",
    "url": "url: https://…`, or `url: unknown",
}
_LISTS = {
    "people": "  - name: Ann Baker",
    "labels": "  Speaker 1: Ann Baker",
    "aliases": "aliases: [Ann, A. Baker]",
    "corrections": "  old words: new words",
    "groups": "- [money, fund]",
    "examples": "  - What was said about money?",
}


def reasons(
    errors: Sequence[Any],  # pydantic's ErrorDetails
    model: type[BaseModel],
    data: Mapping[str, object],
) -> Iterator[tuple[Any, str]]:
    """Yield what is wrong with some data and what to write, with the error that it is of.

    That a key is missing is not told where another is to be written as it.
    """
    renamed: set[tuple[int | str, ...]] = set()
    for details in errors:
        if details["type"] == "extra_forbidden":
            *above, key = details["loc"]
            held = {*_held(data, above), *(str(e[-1]) for e in renamed if e[:-1] == (*above,))}
            fields = _record_at(model, above).model_fields
            if meant := meant_key(str(key), fields, held):
                renamed.add((*above, meant))
            yield details, unknown(str(key), fields, held, data)
    for details in errors:
        if details["type"] != "extra_forbidden" and details["loc"] not in renamed:
            yield details, _reason(details, data)


def _reason(details: Any, data: Mapping[str, object]) -> str:  # noqa: ANN401
    location = details["loc"]
    path = [str(part) for part in location if not isinstance(part, int)]
    key = path[-1] if path else "?"
    match details["type"]:
        case "missing":
            sample = _SAMPLES.get(key, f"{key}: …") if path != ["url"] else "url: https://…"
            if key in _held(data, location[:-1]):
                return f"`{key}` is empty; fill it in, as in `{sample}`"
            return f"`{key}` is missing; add a line `{sample}`"
        case "value_error":
            return f"`{key}`: {details['ctx']['error']}"
        case "tuple_type" | "model_type" | "dict_type" if set(path) & set(_LISTS):
            listed = next(part for part in reversed(path) if part in _LISTS)
            return f"`{listed}`: lines such as `{_LISTS[listed]}` are wanted here"
    return f"`{path[0] if path else key}`: {_of_type(details, key)}"


def _of_type(details: Any, key: str) -> str:  # noqa: ANN401 - pydantic's
    """Return what is wrong with a value that is of another type, or too long, in plain words."""
    given = details["input"]
    shown = f"“{given[:60]}” " if isinstance(given, str) else ""
    match details["type"]:
        case "string_type":
            what = "a list" if isinstance(given, list | tuple) else "lines of their own"
            return f"words are wanted here, not {what}; put quotes around them if they are words"
        case "string_too_short":
            return "is empty; fill it in, or take it out"
        case "string_too_long":
            longest = details["ctx"]["max_length"]
            return f"{len(given)} characters are too many; shorten it to {longest}"
        case "literal_error":
            expected = str(details["ctx"]["expected"]).replace("'", "").split(" or ")
            return f"{shown}can't be told; write " + " or ".join(f"`{key}: {e}`" for e in expected)
        case "bool_parsing" | "bool_type":
            return f"{shown}can't be told; write `{key}: true` or `{key}: false`"
    said = details["msg"].replace("Input should be", "should be").replace("Value", "value")
    return f"{shown}{said[:1].lower()}{said[1:]}"


def _held(data: Any, location: Iterable[int | str]) -> Mapping[str, object]:  # noqa: ANN401
    """Return the mapping at a location of data, an empty one where there is none."""
    for part in location:
        held = isinstance(data, list) or (isinstance(data, dict) and part in data)
        data = data[part] if held else None
    return data if isinstance(data, dict) else {}


def _record_at(model: type[BaseModel], location: Iterable[int | str]) -> type[BaseModel]:
    """Return the record that a location leads to, within a model."""
    for part in ("root", *location):
        if isinstance(part, str) and part in model.model_fields:
            model = _record_in(model.model_fields[part].annotation) or model
    return model


def _record_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_record_in, get_args(annotation))), None)
