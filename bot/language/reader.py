"""Reads a language's folder: a TOML file for each group of its words and patterns."""

import re
import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, get_args, get_origin

from bot.language.model import Captions, Language, Names, Words

_FOLDER = files("bot.language")
Group = TypeVar("Group", bound=tuple[object, ...])


class LanguageError(Exception):
    """A language that there is not, or one whose folder doesn't hold what it must."""


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the languages there are, in alphabetical order."""
    found = (each.name for each in _FOLDER.iterdir() if each.joinpath("words.toml").is_file())
    return tuple(sorted(found))


@cache
def language(code: str) -> Language:
    """Return a language by its code, read once; raise LanguageError if there is none such."""
    if code not in (known := codes()):
        raise LanguageError(
            f"there is no language “{code}”, only {', '.join(known)}; to add it, write a folder "
            f"bot/language/{code} with the files that bot/language/{DEFAULT} has"
        )
    return read_language(_FOLDER.joinpath(code))


def spoken(code: str) -> Language:
    """Return a language by its code; one that nothing is known of has no words of its own."""
    return language(code) if code in codes() else Language(code, Words("", frozenset()))


@cache
def of_each(kind: type[Group]) -> tuple[Group, ...]:
    """Return a group of words as each language has it, of those that do, English first."""
    name = next(name for name, each in Language.__annotations__.items() if each is kind)
    told = (code for code in codes() if _FOLDER.joinpath(code, f"{name}.toml").is_file())
    folders = map(_FOLDER.joinpath, sorted(told, key=lambda code: code != DEFAULT))
    return tuple(_group(folder, name, kind) for folder in folders)


def nearest(code: str) -> str | None:
    """Return the code or the name of a language that an unknown one may have meant, or None."""
    known = {code: code for code in names().codes}
    known |= {called: code for code, all_ in names().names.items() for called in all_}
    return next((known[each] for each in get_close_matches(code.casefold(), known, n=1)), None)


@cache
def captions() -> Captions:
    """Return what captions of any language hold, read once."""
    return Captions(**_read_file(_FOLDER, "captions", Captions))


@cache
def names() -> Names:
    """Return what languages are called in the names of files, read once."""
    return Names(**_read_file(_FOLDER, "names", Names))


def read_language(folder: Traversable) -> Language:
    """Return the language that a folder holds; its code is the folder's name.

    It needs `words.toml`; a group without a file of its own is empty.
    """
    groups = {name: kind for name, kind in Language.__annotations__.items() if name != "code"}
    return Language(
        folder.name,
        **{name: _group(folder, name, kind) for name, kind in groups.items()},
    )


def _group(folder: Traversable, name: str, kind: type[Group]) -> Group:
    make: Callable[..., Group] = kind
    return make(**_read_file(folder, name, kind))


def _read_file(folder: Traversable, name: str, kind: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the fields of a kind of value, as a file gives them."""
    where = f"{folder.name}/{name}.toml"
    try:
        text = folder.joinpath(f"{name}.toml").read_text(encoding="utf-8")
        return _fields(kind, tomllib.loads(text))
    except FileNotFoundError as error:
        if all(field in kind._field_defaults for field in kind.__annotations__):
            return {}
        raise LanguageError(f"{where} is missing; go by {DEFAULT}/{name}.toml") from error
    except (re.error, ValueError) as error:
        raise LanguageError(f"{where}: {error}") from error


def _fields(kind: Any, given: Mapping[str, object]) -> dict[str, Any]:  # noqa: ANN401
    """Return what a table gives for the fields of a kind: for all of them, and nothing else."""
    wanted = kind.__annotations__
    optional = kind._field_defaults
    if missing := [name for name in wanted if name not in given and name not in optional]:
        raise ValueError(f"`{missing[0]}` is missing")
    if unknown := [name for name in given if name not in wanted]:
        raise ValueError(f"unknown key `{unknown[0]}`; known are {', '.join(wanted)}")
    return {name: _value(name, wanted[name], value) for name, value in given.items()}


def _value(name: str, kind: Any, given: object) -> Any:  # noqa: ANN401
    """Return what TOML gives for a field as a value of the field's kind."""
    match given:
        case str() if kind == frozenset[str]:
            return frozenset(given.split())
        case str() if kind == re.Pattern[str]:
            return re.compile(given)
        case str() | bool() | dict() if kind == _AS_IT_STANDS[type(given)]:
            return given
        case list() if get_origin(kind) is tuple:
            return tuple(_value(name, get_args(kind)[0], each) for each in given)
        case dict() if hasattr(kind, "_fields"):
            return kind(**_fields(kind, given))
        case dict() if kind == dict[str, frozenset[str]]:
            return {key: frozenset(words.split()) for key, words in given.items()}
    raise ValueError(f"`{name}` is {given!r}, which is no {_KINDS.get(kind, 'list')}")


_AS_IT_STANDS = {str: str, bool: bool, dict: dict[str, str]}
_KINDS = {
    str: "text",
    bool: "true or false",
    frozenset[str]: "text of words",
    re.Pattern[str]: "pattern",
}
DEFAULT = "en"  # the language that others are written by, and taken where none is told
ENGLISH = language(DEFAULT)
