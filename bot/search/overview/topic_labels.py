"""Names the topics of a record by their most telling phrases, in the words of the record."""

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from bot.search.overview.phrases import Phrase, is_one_word, phrases
from bot.search.overview.spoken import Spoken, telling
from bot.search.overview.term_weights import Information, keyness

Terms = tuple[str, ...]

_AGAIN = 2  # passages of its topic that say a phrase, where so many say one
_ELSEWHERE = 0.5  # of a passage that each phrase is taken to be said by in the other topics
_OWN = 1.5  # the power of the share of a phrase that is said in its topic
_ALONE = 0.6  # of the worth of a phrase that one person alone says
_PART = 0.75  # said so often in one longer phrase, a phrase is only part of that
_FILLED = 0.6  # of the worth of a phrase, for each word in it that tells nothing
_SINGLE = 0.25  # of the worth of a phrase, if it is one word
_LARGEST = 500  # passages of a topic that are looked at, the longest
_SENTENCE_START = 0.1  # of a vote for how a phrase is written: there a capital says nothing


class _Stretch(NamedTuple):
    """How many passages of a topic say each phrase, and as a whole, and each term.

    What comes again in one breath is a turn of speech: "a blunt knife; why a blunt knife?".
    `shared` are the phrases that several people say.
    """

    said: Counter[Terms]
    whole: Counter[Terms]
    terms: Counter[str]
    shared: set[Terms]


def topic_labels(  # noqa: PLR0913, PLR0917 - what is known of a language
    record: Sequence[Spoken],
    topics: Sequence[range],
    stop: Container[str],
    information: Information | None = None,
    most: int = 3,
    not_nouns: Container[str] = frozenset(),
) -> tuple[tuple[str, ...], ...]:
    """Return for each topic up to some phrases that tell it from the others, the best first.

    A phrase has one word to four, stands in the record as it is returned, neither begins nor ends
    with a stop term or a number, and is given to one topic alone. `stop` are the terms that say
    nothing, the names of those who speak among them; `information` gives −log p of a word in the
    record's language in nats; `not_nouns` are words in small letters that no phrase ends with. A
    topic of which nothing can be told has none.
    """
    weights = keyness(record, telling(record, stop), information)
    held = [_longest(record, topic) for topic in topics]
    found = [[[*phrases(passage, weights.keys(), not_nouns)] for passage in own] for own in held]
    written = _written(phrase for own in found for said in own for phrase in said)
    stretches = [_stretch(own, said) for own, said in zip(held, found, strict=True)]
    every = sum((stretch.said for stretch in stretches), Counter[Terms]())
    worths = [_worths(stretch, every, weights, written) for stretch in stretches]
    return tuple(
        tuple(_uncommon([written[terms] for terms in chosen])) for chosen in _dealt(worths, most)
    )


def _longest(record: Sequence[Spoken], topic: range) -> list[Spoken]:
    numbers = sorted(topic, key=lambda number: -len(record[number].text))[:_LARGEST]
    return [record[number] for number in sorted(numbers)]


def _stretch(passages: Sequence[Spoken], found: Sequence[Sequence[Phrase]]) -> _Stretch:
    said = [dict.fromkeys(phrase.terms for phrase in own) for own in found]
    by_person = {
        (terms, passage.speaker)
        for passage, own in zip(passages, said, strict=True)
        for terms in own
    }
    people = Counter(terms for terms, _ in by_person)
    return _Stretch(
        Counter(chain.from_iterable(said)),
        Counter(terms for own in found for terms in {p.terms for p in own if p.whole}),
        Counter(term for passage in passages for term in {word.term for word in passage.words}),
        {terms for terms, count in people.items() if count > 1},
    )


def _worths(
    own: _Stretch,
    every: Mapping[Terms, int],
    weights: Mapping[str, float],
    written: Mapping[Terms, str],
) -> dict[Terms, float]:
    """Return how well each phrase that is said again tells its topic from the others."""
    found = [terms for terms, count in own.said.items() if count >= _AGAIN] or list(own.said)
    parts = _parts(found, own.said)
    return {
        terms: math.log1p((own.said[terms] + own.whole[terms]) / 2)
        * (own.said[terms] / (every[terms] + _ELSEWHERE)) ** _OWN
        * (1 if terms in own.shared else _ALONE)
        * _form(terms, own, weights, one_word=is_one_word(written[terms], terms))
        for terms in found
        if terms not in parts
    }


def _parts(found: Iterable[Terms], own: Mapping[Terms, int]) -> set[Terms]:
    """Return the phrases that are hardly ever said but as part of one that is longer."""
    return {
        part
        for terms in found
        for first in range(len(terms))
        for last in range(first + 1, len(terms) + 1)
        if (part := terms[first:last]) in own and part != terms and own[terms] >= _PART * own[part]
    }


def _form(terms: Terms, own: _Stretch, weights: Mapping[str, float], *, one_word: bool) -> float:
    """Return the worth of a phrase by its words, and by how often they are said together."""
    known = [weights[term] for term in terms if term in weights]
    rarest = min(own.terms[term] for term in terms if term in weights)
    length = _SINGLE if one_word else math.sqrt(len(known))
    together = math.sqrt(own.said[terms] / rarest)
    return sum(known) / len(known) * length * together * _FILLED ** (len(terms) - len(known))


def _written(found: Iterable[Phrase]) -> dict[Terms, str]:
    """Return how each phrase is written most often."""
    votes: dict[Terms, dict[str, float]] = {}
    for terms, text, begins, _ in found:
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
            free = (
                terms for terms in phrases_left if terms not in taken and said.isdisjoint(terms)
            )
            chosen.extend(islice(free, 1))
    return given


def _uncommon(labels: Sequence[str]) -> Iterator[str]:
    """Yield the first of the phrases of a topic, and those behind it that are no common word."""
    for place, label in enumerate(labels):
        if place == 0 or " " in label or not label.islower():
            yield label
