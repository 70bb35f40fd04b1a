"""Where sentences end: passages and excerpts are cut nowhere else."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from bot.language.reader import spoken

_SPACED = ".!?…؟۔।"  # what ends a sentence before a space, in whatever script
_UNSPACED = "。！？"  # … and what ends one before anything
SENTENCE_ENDS = _SPACED + _UNSPACED
QUESTION_MARKS = "?؟？\u037e"
CLOSING = "\"'”’»)]"  # what may stand behind the end of a sentence and belongs to it
BROKEN_OFF = (
    "--",
    "...",
    "…",
    "—",
    "–",
    "-",
    ",",
    "，",
    "、",
    "}",
)  # what ends before a sentence does
_END = re.compile(
    rf"[{SENTENCE_ENDS}\n]"  # first of all, for the search to be fast
    rf"(?:(?<=[{_SPACED}])(?<![{_SPACED}]{{2}})[{_SPACED}]*+[{re.escape(CLOSING)}]*(?:\s+|$)"
    rf"|(?<=[{_UNSPACED}])\s*|(?<=\n)\n*)"
)
_LONGEST = 12  # characters on either side of a dot that are looked at for an abbreviation


@cache
def _dotted(language: str) -> re.Pattern[str]:
    """Return the pattern of what has a dot that ends no sentence: “Dr.”, “z. B.”, “J. R.”.

    In capitals a dot ends one behind what is a word as well: “NO.”
    """
    known = spoken(language).words
    loud = (one.upper() for one in known.abbreviations if one.casefold() not in known.stop_words)
    longest_first = sorted({*known.abbreviations, *loud}, key=len, reverse=True)
    listed = "|".join(r"\.\s?".join(map(re.escape, one.split("."))) for one in longest_first)
    alone = "|".join(map(re.escape, sorted(known.not_initials))) or "(?!)"
    return re.compile(rf"\b(?:{listed or '(?!)'}|(?!(?:{alone})\b)[A-Z](?:\.[A-Z])*)\.")


def sentences(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, the space after it not included.

    Together they hold every character of the text but the space between them. `language` is the
    code of the text's: the dot of one of its abbreviations ends no sentence.
    """
    held = _dotted(language)
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text):
        last = end.start() + len(end[0].rstrip())
        dot = text[last - 1] == "." and end.end() < len(text)
        if dot and _is_within(text, start, last, held):
            continue
        if last > start:
            yield start, last
        start = end.end()
    if rest := text[start:].rstrip():
        yield start, start + len(rest)


def _is_within(text: str, start: int, last: int, held: re.Pattern[str]) -> bool:
    """Tell whether what ends at `last` is part of something held that begins after `start`."""
    around = held.finditer(text, max(start, last - _LONGEST), last + _LONGEST)
    return any(found.start() < last <= found.end() for found in around)


def ends_with_mark(text: str) -> bool:
    """Tell whether the last character of a text is a mark or a sign, not part of a word."""
    return unicodedata.category(text[-1]).startswith(("P", "S")) if text else False


def ends_asking(text: str) -> bool:
    """Tell whether a text ends with a question mark."""
    return text.endswith(tuple(QUESTION_MARKS))


def closes_asking(text: str) -> bool:
    """Tell whether a text ends with a question mark, but for what may close behind it."""
    return ends_asking(text.rstrip(f"{CLOSING} "))


def ends_sentence(text: str) -> bool:
    """Tell whether a sentence ends with a text; an empty one follows the end of another."""
    shown = text.rstrip(f"{CLOSING} ")
    return not shown or shown[-1] in SENTENCE_ENDS
