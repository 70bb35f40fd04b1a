"""Reads YAML as the text that it is, with the line of each value in it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from bot.corpus.event_file.folded_text import Folded

Location = tuple[int | str, ...]  # the keys and numbers that lead to a value

_TIME = re.compile(r"\d+:\d\d")
_TIMELINES = {"turns", "chapters"}  # keys under which stands what begins when
_NULL = "tag:yaml.org,2002:null"


class Loader(yaml.SafeLoader):
    """YAML whose values are text as it is written, until a model says what they are.

    YAML 1.1 would make a number to base 60 of 0:10, and False of a language called no. Aliases are
    not read: nobody writes them by hand, and a few can unfold without end.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - as in its base
        first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_scalar(self, node: Any) -> Any:  # noqa: ANN401 - as in its base
        """Return a text that knows the lines it is written on, where those are several."""
        text = super().construct_scalar(node)
        start, end = node.start_mark, node.end_mark
        if node.style is None and start.line < end.line and start.buffer:
            return Folded(text, start.buffer[start.pointer : end.pointer])
        return text

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return a node as its base does. Raises MarkedYAMLError at an alias."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(
                problem="write it out: *alias is not read", problem_mark=mark
            )
        return super().compose_node(parent, index)


def filled_in(data: Any, *, timed: bool = False) -> Any:  # noqa: ANN401 - whatever YAML can hold
    """Return data without the keys that have no value yet; among times, one alone tells something.

    `timed` is whether the data is what begins when.
    """
    if isinstance(data, dict):
        return {
            key: filled_in(value, timed=timed or key in _TIMELINES)
            for key, value in data.items()
            if value is not None or _tells_alone(str(key), timed=timed)
        }
    return [filled_in(each, timed=timed) for each in data] if isinstance(data, list) else data


def _tells_alone(key: str, *, timed: bool) -> bool:
    return timed and _TIME.match(key) is not None


def line_of(root: yaml.Node | None, location: Location, *, of_key: bool) -> int:
    """Return the line, counted from 0, of the deepest part of a location that the text has.

    It is that of the value there, or of its key.
    """
    if of_key and isinstance(location[-1], str):
        held = _node_at(root, location[:-1])
        pairs = held.value if isinstance(held, yaml.MappingNode) else []
        return next((k.start_mark.line for k, _ in pairs if k.value == location[-1]), 0)
    node = _node_at(root, location)
    return node.start_mark.line if node else 0


def _node_at(root: yaml.Node | None, location: Location) -> yaml.Node | None:
    """Return the node of the deepest part of a location that a tree has."""
    node = root
    timed = not _TIMELINES.isdisjoint(location)
    for part in location:
        if isinstance(node, yaml.MappingNode) and isinstance(part, int):
            kept = (
                v
                for k, v in node.value
                if v.tag != _NULL or _tells_alone(str(k.value), timed=timed)
            )
            found = next(islice(kept, part, None), None)  # of those that `filled_in` keeps
        elif isinstance(node, yaml.MappingNode):
            found = next((v for k, v in node.value if k.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            found = next(iter(node.value[part:]), None)
        else:
            found = None
        if found is None:
            break
        node = found
    return node


def repeated_keys(node: yaml.Node | None, above: Location = ()) -> Iterator[tuple[Location, int]]:
    """Yield the location and the line of each key that its mapping has had before."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name in seen:
                yield (*above, name), key.start_mark.line
            seen |= {name} if name else set()
            yield from repeated_keys(value, (*above, name))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from repeated_keys(value, (*above, number))
