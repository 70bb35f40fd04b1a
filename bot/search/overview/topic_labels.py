"""Names the topics of a record by their most telling phrases, in the words of the record."""

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from bot.search.overview.phrases import Phrase, phrases
from bot.search.overview.spoken import Spoken, telling
from bot.search.overview.term_weights import Information, keyness

Terms = tuple[str, ...]

_AGAIN = 2  # times that a phrase is said in its topic, where one is
_ELSEWHERE = 0.5  # of a time that each phrase is taken to be said in the other topics
_PART = 0.75  # said so often in one longer phrase, a phrase is only part of that
_FILLED = 0.6  # of the worth of a phrase, for each word in it that tells nothing
_SINGLE = 0.25  # of the worth of a phrase, if it is one word
_LARGEST = 500  # passages of a topic that are looked at, the longest
_SENTENCE_START = 0.1  # of a vote for how a phrase is written: there a capital says nothing


def topic_labels(
    record: Sequence[Spoken],
    topics: Sequence[range],
    stop: Container[str] = frozenset(),
    information: Information | None = None,
    most: int = 3,
) -> tuple[tuple[str, ...], ...]:
    """Return for each topic up to some phrases that tell it from the others, the best first.

    A phrase has one word to four, stands in the record as it is returned, neither begins nor ends
    with a stop term or a number, and is given to one topic alone. `stop` are the terms that say
    nothing, the names of those who speak among them; `information` gives −log p of a word in the
    record's language in nats. A topic of which nothing can be told has none.
    """
    told = telling(record, stop)
    weights = keyness(record, told, information)
    found = [
        [
            phrase
            for passage in _longest(record, topic)
            for phrase in phrases(passage, weights.keys())
        ]
        for topic in topics
    ]
    counts = [Counter(phrase.terms for phrase in said) for said in found]
    written = _written(phrase for said in found for phrase in said)
    worths = [_worths(own, counts, weights) for own in counts]
    return tuple(tuple(written[terms] for terms in chosen) for chosen in _dealt(worths, most))


def _longest(record: Sequence[Spoken], topic: range) -> list[Spoken]:
    numbers = sorted(topic, key=lambda number: -len(record[number].text))[:_LARGEST]
    return [record[number] for number in sorted(numbers)]


def _worths(
    own: Counter[Terms], topics: Iterable[Counter[Terms]], weights: Mapping[str, float]
) -> dict[Terms, float]:
    """Return how well each phrase that is said again tells its topic from the others."""
    found = [terms for terms, count in own.items() if count >= _AGAIN] or list(own)
    parts = _parts(found, own)
    again = [terms for terms in found if terms not in parts]
    every = Counter[Terms]()
    for counts in topics:
        every.update({terms: counts[terms] for terms in again})
    return {
        terms: math.log1p(own[terms])
        * (own[terms] / (every[terms] + _ELSEWHERE))
        * _form(terms, own, weights)
        for terms in again
    }


def _parts(found: Iterable[Terms], own: Counter[Terms]) -> set[Terms]:
    """Return the phrases that are hardly ever said but as part of one that is longer."""
    return {
        part
        for terms in found
        for first in range(len(terms))
        for last in range(first + 1, len(terms) + 1)
        if (part := terms[first:last]) != terms and own[terms] >= _PART * own[part] > 0
    }


def _form(terms: Terms, own: Counter[Terms], weights: Mapping[str, float]) -> float:
    """Return the worth of a phrase by its words, and by how often they are said together."""
    known = [weights[term] for term in terms if term in weights]
    rarest = min(own[(term,)] for term in terms if term in weights)
    together = math.sqrt(own[terms] / max(1, rarest))
    length = _SINGLE if len(terms) == 1 else math.sqrt(len(known))
    return sum(known) / len(known) * length * together * _FILLED ** (len(terms) - len(known))


def _written(found: Iterable[Phrase]) -> dict[Terms, str]:
    """Return how each phrase is written most often."""
    votes: dict[Terms, dict[str, float]] = {}
    for terms, text, begins in found:
        forms = votes.setdefault(terms, {})
        forms[text] = forms.get(text, 0) + (_SENTENCE_START if begins else 1)
    return {terms: max(forms, key=forms.__getitem__) for terms, forms in votes.items()}


def _dealt(worths: Sequence[Mapping[Terms, float]], most: int) -> list[list[Terms]]:
    """Give each topic its best phrases, in turns: none to two topics, none that shares a word."""
    ranked = [iter(sorted(own, key=own.__getitem__, reverse=True)) for own in worths]
    given: list[list[Terms]] = [[] for _ in worths]
    for _ in range(most):
        for phrases_left, chosen in zip(ranked, given, strict=True):
            taken = {terms for others in given for terms in others}
            said = {term for terms in chosen for term in terms}
            chosen.extend(_next(phrases_left, taken, said))
    return given


def _next(ranked: Iterator[Terms], taken: Container[Terms], said: set[str]) -> list[Terms]:
    return next(([terms] for terms in ranked if terms not in taken and said.isdisjoint(terms)), [])
