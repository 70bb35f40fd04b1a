"""Tells whose words a question asks for from whom these are to be about."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.mentions import Mention
from bot.search.query.spans import places


class Voices(NamedTuple):
    """The mentions of those whose words are asked for, and of those to whom they are to be.

    Where the first are nobody, those of anybody else are. `places` are those of the words of the
    question that only say to whom.
    """

    own: Sequence[Mention]
    addressed: Sequence[Mention] = ()
    places: frozenset[int] = frozenset()


def voices(words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer) -> Voices:
    """Return what the mentions in words as typed tell of whose words are asked for.

    Of "Ann on Ben", "Ben according to Ann" and "Ann to Ben" that is Ann; where nobody is, all of
    them. Of "who disagreed with Ben" it is others than Ben, and of "did Ann and Ben agree" what
    each of them said to the other.
    """
    text, known = " ".join(words), tokens.language.questions
    if len(mentions) > 1 and (found := known.mutual.search(text)):
        between = places(found, "verb", tokens)
        if all(mention.end <= between.start for mention in mentions):
            return Voices(mentions, mentions, frozenset(between))
    found = known.about.search(text) if mentions else None
    if not found or not found.lastgroup:
        return Voices(mentions)
    to = found.groupdict().get("to") is not None
    about = places(found, "to" if to else found.lastgroup, tokens)
    others = [mention for mention in mentions if mention.end - 1 in about]
    own = [mention for mention in mentions if mention not in others]
    if not (others and to):
        return Voices(own or mentions)
    named = (place for mention in others for place in range(mention.start, mention.end))
    return Voices(own, others, frozenset((*places(found, "verb", tokens), *named)))
