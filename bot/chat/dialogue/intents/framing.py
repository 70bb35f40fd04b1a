"""A question without what is said around it: the greeting before, the thanks after."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from bot.language.reader import dialogue

_AROUND = 80  # characters at either end of a question that may be no part of it
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")


def question_in(text: str, codes: Iterable[str]) -> str:
    """Return a message without the greeting it begins with, the thanks it ends with, and addresses.

    Both are told by the first of some languages that knows them. A message that is nothing else
    stays as it is.
    """
    text = text.strip()
    if "." in text or "/" in text:  # as in hardly any question
        text = _ADDRESS.sub(" ", text).strip() or text
    bare = (_bare(text, code) for code in codes)
    return next((rest for rest in bare if rest != text), text)


@lru_cache(maxsize=16)  # a message is looked at more than once as it is typed
def _bare(text: str, code: str) -> str:
    begin = _before(code).match(text, 0, _AROUND)
    start = begin.end() if begin else 0
    end = _after(code).search(text, max(start, len(text) - _AROUND))
    mark = "?" if end and end[0].lstrip().startswith("?") else ""
    rest = f"{text[start : end.start()]}{mark}" if end else text[start:]
    return rest if _LETTER.search(rest) else text


@cache
def _before(code: str) -> re.Pattern[str]:
    """Return what matches a greeting, and whatever else stands before a question and a comma."""
    known = dialogue(code).intents
    bare, more = _alternatives(known.before), _alternatives(known.before_comma)
    return re.compile(
        rf"\A[¡¿]?(?:(?:{more})(?=\s*[,;:.!?…—–\n-])[\s,;:.!?…—–-]++|(?:{bare})[\s,;:.!…—–-]++)+",
        re.IGNORECASE,
    )


@cache
def _after(code: str) -> re.Pattern[str]:
    """Return what matches the thanks that stand after a question."""
    thanks = _alternatives(dialogue(code).intents.after)
    marked = rf"(?=\W*[,;:.!?…—–\n-])\W++(?:{thanks})\b"
    return re.compile(rf"(?:{marked})+\W*\Z", re.IGNORECASE)


def _alternatives(phrases: Sequence[str]) -> str:
    """Return a pattern of any of some phrases, the longest first; of none it matches nothing."""
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True)) or "(?!)"
