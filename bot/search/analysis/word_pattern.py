"""What is one word of a text, as a pattern."""

import re
import unicodedata
from collections.abc import Iterable

APOSTROPHES = "'’‘ʼ`´＇"
HYPHENS = "‐‑-"  # the last stands for itself in a set

_MARKS = "".join(c for c in map(chr, range(0x300, 0x1100)) if unicodedata.category(c)[0] == "M")
_MARK = rf"[\u00ad{_MARKS}]"  # accents, vowel signs and soft hyphens
_LETTER = rf"(?:[^\W_]{_MARK}*)"
_LETTERS = rf"[^\W_]*(?:{_MARK}+[^\W_]*)*"


def word_pattern(
    joiners: Iterable[str], stop_words: Iterable[str], thousands: str = ""
) -> re.Pattern[str]:
    """Return the pattern of a word, by what joins letters as & does, and by stop words.

    `thousands` are the characters that part the digits of a large number.
    """
    joined, small = any_of(joiners), any_of(stop_words)
    large = rf"(?<=\d)\d{{,2}}(?:(?:{any_of(thousands)})\d{{3}})+(?!\w)|" if thousands else ""
    return re.compile(
        r"[^\W_ʼ](?:"  # the first letter before all else: what starts no token is skipped fast
        rf"{large}"  # 2,000
        rf"[^\W_]++(?![\u00ad{_MARKS}{APOSTROPHES}]|\s?&)"  # most words; the rest look closer:
        rf"|(?<!\w.){_MARK}*{_LETTER}{{,2}}\s?&\s?{_LETTER}{{1,3}}(?!\w)"  # Q&A, AT & T
        rf"|(?<!\w.){_MARK}*\s(?i:{joined})\s{_LETTER}(?!\w)"  # q and a
        rf"|(?<![\w.].){_MARK}*\.(?:{_LETTER}\.)*{_LETTER}(?!\w)"  # U.K.
        rf"|(?<![\w{APOSTROPHES}{HYPHENS}].)(?<!\d)(?:[{HYPHENS}]"  # U-pass, and no
        rf"(?!(?i:{small})(?![^\W_]))[^\W\d_])+"  # a-t-il
        rf"{_LETTERS}(?:[{APOSTROPHES}][^\W_]{_LETTERS})*"
        rf"|{_LETTERS}(?:[{APOSTROPHES}][^\W_]{_LETTERS})*"
        r")"
    )


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of some words; of none it is one that matches nothing."""
    return "|".join(map(re.escape, words)) or "(?!)"
