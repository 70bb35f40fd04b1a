"""Tells whose words a question asks for from whom these are to be about."""

from collections.abc import Sequence

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people import Mention


def voices(
    words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer
) -> Sequence[Mention]:
    """Return those of the mentions in words as typed that say whose words are asked for.

    Of "Ann on Ben" and "Ben according to Ann" that is Ann; where nobody is, all of them.
    """
    text = " ".join(words)
    found = tokens.language.questions.about.search(text)
    if not found or not found.lastgroup:
        return mentions
    start, end = (len(tokens.split(text[:place])) for place in found.span(found.lastgroup))
    own = [mention for mention in mentions if not start <= mention.start < end]
    return own or mentions
