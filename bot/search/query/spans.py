"""Which words of a text a pattern has found."""

import re
from collections.abc import Sequence

from bot.search.analysis.tokens import Tokenizer


def places(found: re.Match[str], group: str | int, tokens: Tokenizer) -> range:
    """Return the places of the words in a group of what is found; none if it isn't there."""
    start, end = (found.string[: max(place, 0)] for place in found.span(group))
    return range(len(tokens.split(start)), len(tokens.split(end)))


def name_slot(words: Sequence[str], tokens: Tokenizer) -> range:
    """Return the places of words where a name mostly stands: "what did Will say"."""
    found = tokens.language.questions.whose_words.search(" ".join(words))
    return places(found, 1, tokens) if found else range(0)
