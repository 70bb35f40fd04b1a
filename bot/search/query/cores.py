"""What is left of a question without the words that only lead to it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.search.analysis.tokens import Tokenizer


class Core(NamedTuple):
    """A question without what only leads to it, such as "can you tell me".

    `phrase` are all of its terms that name nobody, stop words included, and "it" for an event;
    `telling` are those that tell what is asked for. `asks_words` tells that the words of those who
    are named answer it, as it asks for nothing else: "what did Ann say", "what about Ann", "Ann",
    and not "who did Ann mention".
    `wraps` tells that one of them is for what people do with words: "say", "think".
    `lead` is how many words only lead to it.
    """

    text: str = ""
    phrase: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    asks_words: bool = False
    wraps: bool = False
    lead: int = 0


def core(
    understood: str, words: Sequence[str], named: Collection[int], pronoun: str, tokens: Tokenizer
) -> Core:
    """Return the core of a question as understood, of so many words.

    `named` are the places of those that name people and events; `pronoun` stands for an event,
    if one is named.
    """
    known = tokens.language.questions
    lead = _lead(words, tokens)
    rest = [w for place, w in enumerate(words) if place >= lead and place not in named]
    phrase = frozenset(map(tokens.term, [*rest, pronoun] if pronoun else rest))
    wraps = not tokens.stop_terms.issuperset(phrase & tokens.empty_terms)
    asks_words = wraps or known.wh_words.isdisjoint(map(tokens.fold, rest))
    text = _from(lead, understood, words)
    asks_words = asks_words and not known.whom.search(text)
    return Core(text, phrase, phrase - tokens.silent_terms, asks_words, wraps, lead)


def _lead(words: Sequence[str], tokens: Tokenizer) -> int:
    """Return how many of the words of a question only lead to it; not all of them do."""
    said = " ".join([*map(tokens.fold, words), ""])
    found = tokens.language.questions.lead.match(said)
    return found[0].count(" ") if found and found.end() < len(said) else 0


def _from(number: int, text: str, words: Sequence[str]) -> str:
    start = 0
    for word in words[:number]:
        start = max(text.find(word, start), start) + len(word)
    return text[start:]
