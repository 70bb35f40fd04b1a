"""Which words of a text a pattern has found."""

import re
from collections.abc import Iterator, Sequence

from bot.search.analysis.tokens import Tokenizer

_PARTS = re.compile("[,;/，、،；؛]")


def places(found: re.Match[str], group: str | int, tokens: Tokenizer) -> range:
    """Return the places of the words in a group of what is found; none if it isn't there."""
    start, end = (found.string[: max(place, 0)] for place in found.span(group))
    return range(len(tokens.split(start)), len(tokens.split(end)))


def behind_commas(words: Sequence[str], text: str) -> set[int]:
    """Return the places of words of a text before which a comma, or a mark like it, stands."""
    return set(behind(_PARTS, words, text)) if _PARTS.search(text) else set()


def behind(mark: re.Pattern[str], words: Sequence[str], text: str) -> Iterator[int]:
    """Yield the places of words of a text behind which, and the word before, a mark stands."""
    end = 0
    for place, word in enumerate(words):
        start = text.find(word, end)
        if start >= 0:
            if text[end:start] != " " and mark.search(text, end, start):
                yield place
            end = start + len(word)


def name_slot(words: Sequence[str], tokens: Tokenizer) -> range:
    """Return the places of words where a name mostly stands: "what did Will say"."""
    found = tokens.language.questions.whose_words.search(" ".join(words))
    return places(found, 1, tokens) if found else range(0)
