"""Tells that it is asked what an office is for, not who holds it: "what does the mayor do"."""

from collections.abc import Sequence
from itertools import chain

from bot.search.analysis.tokens import Tokenizer
from bot.search.query.people.capacities import folded_names, folded_words, for_people
from bot.search.query.people.mentions import Mention
from bot.search.query.spans import places


def offices(
    words: Sequence[str], mentions: Sequence[Mention], tokens: Tokenizer
) -> Sequence[Mention]:
    """Return the mentions in words as typed that are of an office, if it is asked what that does.

    It is what people are by their role, with nothing of their names; their part at an event, such
    as guest, is none.
    """
    found = tokens.language.questions.duties.search(" ".join(words))
    asked = places(found, 1, tokens) if found else range(0)
    return [each for each in mentions if each.start in asked and _is_one(words, each, tokens)]


def _is_one(words: Sequence[str], mention: Mention, tokens: Tokenizer) -> bool:
    called = {tokens.fold(word) for word in words[mention.start : mention.end]}
    told = called - tokens.language.people.definite
    parts = [folded_words(person.part or "", tokens) for person in mention.people]
    names = (name for person in mention.people for name in folded_names(person, tokens))
    own = set(chain.from_iterable(names)) - for_people(tokens.language.people)
    return own.isdisjoint(told) and not any(told.issubset(part) for part in parts)
