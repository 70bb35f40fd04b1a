"""Tells whose words a question asks for from whom these are to be about."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.mentions import Mention
from bot.search.query.spans import places


class Voices(NamedTuple):
    """The mentions of those whose words are asked for, and of those to whom they are to be.

    `places` are those of the words of the question that only say to whom.
    """

    own: Sequence[Mention]
    addressed: Sequence[Mention] = ()
    places: frozenset[int] = frozenset()


def voices(words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer) -> Voices:
    """Return what the mentions in words as typed tell of whose words are asked for.

    Of "Ann on Ben", "Ben according to Ann" and "Ann to Ben" that is Ann; where nobody is, all of
    them.
    """
    if len(mentions) < 2:  # noqa: PLR2004 - there is nobody to tell apart
        return Voices(mentions)
    found = tokens.language.questions.about.search(" ".join(words))
    if not found or not found.lastgroup:
        return Voices(mentions)
    about = places(found, found.lastgroup, tokens)
    own = [mention for mention in mentions if mention.start not in about]
    others = [mention for mention in mentions if mention.start in about]
    if not (own and others and found.lastgroup == "to"):
        return Voices(own or mentions)
    named = (place for mention in others for place in range(mention.start, mention.end))
    return Voices(own, others, frozenset((*places(found, "verb", tokens), *named)))
