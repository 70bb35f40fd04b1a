"""What a thing is: which question asks that, and which passages tell it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from bot.corpus.model import Passage
from bot.language.patterns import THING
from bot.search.analysis.tokens import Tokenizer
from bot.search.ranking.turns.exchanges import reply_to

_BETWEEN = re.compile(r"(?:\W+\w{1,3}){,2}\W+")  # what joins two: "proof of work"
_BEFORE, _BEHIND = 40, 120  # characters beside the words for a thing in which it may be told
_MARK = 45  # … and a question mark behind them
SOON = 6  # passages behind one that asks what a thing is within which another answers


class Sureness(IntEnum):
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
        self._words = [term for term in map(tokens.term, thing) if term]
        self.terms = frozenset(self._words)
        self._tokens = tokens
        self._known = tokens.language.questions.definitions

    def among(
        self, passages: Sequence[Passage], holding: Iterable[int]
    ) -> Iterator[tuple[int, Sureness]]:
        """Yield the numbers of passages that tell it, and how surely; one may come twice.

        Those `holding` the thing's words do, or soon behind them what replies to who asks for it;
        no note of event.yaml does.
        """
        for number in holding:
            passage = passages[number]
            told = self._tells(passage)
            if told is not Sureness.AS_ASKED:
                yield from [(number, told)] if told else ()
            elif reply := self._answer_to(passages, number):
                yield reply, told

    def _answer_to(self, passages: Sequence[Passage], number: int) -> int | None:
        """Return which of the passages soon behind one that asks what the thing is answers it.

        That is what tells it, whoever says so, else the first with which somebody else replies.
        """
        for behind, each in enumerate(passages[number + 1 : number + 1 + SOON], number + 1):
            told = Sureness.NOT < self._tells(each) < Sureness.AS_ASKED
            if told and each.talk == passages[number].talk:
                return behind
        return reply_to(passages, number, telling=True)

    def _tells(self, passage: Passage) -> Sureness:
        """Return how surely a passage tells what the thing is, or that it asks for that."""
        return max(map(self._told, self._beside(passage)), default=Sureness.NOT)

    def _told(self, words: str) -> Sureness:
        """Return how surely words around the thing tell what it is."""
        known, place = self._known, words.index(THING)
        end = place + _MARK
        if known.asks.search(words, 0, end):
            return Sureness.AS_ASKED
        if known.says.match(words, place) or known.calls.search(words, 0, end):
            return Sureness.IN_SO_MANY_WORDS
        return Sureness.AS_SOMETHING if known.states.match(words, place) else Sureness.NOT

    def _beside(self, passage: Passage) -> Iterator[str]:
        """Yield what stands around the words for the thing, which THING stands for there."""
        text = passage.text.replace(THING, " ")
        for start, end in () if passage.fact else self._places(text):
            yield f"{text[max(start - _BEFORE, 0) : start]}{THING}{text[end : end + _BEHIND]}"

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where all words for the thing stand in a text, in their order."""
        run = list[int]()  # where those that stand so far begin
        last = 0
        for term, start, end in self._tokens.offsets(text, self.terms):
            if term != self._words[len(run)] or not _BETWEEN.fullmatch(text, last, start):
                run.clear()
            if term == self._words[len(run)]:
                run.append(start)
            if len(run) == len(self._words):
                word = text[start:end]
                bare = self._tokens.bare(word)
                yield run[0], start + max(word.find(bare), 0) + len(bare)
                run.clear()
            last = end


def thing(question: str, tokens: Tokenizer) -> tuple[str, ...]:
    """Return the words of the thing of which a question asks what it is; none if it doesn't."""
    found = tokens.language.questions.definitions.asked.search(question)
    words = tokens.split(next(filter(None, found.groups()), "")) if found else ()
    return tuple(word for word in words if tokens.term(word) not in tokens.stop_terms)
