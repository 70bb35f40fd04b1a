"""The language that the name of a caption file tells: `talk.es.vtt`, `talk_pt-BR.srt`."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from bot.language.reader import names

_CODES = names().codes
_NAMES = {name: code for code, called in names().names.items() for name in called}
_START = r"(?:^|[ ._(\[-])"
_REGION = r"[-_](?:[a-z]{2}|hans|hant|latn|cyrl|\d{3}|orig|auto)"
_ENDS = [
    re.compile(rf"{_START}(?P<code>[^\W\d_]{{2,12}}){region}[)\]]*$") for region in (_REGION, "")
]


class NamedLanguage(NamedTuple):
    """What a file's name tells: the rest of it, and the language, None where it tells none."""

    rest: str
    language: str | None


@lru_cache(maxsize=1024)  # asked for each passage of a file
def named_language(file: str) -> NamedLanguage:
    """Return the language at the end of a file's name, and the name without it."""
    stem = PurePath(file).stem.casefold()
    for end in _ENDS:
        found = end.search(stem)
        if found and (language := primary(found["code"])):
            return NamedLanguage(stem[: found.start()].rstrip(), language)
    return NamedLanguage(stem, None)


@lru_cache(maxsize=1024)
def primary(tag: str) -> str | None:
    """Return the code of the language that a tag or a name means: "es" for "es-419", or None."""
    first = re.split("[-_]", tag.casefold(), maxsplit=1)[0]
    return first if first in _CODES else _NAMES.get(first)
