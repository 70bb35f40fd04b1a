"""Which words stand for others in what is shown: "children" for "kids"."""

from collections.abc import Iterable

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.meaning.lexicon import english

ALIKE = 0.76  # cosine of words that mean the same; siblings come up to it, as Monday and Tuesday
KIN = 0.6  # … of those that are made of one another, as "regulation" and "regulatory"


def is_said_otherwise(word: str, texts: Iterable[str]) -> bool:
    """Tell whether some English texts hold a word that means as much as another one.

    Opposites are as near as many that mean the same, "cheap" and "expensive" as "illness" and
    "disease": what is no nearer has to be of the same stem.
    """
    word = IN_ENGLISH.fold(word)
    sought = english().vector([word])
    if sought is None:
        return False
    words = {IN_ENGLISH.fold(each) for text in texts for each in IN_ENGLISH.split(text)}
    for each in words - IN_ENGLISH.language.words.stop_words:
        vector = english().vector([each])
        least = KIN if _is_kin(word, each) else ALIKE
        if vector is not None and float(sought @ vector) >= least:
            return True
    return False


def _is_kin(one: str, other: str) -> bool:
    """Tell whether the stem of one of two words begins with that of the other."""
    stem, longer = sorted(map(IN_ENGLISH.term, (one, other)), key=len)
    return longer.startswith(stem)
