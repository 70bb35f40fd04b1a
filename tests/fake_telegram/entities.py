"""Message entities: found in plain text, and put in the order Telegram gives them."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from .errors import Json, refuse

_LAST_OF_ONE_UNIT: Final = 0xFFFF
STYLES: Final = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES: Final = ("blockquote", "expandable_blockquote")
_CODE: Final = ("pre", "code")
_OUTERMOST_FIRST: Final = (*QUOTES, "pre", "code", "text_link", "text_mention", *STYLES)
_FOUND: Final = {
    "url": re.compile(r"\bhttps?://[^\s<>\"]*[^\s<>\"'.,:;!?)\]}]", re.IGNORECASE),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE),
    "mention": re.compile(r"(?<![\w/@.])@[a-z]\w{3,31}\b", re.IGNORECASE | re.ASCII),
    "bot_command": re.compile(
        r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{1,32})?\b(?![/<>])"
    ),
    "hashtag": re.compile(r"(?<![\w/#&])#(?=\w*[^\W\d])\w{1,256}"),
}


def utf16_length(text: str) -> int:
    """Return the length of the text as Telegram counts it, in UTF-16 code units."""
    return len(text) + sum(ord(character) > _LAST_OF_ONE_UNIT for character in text)


def utf16_slice(text: str, start: int, stop: int) -> str:
    """Return the part of the text between two offsets in UTF-16 code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * stop].decode("utf-16-le", "surrogatepass")


def find_entities(text: str) -> list[Json]:
    """Return what Telegram marks in plain text by itself: links, commands, mentions, hashtags."""
    found: list[Json] = []
    for kind, pattern in _FOUND.items():
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            entity = {"type": kind, "offset": offset, "length": utf16_length(match.group())}
            if not any(_overlap(entity, other) for other in found):
                found.append(entity)
    return found


def tidy(text: str, marked: list[Json]) -> tuple[str, list[Json]]:
    """Trim the text, add what Telegram finds in it, and drop or cut what may not be combined."""
    check_bounds(text, marked)
    start = utf16_length(text) - utf16_length(text.lstrip())
    trimmed = text.strip()
    kept = _ordered(_clip(marked, start, utf16_length(trimmed)))
    solid = _without_overlaps(e for e in kept if e["type"] not in (*STYLES, *QUOTES))
    code = [e for e in solid if e["type"] in _CODE]
    plain = [e for k in STYLES for e in _without_overlaps(x for x in kept if x["type"] == k)]
    styles = [part for e in plain for part in _cut(e, code)]
    found = [e for e in find_entities(trimmed) if not any(_overlap(e, other) for other in solid)]
    quotes = [e for e in kept if e["type"] in QUOTES]
    return trimmed, _ordered([*quotes, *solid, *found, *styles])


def check_bounds(text: str, entities: Iterable[Json]) -> None:
    """Refuse an entity that is not inside the text."""
    end = utf16_length(text)
    for entity in entities:
        offset, length = entity["offset"], entity["length"]
        if offset < 0 or length <= 0 or offset + length > end:
            where = f"entity beginning at UTF-16 offset {offset}"
            reason = f"{where} ends after the end of the text at UTF-16 offset {end}"
            refuse(reason)


def _clip(entities: Iterable[Json], start: int, length: int) -> list[Json]:
    clipped = []
    for entity in entities:
        first = max(entity["offset"] - start, 0)
        last = min(entity["offset"] + entity["length"] - start, length)
        if first < last:
            clipped.append(entity | {"offset": first, "length": last - first})
    return clipped


def _cut(entity: Json, holes: Iterable[Json]) -> Iterator[Json]:
    """Yield the parts of a style outside code, which takes no style."""
    first, last = entity["offset"], entity["offset"] + entity["length"]
    for hole in holes:
        if _overlap(entity, hole):
            if first < hole["offset"]:
                yield entity | {"offset": first, "length": hole["offset"] - first}
            first = hole["offset"] + hole["length"]
    if first < last:
        yield entity | {"offset": first, "length": last - first}


def _without_overlaps(entities: Iterable[Json]) -> list[Json]:
    kept: list[Json] = []
    for entity in entities:
        if not any(_overlap(entity, other) for other in kept):
            kept.append(entity)
    return kept


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def _ordered(entities: Iterable[Json]) -> list[Json]:
    def order(entity: Json) -> tuple[int, int, int]:
        kind = entity["type"]
        rank = _OUTERMOST_FIRST.index(kind) if kind in _OUTERMOST_FIRST else -1
        return entity["offset"], -entity["length"], rank

    return sorted(entities, key=order)
