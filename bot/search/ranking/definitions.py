"""What a thing is: which question asks that, and which passages tell it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import takewhile

from bot.corpus.model import Passage
from bot.language.model import THING
from bot.search.analysis.tokens import Tokenizer
from bot.search.index.passage_kinds import is_brief, replies_to

_ENDING = 4  # letters of a form of a word behind what all of its forms begin with, at most
_BETWEEN = r"(?:\W+\w{1,3}){,2}\W+"  # two words of a thing, and small ones there: "proof of work"
_BEFORE, _BEHIND = 40, 120  # characters beside the words for a thing in which it may be told
_MARK = 45  # … and a question mark behind them
_SOON = 6  # passages behind one that asks what a thing is within which another answers


class Told(IntEnum):
    """How surely a passage tells what a thing is."""

    NOT = 0
    AS_SOMETHING = 1  # "a starter is a dough"
    IN_SO_MANY_WORDS = 2  # "SD stands for sourdough", "by starter I mean"
    AS_ASKED = 3  # it replies to somebody who asks "what is a starter?"


class Definitions:
    """Finds the passages that tell what a thing is, given as its words in a language.

    `terms` are those of the words.
    """

    def __init__(self, thing: Sequence[str], tokens: Tokenizer) -> None:
        self.terms = frozenset(map(tokens.term, thing))
        words = _BETWEEN.join(_any_form(word, tokens) for word in thing)
        self._thing = re.compile(rf"{words}(?!\w)", re.IGNORECASE)
        self._known = tokens.language.questions.definitions

    def among(
        self, passages: Sequence[Passage], holding: Iterable[int]
    ) -> Iterator[tuple[int, Told]]:
        """Yield the numbers of passages that tell it, and how surely; one may come twice.

        Those `holding` the thing's words do, or soon behind them what replies to who asks for it;
        no note of event.yaml does.
        """
        for number in holding:
            passage = passages[number]
            told = max(map(self._told, self._beside(passage)), default=None)
            if told is not Told.AS_ASKED:
                yield from [(number, told)] if told else ()
            elif reply := _reply_to(passages, number):
                yield reply, told

    def _told(self, words: str) -> Told:
        """Return how surely words around the thing tell what it is."""
        known, place = self._known, words.index(THING)
        end = place + _MARK
        if known.asks.search(words, 0, end):
            return Told.AS_ASKED
        if known.says.match(words, place) or known.calls.search(words, 0, end):
            return Told.IN_SO_MANY_WORDS
        return Told.AS_SOMETHING if known.states.match(words, place) else Told.NOT

    def _beside(self, passage: Passage) -> Iterator[str]:
        """Yield what stands around the words for the thing, which THING stands for there."""
        text = passage.text
        for place in () if passage.fact else self._thing.finditer(text):
            start, end = place.span()
            yield f"{text[max(start - _BEFORE, 0) : start]}{THING}{text[end : end + _BEHIND]}"


def thing(question: str, tokens: Tokenizer) -> tuple[str, ...]:
    """Return the words of the thing of which a question asks what it is; none if it doesn't."""
    found = tokens.language.questions.definitions.asked.search(question)
    words = tokens.split(next(filter(None, found.groups()), "")) if found else ()
    return tuple(word for word in words if tokens.term(word) not in tokens.stop_terms)


def _any_form(word: str, tokens: Tokenizer) -> str:
    """Return a pattern of a word in any of its forms."""
    folded = tokens.fold(word)
    pairs = zip(folded, tokens.term(word), strict=False)
    begins = folded[: sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))]
    return rf"\b{re.escape(begins)}\w{{,{_ENDING}}}" if len(begins) > 1 else re.escape(word)


def _reply_to(passages: Sequence[Passage], number: int) -> int | None:
    """Return the first of the passages soon behind one with which somebody else answers it."""
    soon = range(number + 1, min(number + 1 + _SOON, len(passages)))
    asking = passages[number]
    replies = (n for n in soon if replies_to(passages[n], asking) and not is_brief(passages[n]))
    return next(replies, None)
