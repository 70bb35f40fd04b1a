"""Finds the passages that hold some words exactly as they were shown."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from bot.corpus.model import Passage
from bot.language.letters import lowered
from bot.search.analysis.tokens import Tokenizer
from bot.search.index.index import Index
from bot.search.index.sorted_arrays import Numbers, narrowed

_MOST = 100  # passages that are read for words all of which are common
_FEW = 2  # terms of which none can be done without


class Verbatim:
    """Knows which passages hold what."""

    def __init__(
        self,
        passages: Sequence[Passage],
        index: Index,
        tokenizers: Sequence[Tokenizer],
    ) -> None:
        self._tokenizers = tokenizers
        self._passages = passages
        self._index = index

    def holding(self, words: str) -> list[Passage]:
        """Return the passages that hold some words, but for space and capitals.

        The first and the last word may be cut short.
        """
        found = (each for tokens in self._tokenizers for each in self._holding(words, tokens))
        return list({passage.id: passage for passage in found}.values())

    def _holding(self, words: str, tokens: Tokenizer) -> Iterator[Passage]:
        held = tokens.terms(words)
        inner = held[1:-1] if len(held) > _FEW else held
        postings = sorted((self._index.posting(stem).passages for stem in set(inner)), key=len)
        if not postings:
            return
        numbers: Numbers = reduce(narrowed, postings)
        yield from among((self._passages[n] for n in numbers[:_MOST].tolist()), words)


def among(passages: Iterable[Passage], words: str) -> Iterator[Passage]:
    """Yield those of some passages that hold some words, but for space and capitals."""
    wanted = lowered(words)
    yield from (p for p in passages if wanted and wanted in lowered(p.text))
