"""What is common to the groups of a language's words and patterns."""

import re
from collections.abc import Iterable
from typing import NamedTuple

NOTHING, ANYTHING = re.compile("(?!)"), re.compile("")
THING = "\ufffc"  # stands for what is asked about, in patterns and in the words around it


class Spelling(NamedTuple):
    """A part of a word that is spelt in several ways, and the way that stands for all of them."""

    found: re.Pattern[str]
    stands_as: str


def respelt(text: str, spellings: Iterable[Spelling]) -> str:
    """Return a text in the spelling that stands for others, one part after the other."""
    for found, stands_as in spellings:
        text = found.sub(stands_as, text)
    return text
