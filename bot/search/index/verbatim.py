"""Finds the passages that hold some words exactly as they were shown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

import numpy as np

from bot.corpus.model import Passage
from bot.language.letters import lowered
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.unspaced import whole_words
from bot.search.index.index import Index
from bot.search.index.sorted_arrays import Numbers, narrowed, union

_MOST = 2000  # passages that are read for words all of which are common …
_MOST_CUT = 100  # … and for those of which the first and the last may be cut short
# What stands around somebody who is called: they begin a sentence or end one.
_CALLED = r"(?:^|[.?!]\s*){name}\s?(?:[,.?!]|$)|[,\u2013\u2014-]\s*{name}\s?(?:[.?!]|$)"
_FEW = 2  # terms of which none can be done without


@dataclass(frozen=True, eq=False)
class Verbatim:
    """Knows which passages hold what."""

    passages: Sequence[Passage]
    index: Index
    tokenizers: Sequence[Tokenizer]

    def holding(self, words: str) -> list[Passage]:
        """Return the passages that hold some words, but for space and capitals.

        The first and the last word may be cut short.
        """
        found = (each for tokens in self.tokenizers for each in self._holding(words, tokens))
        return list({passage.id: passage for passage in found}.values())

    def holding_whole(self, words: str) -> list[Passage]:
        """Return the passages that hold some words so, none of them cut short."""
        whole = whole_words(_plain(words))
        return [passage for passage in self.holding(words) if whole.search(_plain(passage.text))]

    def in_any_form(self, words: str) -> list[tuple[Passage, tuple[int, int]]]:
        """Return the passages that hold some words one after another, and where each first does.

        Each word may stand in another form.
        """
        found = dict[int, tuple[int, int]]()
        for tokens in self.tokenizers:
            terms = tokens.terms(words)
            for number in self._with_all(terms).tolist():
                if place := _in_a_row(terms, self.passages[number].text, tokens):
                    found.setdefault(number, place)
        return [(self.passages[number], place) for number, place in sorted(found.items())]

    def addresses(self, name: str) -> bool:
        """Tell whether somebody is called so within a talk, set apart: "Thank you, Al."."""
        apart = re.compile(_CALLED.format(name=re.escape(name)), re.IGNORECASE)
        return any(p.talk and apart.search(p.text) for p in self.holding(name))

    def _holding(self, words: str, tokens: Tokenizer) -> Iterator[Passage]:
        held = tokens.terms(words)
        inner = held[1:-1] if len(held) > _FEW else held
        numbers = union(self._with_all(held)[:_MOST], self._with_all(inner)[:_MOST_CUT])
        yield from among((self.passages[n] for n in numbers.tolist()), words)

    def _with_all(self, terms: Sequence[str]) -> Numbers:
        """Return the passages that hold all of some terms, ascending; none for no term."""
        postings = sorted((self.index.posting(term).passages for term in set(terms)), key=len)
        return reduce(narrowed, postings) if postings else np.array([], np.int32)


def among(passages: Iterable[Passage], words: str) -> Iterator[Passage]:
    """Yield those of some passages that hold some words, but for space, capitals, apostrophes."""
    wanted = _plain(words)
    yield from (p for p in passages if wanted and wanted in _plain(p.text))


def _plain(text: str) -> str:
    """Return a text without capitals and extra space, and with apostrophes of one kind."""
    return lowered(text).replace("’", "'")


def _in_a_row(terms: Sequence[str], text: str, tokens: Tokenizer) -> tuple[int, int] | None:
    """Return where terms first stand in a text one after another, None where they don't."""
    found = list(tokens.offsets(text, frozenset(terms)))
    for first in range(len(found) - len(terms) + 1):
        row = found[first : first + len(terms)]
        between = (text[end:start] for (_, _, end), (_, start, _) in pairwise(row))
        if [term for term, _, _ in row] == list(terms) and not any(map(tokens.split, between)):
            return row[0][1], row[-1][2]
    return None
