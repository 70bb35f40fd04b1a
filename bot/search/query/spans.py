"""Which words of a text a pattern has found."""

import re

from bot.search.analysis.tokens import Tokenizer


def places(found: re.Match[str], group: str | int, tokens: Tokenizer) -> range:
    """Return the places of the words in a group of what is found; none if it isn't there."""
    start, end = (found.string[: max(place, 0)] for place in found.span(group))
    return range(len(tokens.split(start)), len(tokens.split(end)))
