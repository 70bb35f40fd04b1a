"""Tells what a key was meant to be, that no record has, or none in this place."""

from collections.abc import Collection
from difflib import get_close_matches

from bot.corpus.event_file.event import Event, Person
from bot.language.reader import keys

_MEANT = {word: key for key, words in keys().meant.items() for word in words}
_LIKE = 0.8  # how like a key one must be that is taken for it


def meant_key(key: str, fields: Collection[str], held: Collection[str]) -> str | None:
    """Return which field, not held yet and of no fewer words, a key was meant for, or None."""
    free = [field for field in fields if field not in held]
    meant = _MEANT.get(_plain(key))
    as_long = [field for field in free if field.count("_") >= key.count("_")]
    near = [meant] if meant in free else get_close_matches(_plain(key), as_long, 1, _LIKE)
    return near[0] if near else None


def unknown(
    key: str, fields: Collection[str], held: Collection[str], around: Collection[str]
) -> str:
    """Return what to write for a key that is none of the fields of a record.

    `held` are the keys that the record has already, `around` those of the whole file.
    """
    plain = _plain(key)
    meant = _MEANT.get(plain, plain)
    if renamed := meant_key(key, fields, held):
        return f"unknown key `{key}`; write `{renamed}:`"
    if meant in held and meant in fields:
        return f"unknown key `{key}`; there is `{meant}:` already: write it there, or take it out"
    if "people" in fields and meant in Person.model_fields:
        put = "put it" if meant == plain else f"write `{meant}: {plain}`"
        return f"`{key}` is told of a person; {put} below their `- name:` in `people`"
    if "part" in fields and plain in Event.model_fields and plain not in around:
        return f"`{key}` is told of the event, not of a person; begin the line with it, unindented"
    free = ", ".join(sorted(field for field in fields if field not in held))
    return f"unknown key `{key}`; take it out, or write one of {free} for it"


def _plain(key: str) -> str:
    """Return a key in small letters; of words that people take for keys, the singular."""
    plain = key.casefold()
    one = plain.removesuffix("s")
    return one if one in _MEANT else plain
