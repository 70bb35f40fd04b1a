"""Tells whose words a question asks for from whom these are to be about."""

from collections.abc import Sequence

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.recognition import Mention
from bot.search.query.spans import places


def voices(
    words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer
) -> Sequence[Mention]:
    """Return those of the mentions in words as typed that say whose words are asked for.

    Of "Ann on Ben" and "Ben according to Ann" that is Ann; where nobody is, all of them.
    """
    found = tokens.language.questions.about.search(" ".join(words))
    if not found or not found.lastgroup:
        return mentions
    about = places(found, found.lastgroup, tokens)
    own = [mention for mention in mentions if mention.start not in about]
    return own or mentions
