"""The words of a question as the patterns of how people go on see them."""

import re

from bot.chat.dialogue.languages import asked_in
from bot.chat.dialogue.rewriting.restating import word_places
from bot.chat.dialogue.said_words import QUOTED
from bot.language.dialogue import FollowUps
from bot.language.reader import DEFAULT, dialogue
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query


def plain(asked: Query) -> str:
    """Return the folded words of a question, a space between, as many as there are."""
    return " ".join(map(fold, asked.named.words))


def unquoted(asked: Query) -> str:
    """Return these words with "…" for each within quotation marks: they go back to nothing."""
    spans = [found.span() for found in QUOTED.finditer(asked.understood)]
    if not spans:
        return plain(asked)
    return " ".join(
        "…" if any(start <= at < end for start, end in spans) else fold(word)
        for word, (at, _) in zip(asked.named.words, word_places(asked), strict=True)
    )


def place(match: re.Match[str], group: str | int = "it") -> tuple[int, int]:
    """Return which words a group is of, from and up to, in a text with a space between words."""
    start = match.string[: match.start(group)].count(" ")
    return start, start + match[group].count(" ") + 1


def followups_of(asked: Query) -> FollowUps:
    """Return how people go on in the language of a question, or in English if that isn't known."""
    known = dialogue(asked_in(asked)).followups
    return known if known.kinds else dialogue(DEFAULT).followups
