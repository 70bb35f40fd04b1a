"""Recognises that somebody's own question is sought: what they asked, and whom."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people import Mention


class Inquiry(NamedTuple):
    """Who asked what is sought, and who was asked; nobody where that is open.

    `places` are those of the words of the question that only say that something was asked.
    """

    askers: tuple[Person, ...]
    asked: tuple[Person, ...]
    places: frozenset[int]


def inquiry(words: Sequence[str], mentions: Iterable[Mention], tokens: Tokenizer) -> Inquiry | None:
    """Return what is sought where words as typed are for what somebody asked, else None."""
    text = " ".join(words)
    found = tokens.language.questions.asked.search(text)
    if not found:
        return None
    groups = {name: _places(text, found, name, tokens) for name in found.re.groupindex}
    verb = groups["asks"].start
    parting = groups["whom" if found.groupdict().get("whom") is not None else "asks"].start
    askers, asked = dict[Person, None](), dict[Person, None]()
    for mention in mentions:
        (askers if mention.start < parting else asked).update(dict.fromkeys(mention.people))
    openly = verb > 0 and tokens.fold(words[verb - 1]) in tokens.language.questions.who
    if not (askers or asked or openly):
        return None
    places = (place for name, span in groups.items() if name != "whom" for place in span)
    return Inquiry(tuple(askers), tuple(asked), frozenset(places))


def _places(text: str, found: re.Match[str], name: str, tokens: Tokenizer) -> range:
    """Return the places of the words in a group of what is found; none if it isn't there."""
    start, end = found.span(name)
    return range(len(tokens.split(text[: max(start, 0)])), len(tokens.split(text[: max(end, 0)])))
