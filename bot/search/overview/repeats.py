"""What is said again almost word for word, such as an advertisement or a jingle."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.search.overview.spoken import Spoken, Word

_SHINGLE = 3  # words in a row that are compared
_FEWEST = 6  # words of a sentence that is no mere phrase
_MOSTLY = 0.7  # of a sentence is said elsewhere if it is said again …
_SELDOM = 0.5  # … and less than so much of a record, else it is how people speak there

Shingle = tuple[str, ...]


def without_repeats(record: Sequence[Spoken]) -> list[Spoken]:
    """Return a record without the words of sentences that come again in another passage."""
    held = Counter(
        shingle
        for passage in record
        for shingle in {each for words in _by_sentence(passage) for each in _shingles(words)}
    )
    kept = [
        passage._replace(words=tuple(_said_once(passage, held))) if passage.words else passage
        for passage in record
    ]
    left, every = (sum(len(passage.words) for passage in each) for each in (kept, record))
    return kept if left > _SELDOM * every else list(record)


def _said_once(passage: Spoken, held: Counter[Shingle]) -> Iterator[Word]:
    """Yield the words of those sentences of a passage that are in no other."""
    for words in _by_sentence(passage):
        shingles = _shingles(words)
        again = sum(held[shingle] > 1 for shingle in shingles)
        if len(words) < _FEWEST or again < _MOSTLY * len(shingles):
            yield from words


def _by_sentence(passage: Spoken) -> list[list[Word]]:
    parts: list[list[Word]] = [[] for _ in passage.sentences]
    number = 0
    for word in passage.words:
        while passage.sentences[number][1] <= word.start:
            number += 1
        parts[number].append(word)
    return parts


def _shingles(words: Sequence[Word]) -> list[Shingle]:
    terms = [word.term for word in words]
    return [tuple(terms[n : n + _SHINGLE]) for n in range(len(terms) - _SHINGLE + 1)]
