"""Reads YAML into the model's records, with the line of whatever is wrong in it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.corpus.problems import Findings

RecordT = TypeVar("RecordT", bound=BaseModel)
_NULL = "tag:yaml.org,2002:null"


class _Loader(yaml.SafeLoader):
    """YAML without aliases: nobody writes them by hand, and a few can unfold without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(
                problem="write it out: *alias is not read", problem_mark=mark
            )
        return super().compose_node(parent, index)


def read_record(
    text: str,
    model: type[RecordT],
    findings: Findings,
    *,
    first_line: int = 1,
    given: Mapping[str, object] | None = None,
) -> RecordT | None:
    """Return the YAML text as a `model`, or None after telling `findings` why it isn't one.

    `first_line` is where the text starts in its file; `given` are fields that the file must not
    set itself.
    """
    given = given or {}
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        data = loader.construct_document(root) if root else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        findings.error(first_line + (mark.line if mark else 0), f"not YAML: {error.problem}")
        return None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        findings.error(first_line, f"not YAML: {str(error).splitlines()[0]}")
        return None
    if not isinstance(data, dict):
        findings.error(first_line, "`key: value` lines are wanted here")
        return None
    before = len(findings.problems)
    for key, line in _repeated_keys(root):
        findings.error(first_line + line, f"`{key}` is given twice; keep one")
    for key in given.keys() & data.keys():
        findings.error(first_line, f"unknown key `{key}`; take it out")
    try:
        record = model.model_validate({**_filled_in(data), **given})
    except ValidationError as error:
        for details in error.errors():
            line = first_line + _line_of(root, details["loc"])
            findings.error(line, _reason(details, set(model.model_fields) - given.keys()))
        return None
    return record if len(findings.problems) == before else None


def _filled_in(data: Any) -> Any:  # noqa: ANN401 - whatever YAML can hold
    """Return data without the keys that have no value yet."""
    if isinstance(data, dict):
        return {key: _filled_in(value) for key, value in data.items() if value is not None}
    return list(map(_filled_in, data)) if isinstance(data, list) else data


def _reason(details: Any, known: set[str]) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    path = [str(part) for part in details["loc"] if not isinstance(part, int)]
    key = path[-1] if path else "?"
    match details["type"]:
        case "missing":
            return f"`{key}` is missing; add a line `{key}: …`"
        case "extra_forbidden":
            hint = f"; known are {', '.join(sorted(known))}" if len(path) == 1 else ""
            return f"unknown key `{key}`{hint}"
        case "value_error":
            return f"`{key}`: {details['ctx']['error']}"
    return f"`{path[0] if path else key}`: {details['msg'][0].lower()}{details['msg'][1:]}"


def _line_of(root: yaml.Node | None, location: tuple[int | str, ...]) -> int:
    """Return the line, counted from 0, of the deepest part of a location that the text has."""
    node = root
    for part in location:
        if isinstance(node, yaml.MappingNode) and isinstance(part, int):  # one of its pairs
            found = [v for _, v in node.value if v.tag != _NULL][part]
        elif isinstance(node, yaml.MappingNode):
            found = next((v for k, v in node.value if k.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            found = node.value[part]
        else:
            found = None
        if found is None:
            break
        node = found
    return node.start_mark.line if node else 0


def _repeated_keys(node: yaml.Node | None) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen and isinstance(key, yaml.ScalarNode):
                yield key.value, key.start_mark.line
            seen.add(key.value if isinstance(key, yaml.ScalarNode) else id(key))
            yield from _repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated_keys(value)
