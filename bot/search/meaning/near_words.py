"""Which words stand for others in what is shown: "children" for "kids"."""

from collections.abc import Iterable

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.meaning.semantics import english

ALIKE = 0.6  # cosine of words that mean the same, or are made of one another, and few siblings


def is_said_otherwise(word: str, texts: Iterable[str]) -> bool:
    """Tell whether some English texts hold a word that means as much as another one."""
    sought = english().vector([IN_ENGLISH.fold(word)])
    if sought is None:
        return False
    words = {IN_ENGLISH.fold(each) for text in texts for each in IN_ENGLISH.split(text)}
    found = (english().vector([each]) for each in words - IN_ENGLISH.language.words.stop_words)
    return any(float(sought @ vector) >= ALIKE for vector in found if vector is not None)
