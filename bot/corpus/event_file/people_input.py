"""Takes people as maintainers write them, and tells how to write them otherwise."""

import re
from collections.abc import Collection, Iterable

from bot.corpus.event_file.folded_text import items_of
from bot.corpus.event_file.timeline import WrongValueError

_LISTED = re.compile(r"\s*[,;]\s*")
_FEWEST, _MOST = 2, 5  # words of what is taken for a name


def as_people(value: object, fields: Collection[str]) -> object:
    """Tell how to write people who are not in a list; `fields` are those of a person."""
    if isinstance(value, str):
        names = items_of(value)
        if len(names) == 1:
            names = _LISTED.split(names[0].strip(" ,;"))
            raise _not_a_list(names if all(map(_is_name, names)) else [])
        raise _not_a_list([] if any(map(_LISTED.search, names)) else names)
    if isinstance(value, dict):
        if any(str(key).casefold() in fields for key in value):
            raise WrongValueError(
                "begin each person with a dash, as in `  - name: Ann Baker`, and indent what else "
                "is told of them as far as `name:`"
            )
        names = [str(key) for key in value]
        raise _not_a_list(names if all(map(_is_name, names)) else [])
    return value


def _not_a_list(names: Iterable[str]) -> WrongValueError:
    """Return what to write for people of some names, or of any where they are not certain."""
    if lines := ", ".join(f"`  - name: {name}`" for name in names):
        return WrongValueError(f"write a line each below `people:`: {lines}")
    return WrongValueError("write a line each below `people:`, such as `  - name: Ann Baker`")


def as_person(value: object, fields: Collection[str]) -> object:
    """Return a mere name as a person of some fields; tell how to write what is neither."""
    if isinstance(value, str):
        return {"name": value}
    if isinstance(value, dict) and len(value) == 1 and "name" not in value:
        ((key, what),) = value.items()
        if reason := _alone(str(key), what, fields):
            raise WrongValueError(reason, str(key))
    return value


def _alone(key: str, what: object, fields: Collection[str]) -> str | None:
    """Return what to write for a pair that stands for a person, None where it is not certain."""
    plain = key.casefold()
    if plain in fields:
        name = f"write `name:` for `{key}:`"
        below = f"`{plain}` of whom? Write it below their `- name:`, without the dash"
        return name if plain == "name" else below
    if isinstance(what, dict):
        return f"write `  - name: {key}`, and leave what is below it as it is"
    if _is_name(key):
        return (
            f"write `  - name: {key}`, and below it `    role: {what}`, or `    organisation:` or "
            "`    part:` instead, whichever it is"
        )
    if isinstance(what, str) and _is_name(what):
        return (
            f"write `  - name: {what}`; if {key} is what they were there, put below it "
            f"`    part: {key}`"
        )
    return None


def _is_name(text: str) -> bool:
    """Tell whether a text can't but be a name: a few words, none in small letters."""
    words = text.split()
    return _FEWEST <= len(words) <= _MOST and all(
        word[0].isalpha() and not word[0].islower() for word in words
    )
