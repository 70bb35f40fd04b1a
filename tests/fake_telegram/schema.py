"""The Bot API as data: which parameters a method takes, and of which types."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import Final

from .errors import ApiError, Json, refuse


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent in a multipart request."""

    name: str
    size: int


_ARRAY: Final = "Array of "
_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_PRIMITIVES: Final[Mapping[str, tuple[type, ...]]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "InputFile": (Upload,),
}
_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}
_MISSING: Final = {"chat_id": "chat_id is empty", "text": "message text is empty"}


class _MismatchError(Exception):
    """A value is not of the type the Bot API documents."""


class Schema:
    """The methods, object types and update kinds of the condensed Bot API table."""

    def __init__(self, table: Json) -> None:
        """Wrap the parsed table."""
        self._methods: dict[str, Json] = table["methods"]
        self._types: dict[str, Json] = table["types"]
        self._unions: dict[str, list[str]] = table["unions"]
        self.update_kinds: frozenset[str] = frozenset(table["updates"])

    def arguments(self, method: str, raw: Mapping[str, object]) -> Json:
        """Return the parameters of a call as typed JSON, or refuse the call.

        Text values, which is all a form can carry, are decoded to the documented type; objects
        and arrays come JSON-serialised in them.
        """
        fields = self._methods.get(method)
        if fields is None:
            raise ApiError(404, "Not Found: method not found")
        unknown = sorted(raw.keys() - fields.keys())
        if unknown:
            refuse(f"{method} has no parameter {', '.join(unknown)}")
        for name, field in fields.items():
            if field["required"] and name not in raw:
                refuse(_MISSING.get(name, f"parameter {name} is required"))
        return {name: self._argument(name, fields[name], raw[name]) for name in raw}

    def _argument(self, name: str, field: Json, value: object) -> object:
        types: Sequence[str] = field["types"]
        try:
            decoded = _decode(value, types) if isinstance(value, str) else value
            self._check(decoded, types, name)
        except _MismatchError as error:
            reason = f"can't parse parameter {name}: {error}"
            refuse(reason)
        return decoded

    def _check(self, value: object, types: Sequence[str], where: str) -> None:
        """Accept the value if it is of any of the types; else tell what the closest one lacks."""
        problems: list[tuple[int, _MismatchError]] = []
        for kind in types:
            try:
                self._check_type(value, kind, where)
            except _MismatchError as error:
                problems.append((self._likeness(value, kind), error))
            else:
                return
        raise max(problems, key=itemgetter(0))[1]

    def _check_type(self, value: object, kind: str, where: str) -> None:
        if kind.startswith(_ARRAY):
            self._check_array(value, kind.removeprefix(_ARRAY), where)
        elif kind in self._unions:
            self._check(value, self._unions[kind], where)
        elif kind in self._types:
            self._check_object(value, kind, where)
        elif not _is_primitive(value, kind):
            message = f"{where} must be of type {kind}"
            raise _MismatchError(message)

    def _check_array(self, value: object, kind: str, where: str) -> None:
        if not isinstance(value, list):
            message = f"{where} must be an array"
            raise _MismatchError(message)
        for index, item in enumerate(value):
            self._check_type(item, kind, f"{where}[{index}]")

    def _check_object(self, value: object, kind: str, where: str) -> None:
        if not isinstance(value, dict):
            message = f"{where} must be of type {kind}"
            raise _MismatchError(message)
        fields = self._types[kind]
        unknown = sorted(value.keys() - fields.keys())
        missing = sorted(n for n, f in fields.items() if f["required"] and n not in value)
        if unknown or missing:
            message = f"{where} ({kind}) lacks {missing} and has the unknown {unknown}"
            raise _MismatchError(message)
        for name, item in value.items():
            self._check_field(item, fields[name], f"{where}.{name}")

    def _check_field(self, value: object, field: Json, where: str) -> None:
        if "value" in field and value != field["value"]:
            message = f"{where} must be {field['value']}"
            raise _MismatchError(message)
        self._check(value, field["types"], where)

    def _likeness(self, value: object, kind: str) -> int:
        fields = self._types.get(kind)
        if fields is None or not isinstance(value, dict):
            return 0
        fixed = [n for n, f in fields.items() if "value" in f and value.get(n) == f["value"]]
        missing = [n for n, f in fields.items() if f["required"] and n not in value]
        return 100 * len(fixed) + len(value.keys() & fields.keys()) - len(missing)


@cache
def bot_api() -> Schema:
    """Return the table kept beside this module."""
    path = Path(__file__).with_name("bot_api_methods.json")
    return Schema(json.loads(path.read_text(encoding="utf-8")))


def _decode(value: str, types: Sequence[str]) -> object:
    if "Integer" in types and _INTEGER.fullmatch(value):
        return int(value)
    if "String" in types:
        return value
    if "Boolean" in types and value.lower() in _BOOLEANS:
        return _BOOLEANS[value.lower()]
    try:
        return json.loads(value)
    except ValueError:
        message = f"{value[:40]!r} is not of type {' or '.join(types)}"
        raise _MismatchError(message) from None


def _is_primitive(value: object, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "Boolean"
    return isinstance(value, _PRIMITIVES.get(kind, ()))
