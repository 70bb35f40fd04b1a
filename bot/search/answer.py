"""What comes back for a question, and the search that finds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.corpus.model import Corpus, Passage, Person
from bot.search.index import Hit, Index
from bot.search.tokens import content_terms, terms


class Outcome(StrEnum):
    """Whether the record answers."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that was found for a question; `excerpt` is the part of it to show."""

    passage: Passage
    score: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The passages for a question, best first, and how far they can be trusted.

    `confidence` runs from 0 to 1 and can be compared between questions.
    """

    question: str
    outcome: Outcome
    confidence: float = 0.0
    found: tuple[Found, ...] = ()
    people: tuple[Person, ...] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)


class Search:
    """Finds passages of a corpus; built once, asked often, never changed."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._index = Index([_searchable(passage) for passage in corpus.passages])

    def ask(self, question: str, *, limit: int = 5) -> Answer:
        """Return the best passages for a question, at most `limit`."""
        query = content_terms(question)
        hits = _voices(self._index.search(query, limit + _VOICES), self.corpus)[:limit]
        if not hits:
            return Answer(question, Outcome.UNANSWERED)
        found = tuple(self._found(hit) for hit in hits)
        confidence = self._coverage(query, found[0].passage)
        return Answer(question, Outcome.ANSWERED, confidence, found)

    def _found(self, hit: Hit) -> Found:
        passage = self.corpus.passages[hit.passage]
        return Found(passage, hit.score, passage.text)

    def _coverage(self, query: list[str], passage: Passage) -> float:
        """Return the share of the question, weighted by idf, that a passage speaks of."""
        covered = set(_searchable(passage))
        total = sum(self._index.idf(term) for term in query)
        return sum(self._index.idf(term) for term in query if term in covered) / total


_VOICES = 3  # so many of the first passages come from different speakers
_NEARLY = 0.8  # … where their scores are at least this share of the one they step before


def _searchable(passage: Passage) -> list[str]:
    return terms(" ".join((passage.text, passage.topic or "", *passage.hints)))


def _voices(hits: list[Hit], corpus: Corpus) -> list[Hit]:
    """Return the hits so that, among the first, a voice not heard yet goes before a repeated one.

    A hit steps forward only before hits that are hardly better.
    """
    ranked, rest, heard = list[Hit](), list(hits), set[str]()
    while rest and len(ranked) < _VOICES:
        near = [hit for hit in rest if hit.score >= _NEARLY * rest[0].score]
        fresh = [hit for hit in near if _voice(hit, corpus) not in heard]
        chosen = (fresh or rest)[0]
        heard.add(_voice(chosen, corpus))
        rest.remove(chosen)
        ranked.append(chosen)
    return ranked + rest


def _voice(hit: Hit, corpus: Corpus) -> str:
    speaker = corpus.passages[hit.passage].speaker
    return speaker.name if speaker else ""
