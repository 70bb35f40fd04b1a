"""Words what a model has against a value, with the line to write instead."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from bot.corpus.event_file.event import Person

_MEANT = {  # other words that people take for keys
    "affiliation": "organisation",
    "alias": "aliases",
    "also known as": "aliases",
    "company": "organisation",
    "employer": "organisation",
    "function": "role",
    "guests": "people",
    "job": "role",
    "link": "url",
    "moderator": "people",
    "name": "title",
    "organiser": "host",
    "organizer": "host",
    "panel": "people",
    "panelists": "people",
    "panellists": "people",
    "speaker": "people",
    "speakers": "people",
    "video": "recording",
    "when": "date",
    "youtube": "recording",
}
_SAMPLES = {
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


def reason(details: Any, known: Iterable[str], *, empty: bool) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    """Return what is wrong with a value and what to write; `known` are the keys of its file.

    `empty` tells of what is missing that its key is there.
    """
    path = [str(part) for part in details["loc"] if not isinstance(part, int)]
    key = path[-1] if path else "?"
    match details["type"]:
        case "missing":
            sample = _SAMPLES.get(key, f"{key}: …") if path != ["url"] else "url: https://…"
            if empty:
                return f"`{key}` is empty; fill it in, as in `{sample}`"
            return f"`{key}` is missing; add a line `{sample}`"
        case "extra_forbidden":
            return _unknown(
                key, tuple(Person.model_fields) if path[0] == "people" else tuple(known)
            )
        case "value_error":
            return f"`{key}`: {details['ctx']['error']}"
        case "tuple_type" | "model_type" | "dict_type" if path and path[0] in _LISTS:
            return f"`{path[0]}`: lines such as `{_LISTS[path[0]]}` are wanted here"
    said = details["msg"].replace("Input should be", "should be").replace("Value", "value")
    given = details["input"]
    shown = f"“{given[:60]}” " if isinstance(given, str) else ""
    return f"`{path[0] if path else key}`: {shown}{said[:1].lower()}{said[1:]}"


def _unknown(key: str, known: tuple[str, ...]) -> str:
    meant = _MEANT.get(key.casefold())
    near = [meant] if meant in known else get_close_matches(key.casefold(), known, n=1)
    if near:
        return f"unknown key `{key}`; write `{near[0]}:`"
    return f"unknown key `{key}`; known are {', '.join(sorted(known))}"
