"""Reads a language's folder: a TOML file for each group of its words and patterns."""

import re
import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, get_args, get_origin

from bot.language.dialogue import Dialogue
from bot.language.model import Language, Lists, Words
from bot.language.transcripts import Captions, Keys, Names

_FOLDER = files("bot.language")
_PART = re.compile(r"\{[a-z]+\}")
Group = TypeVar("Group", bound=tuple[object, ...])
Whole = TypeVar("Whole", Language, Dialogue)


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
    return read(_FOLDER.joinpath(code), Language)


@cache
def spoken(code: str) -> Language:
    """Return a language by its code; one that nothing is known of has no words of its own."""
    return language(code) if code in codes() else Language(code, Words("", frozenset()))


@cache
def of_each(kind: type[Group]) -> tuple[Group, ...]:
    """Return a group of words as each language has it, of those that do, English first."""
    name = next(name for name, each in Language.__annotations__.items() if each is kind)
    return tuple(_group(_FOLDER.joinpath(code), name, kind) for code in _with(name))


@cache
def joiners() -> frozenset[str]:
    """Return the words for “and” of all languages."""
    return frozenset[str]().union(*(each.joiners for each in of_each(Lists)))


@cache
def has_table(code: str) -> bool:
    """Tell whether there is a table of what words mean in a language."""
    return _FOLDER.joinpath(code, "meaning", "words.txt").is_file()


@cache
def has_vectors(code: str) -> bool:
    """Tell whether such a table has vectors of its own, so that ranking may lean on it.

    Others hold English words that mean much the same.
    """
    return _FOLDER.joinpath(code, "meaning", "vectors.npy").is_file()


def hardly_nouns(code: str) -> frozenset[str]:
    """Return the words of a language, in small letters, that are known to be hardly ever nouns."""
    file = _FOLDER.joinpath(code, "not_nouns.txt")
    lines = file.read_text("ascii").splitlines() if file.is_file() else ()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def of_dialogues() -> tuple[str, ...]:
    """Return the codes of the languages in which people may talk to the bot, English first."""
    return _with("intents")


@cache
def dialogue(code: str) -> Dialogue:
    """Return how people talk to the bot in one of these languages, read when it is first wanted."""
    return read(_FOLDER.joinpath(code), Dialogue)


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
def keys() -> Keys:
    """Return what people take for the keys of the files of an event, read once."""
    return Keys(**_read_file(_FOLDER, "keys", Keys))


@cache
def names() -> Names:
    """Return what languages are called in the names of files, read once."""
    return Names(**_read_file(_FOLDER, "names", Names))


def read(folder: Traversable, kind: Callable[..., Whole]) -> Whole:
    """Return a language, or how people talk to the bot in it, as a folder of its code holds that.

    A language needs `words.toml`; a group without a file of its own is empty.
    """
    groups = {name: group for name, group in kind.__annotations__.items() if name != "code"}
    held = {name: _group(folder, name, group) for name, group in groups.items()}
    return kind(folder.name, **held)


def _with(group: str) -> tuple[str, ...]:
    """Return the codes of the languages with a file of a group, English first."""
    told = [code for code in codes() if _FOLDER.joinpath(code, f"{group}.toml").is_file()]
    return tuple(sorted(told, key=lambda code: code != DEFAULT))


def _group(folder: Traversable, name: str, kind: type[Group]) -> Group:
    make: Callable[..., Group] = kind
    return make(**_read_file(folder, name, kind))


def _read_file(folder: Traversable, name: str, kind: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the fields of a kind of value, as a file gives them."""
    where = f"{folder.name}/{name}.toml"
    try:
        text = folder.joinpath(f"{name}.toml").read_text(encoding="utf-8")
        given = tomllib.loads(text)
        parts = _value("parts", dict[str, str], given.pop("parts", {}))
        return _fields(kind, _filled(given, parts))
    except FileNotFoundError as error:
        if all(field in kind._field_defaults for field in kind.__annotations__):
            return {}
        raise LanguageError(f"{where} is missing; go by {DEFAULT}/{name}.toml") from error
    except (re.error, ValueError) as error:
        raise LanguageError(f"{where}: {error}") from error


def _filled(given: Any, parts: Mapping[str, str]) -> Any:  # noqa: ANN401
    """Return what TOML gives with each {name} of a part replaced by the part."""
    match given:
        case str():
            for name, part in parts.items():
                given = given.replace(f"{{{name}}}", part)
        case list():
            return [_filled(each, parts) for each in given]
        case dict():
            return {key: _filled(value, parts) for key, value in given.items()}
    return given


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
        case str() | list() if kind == re.Pattern[str]:
            return _pattern(name, given if isinstance(given, list) else [given])
        case str() | bool() if kind == _AS_IT_STANDS[type(given)]:
            return given
        case list() if get_origin(kind) is tuple:
            return tuple(_value(name, get_args(kind)[0], each) for each in given)
        case dict() if hasattr(kind, "_fields"):
            return kind(**_fields(kind, given))
        case dict() if get_origin(kind) is dict:
            return {key: _value(name, get_args(kind)[1], each) for key, each in given.items()}
    raise ValueError(f"`{name}` is {given!r}, which is no {_KINDS.get(kind, 'list')}")


def _pattern(name: str, given: list[object]) -> re.Pattern[str]:
    pattern = "|".join(_value(name, tuple[str, ...], given))
    if part := _PART.search(pattern):
        raise ValueError(f"`{name}` holds {part[0]}, which is none of the `parts`")
    return re.compile(pattern)


_AS_IT_STANDS = {str: str, bool: bool}
_KINDS = {
    str: "text",
    bool: "true or false",
    frozenset[str]: "text of words",
    re.Pattern[str]: "pattern",
}
DEFAULT = "en"  # the language that others are written by, and taken where none is told
ENGLISH = language(DEFAULT)
