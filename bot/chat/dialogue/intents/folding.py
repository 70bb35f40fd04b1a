"""The words of a message as what a language says to the bot is compared with them."""

import re
from collections.abc import Iterable
from functools import cache

from bot.language.reader import dialogue, spoken
from bot.search.analysis.tokens import expanded, fold, split

_STRETCHED = re.compile(r"([^\W\d])\1{2,}")


def folded_words(text: str, code: str) -> list[str]:
    """Return the folded words of a text, letters said three times and more put right."""
    return folded(split(expanded(text, spoken(code))), code)


def folded(words: Iterable[str], code: str) -> list[str]:
    """Return words folded, letters said three times and more put right."""
    said = list(filter(None, map(fold, words)))
    stretched = _STRETCHED.search(" ".join(said))  # as in hardly any message
    return [_unstretched(word, code) for word in said] if stretched else said


def plainly(said: str, code: str) -> str:
    """Return folded words, a space between, without what only makes them a polite request."""
    lead = spoken(code).questions.lead.match(said)
    return said[lead.end() :] if lead else said


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Return the folded words of which a language's small talk is made."""
    known = dialogue(code).intents
    phrases = (word for mood in known.moods for phrase in mood.phrases for word in phrase.split())
    return known.fillers.union(phrases, *(mood.words for mood in known.moods))


def _unstretched(word: str, code: str) -> str:
    """Return "thanks" for "thaaanks"."""
    twice = _STRETCHED.sub(r"\1\1", word)
    return twice if twice in vocabulary(code) else _STRETCHED.sub(r"\1", word)
