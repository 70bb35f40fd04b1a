"""Where sentences end: passages and excerpts are cut nowhere else."""

import re
from collections.abc import Iterator

from bot.language.model import Words
from bot.language.reader import ENGLISH

_SPACED = ".!?…؟۔।"  # what ends a sentence before a space, in whatever script
_END = re.compile(
    rf"[{_SPACED}。！？\n]"  # first of all, for the search to be fast
    rf"(?:(?<=[{_SPACED}])(?<![{_SPACED}]{{2}})[{_SPACED}]*+[\"'”’»)\]]*(?:\s+|$)"
    r"|(?<=[。！？])\s*|(?<=\n)\n*)"
)
_LONGEST = 12  # characters that are looked at for one


def abbreviation(known: Words) -> re.Pattern[str]:
    """Return the pattern of what ends with a dot, and no sentence with it: “Dr.”, “J. R.”."""
    listed = "|".join(map(re.escape, known.abbreviations)) or "(?!)"
    alone = "|".join(map(re.escape, sorted(known.not_initials))) or "(?!)"
    return re.compile(rf"(?:\b(?:{listed})|\b(?!(?:{alone})\b)[A-Z](?:\.[A-Z])*)\.$")


_ENGLISH = abbreviation(ENGLISH.words)


def sentences(text: str, abbreviations: re.Pattern[str] = _ENGLISH) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text starts and ends, the space after it not included.

    Together they hold every character of the text but the space between them. The dot of one of
    the `abbreviations` ends none.
    """
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text):
        last = end.start() + len(end[0].rstrip())
        window = max(start, last - _LONGEST)
        if end.end() < len(text) and abbreviations.search(text, window, last):
            continue
        if last > start:
            yield start, last
        start = end.end()
    if rest := text[start:].rstrip():
        yield start, start + len(rest)


def ends_sentence(text: str) -> bool:
    """Tell whether a sentence ends with a text; an empty one follows the end of another."""
    return text.rstrip("\"'”’»)] ")[-1:] in ".?!…。！？"
