"""Tells what captions put in brackets for a sound, such as [Music], from words that are said."""

import re

from bot.language.reader import captions

_WORD = re.compile(r"[^\W_]+")
_SOUNDS, _WITH = captions().sounds, captions().beside_sounds


def is_sound(aside: str) -> bool:
    """Tell whether what stands in brackets is the name of a sound and no word of a speaker's."""
    words = set(_WORD.findall(aside.casefold()))
    return not words.isdisjoint(_SOUNDS) and words <= _SOUNDS | _WITH
