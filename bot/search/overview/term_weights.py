"""How much the terms of a record say of what it is about."""

import math
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from bot.search.overview.spoken import Spoken

Information = Callable[[str], float]
Pair = tuple[str, str]
Held = TypeVar("Held", str, Pair)

_KEY = 4.0  # nats more often than in the language: such a term counts in full
_LEAST = 0.05


def term_weights(
    told: Sequence[Sequence[str]], within: Sequence[int], keyness: dict[str, float]
) -> dict[str, float]:
    """Return the weights of terms that several passages among some hold, more for more of them.

    `told` are the telling terms of each passage of the record. In a small record one passage is
    enough.
    """
    own = _passages_with(told[number] for number in within)
    every = own if len(within) == len(told) else _passages_with(told)
    enough = min(3, 1 + len(within) // 20, max(own.values(), default=1))
    return {
        term: math.log1p(count) ** 2 * math.log1p(len(told) / every[term]) * keyness[term]
        for term, count in own.items()
        if count >= enough
    }


def pair_weights(
    told: Sequence[Sequence[str]], within: Sequence[int], weights: dict[str, float]
) -> dict[Pair, float]:
    """Return the weights of pairs of weighted terms that stand together again and again."""
    counts = _passages_with(weighted_pairs(told[number], weights) for number in within)
    return {pair: min(map(weights.__getitem__, pair)) for pair, n in counts.items() if n > 1}


def weighted_pairs(terms: Sequence[str], weights: Container[str]) -> list[Pair]:
    """Return the pairs of neighbours among some terms that both have a weight."""
    return [
        (one, next_one)
        for one, next_one in pairwise(terms)
        if one != next_one and one in weights and next_one in weights
    ]


def keyness(
    record: Sequence[Spoken], told: Iterable[Iterable[str]], information: Information | None
) -> dict[str, float]:
    """Return how much more often terms are said here than in their language, as 0.05 to 1.

    `information` gives −log p of a word of the language in nats, its case folded; a term is
    looked up as the word that it is most often here. Without it each term counts as 1.
    """
    counts = Counter(term for terms in told for term in terms)
    if information is None:
        return dict.fromkeys(counts, 1.0)
    total = math.log(max(1, sum(len(passage.words) for passage in record)))
    return {
        term: min(1.0, max(_LEAST, (math.log(counts[term]) - total + information(word)) / _KEY))
        for term, word in _words_of(record, counts).items()
    }


def _words_of(record: Sequence[Spoken], terms: Container[str]) -> dict[str, str]:
    forms: dict[str, Counter[str]] = {}
    for text, _, words, _ in record:
        for term, start, end in words:
            if term in terms:
                forms.setdefault(term, Counter())[text[start:end].casefold()] += 1
    return {term: max(counts, key=counts.__getitem__) for term, counts in forms.items()}


def _passages_with(told: Iterable[Iterable[Held]]) -> Counter[Held]:
    return Counter(held for passage in told for held in dict.fromkeys(passage))
