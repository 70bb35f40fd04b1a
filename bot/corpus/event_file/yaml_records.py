"""Reads YAML into the model's records, with the line of whatever is wrong in it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.corpus.event_file.record_errors import reason
from bot.corpus.event_file.yaml_syntax import cut_short, explain
from bot.corpus.problems import Findings

RecordT = TypeVar("RecordT", bound=BaseModel)
_TIME = re.compile(r"\d+:\d\d")
_NULL = "tag:yaml.org,2002:null"


class _Loader(yaml.SafeLoader):
    """YAML whose values are text as it is written, until a model says what they are.

    YAML 1.1 would make a number to base 60 of 0:10, and False of a language called no. Aliases are
    not read: nobody writes them by hand, and a few can unfold without end.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - as in its base
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(
                problem="write it out: *alias is not read", problem_mark=mark
            )
        return super().compose_node(parent, index)


def read_record(  # noqa: PLR0913 - all but three have defaults
    text: str,
    model: type[RecordT],
    findings: Findings,
    *,
    first_line: int = 1,
    given: Mapping[str, object] | None = None,
    listed: str | None = None,
) -> RecordT | None:
    """Return the YAML text as a `model`, or None after telling `findings` why it isn't one.

    `first_line` is where the text starts in its file; `given` are fields that the file must not
    set itself, and `listed` the one that a mere list is meant for.
    """
    given = given or {}
    before = len(findings.problems)
    root, data = _read(text, findings, first_line)
    if len(findings.problems) > before:
        return None
    if not isinstance(data, dict):
        above = f"; write `{listed}:` on a line above the list" if listed else ""
        above = above or ", as in `title: …`, with a space behind each colon"
        findings.error(first_line, f"`key: value` lines are wanted here{above}")
        return None
    for wrong in cut_short(text):
        findings.warn(first_line + wrong.line, wrong.reason)
    before = len(findings.problems)
    for key, line in _repeated_keys(root):
        findings.error(first_line + line, f"`{key}` is given twice; keep one")
    for key in given.keys() & data.keys():
        findings.error(first_line, f"unknown key `{key}`; take it out")
    try:
        record = model.model_validate({**_filled_in(data), **given})
    except ValidationError as error:
        for details in error.errors():
            line = first_line + _line_near(details, text, _line_of(root, details["loc"]))
            known = set(model.model_fields) - given.keys()
            findings.error(line, reason(details, known, empty=_is_there(data, details["loc"])))
        return None
    return record if len(findings.problems) == before else None


def _read(text: str, findings: Findings, first_line: int) -> tuple[yaml.Node | None, object]:
    """Return the root of a YAML text and what it holds; what is wrong goes to `findings`."""
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        return root, loader.construct_document(root) if root else {}
    except yaml.MarkedYAMLError as error:
        line, told = explain(error, text)
        findings.error(first_line + line, told)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        findings.error(first_line, f"not YAML: {str(error).splitlines()[0]}")
    return None, None


def _filled_in(data: Any) -> Any:  # noqa: ANN401 - whatever YAML can hold
    """Return data without the keys that have no value yet; a time alone tells something."""
    if isinstance(data, dict):
        return {
            key: _filled_in(value)
            for key, value in data.items()
            if value is not None or _TIME.match(str(key))
        }
    return list(map(_filled_in, data)) if isinstance(data, list) else data


def _is_there(data: Any, location: tuple[int | str, ...]) -> bool:  # noqa: ANN401 - YAML's
    """Tell whether data holds the key that a location ends with."""
    for part in location[:-1]:
        held = isinstance(data, list) or (isinstance(data, dict) and part in data)
        data = data[part] if held else None
    return isinstance(data, dict) and location[-1] in data


def _line_near(details: Any, text: str, line: int) -> int:  # noqa: ANN401 - pydantic's
    """Return the first line from one on that holds what an error is about, else that one."""
    near = getattr(details.get("ctx", {}).get("error"), "near", "")
    following = text.split("\n")[line:] if near else []
    return next((line + n for n, each in enumerate(following) if near in each), line)


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
