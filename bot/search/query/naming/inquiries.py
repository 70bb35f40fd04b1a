"""Recognises that somebody's own question is sought: what they asked, and whom."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.corpus.model import Person
from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.mentions import Mention
from bot.search.query.spans import places


class Inquiry(NamedTuple):
    """Who asked what is sought, and who was asked; nobody where that is open.

    `places` are those of the words that only say that something was asked, `last` that it was last.
    """

    askers: tuple[Person, ...]
    asked: tuple[Person, ...]
    places: frozenset[int]
    last: bool = False


def inquiry(words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer) -> Inquiry | None:
    """Return what is sought where words as typed are for what somebody asked, else None."""
    known = tokens.language.questions
    if not mentions and known.who.isdisjoint(map(tokens.fold, words)):
        return None
    found = known.asked.search(" ".join(words))
    if not found:
        return None
    groups = {name: places(found, name, tokens) for name in found.re.groupindex}
    verb = groups["asks"].start
    parting = groups["whom" if found.groupdict().get("whom") is not None else "asks"].start
    openly = verb > 0 and tokens.fold(words[verb - 1]) in known.who
    if found.groupdict().get("whom") == "":
        parting = verb if openly else min(parting, _second_of_two(words, mentions, tokens))
    askers, asked = dict[Person, None](), dict[Person, None]()
    for mention in mentions:
        (askers if mention.start < parting else asked).update(dict.fromkeys(mention.people))
    if not (askers or asked or openly):
        return None
    only = (place for name, span in groups.items() if name != "whom" for place in span)
    return Inquiry(tuple(askers), tuple(asked), frozenset(only), bool(groups.get("last")))


def _second_of_two(words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer) -> int:
    """Return where somebody is named right behind another, "Ben" of "fragte Ana Ben", or the end.

    No word is between them but a title.
    """
    titles, fold = tokens.language.people.titles, tokens.fold
    for one, other in pairwise(mentions):
        if titles.issuperset(map(fold, words[one.end : other.start])):
            return other.start
    return len(words)
