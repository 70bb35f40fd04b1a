"""What the passages of a record mean, for questions whose words they don't hold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import as_file, files
from typing import NamedTuple

import numpy as np

from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.language.reader import has_meaning
from bot.memory import gc_paused
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.index.numbered_texts import NumberedTexts
from bot.search.index.sorted_arrays import Floats, Numbers
from bot.search.meaning.held_words import HeldWords, held_words
from bot.search.meaning.meaning import Meaning, Vector, Vectors, likeness
from bot.search.query.words.terms import Term

BRIEF = 2.0  # words of a passage that halve its likeness: what is very short says little


@cache
def english() -> Meaning:
    """Return the table of what English words mean, opened once."""
    with as_file(files("bot.language.en") / "meaning") as folder:
        return Meaning.load(folder)


class _ReadPassages(NamedTuple):
    """The passages of a record: their vectors, their words, and the numbers of a term's forms."""

    vectors: Vectors
    words: HeldWords
    forms: Mapping[str, Sequence[int]]


class Semantics:
    """Knows how alike in meaning questions and passages are; made when it is first asked.

    `texts` are the words of the passages as they stand.
    A passage in a language that has no table is like no question. What event.yaml states is asked
    for by its form: it is like none either.
    """

    def __init__(self, passages: Sequence[Passage], texts: NumberedTexts) -> None:
        self._passages = passages
        self._texts = texts
        known = [has_meaning(code_of(passage)) for passage in passages]
        self._known, self._any_known = np.array(known, np.bool_), any(known)

    def prepare(self) -> None:
        """Make now what the first question would else have to wait for."""
        _ = self._read, self._weights

    def question(self, text: str, content: Sequence[Term]) -> "QuestionMeaning | None":
        """Return what a question means; None where none of its words is known, or no record.

        `content` are its terms that tell something.
        """
        vector = english().vector(_folded(text)) if self._any_known else None
        if vector is None:
            return None
        return QuestionMeaning(vector, content, self._read, self._weights)

    @cached_property
    @gc_paused()
    def _read(self) -> _ReadPassages:
        texts = self._texts.changed(IN_ENGLISH.fold, self._known)
        words, forms = held_words(english(), texts), defaultdict[str, list[int]](list)
        for number, word in enumerate(words.words):
            forms[IN_ENGLISH.term(word)].append(number)
        return _ReadPassages(english().vectors(texts), words, dict(forms))

    @cached_property
    def _weights(self) -> Floats:
        """Return how much the likeness of each passage counts, from 0 to 1."""
        sizes = [0 if p.fact else len(p.text.split()) for p in self._passages]
        words = np.array(sizes, np.float64)
        return words / (words + BRIEF)


class QuestionMeaning:
    """Compares a question in meaning with the passages of a record."""

    def __init__(
        self, vector: Vector, content: Sequence[Term], read: _ReadPassages, weights: Floats
    ) -> None:
        self._vector = vector
        self._content = content
        self._read = read
        self._weights = weights

    def likeness(self, numbers: Numbers | None = None) -> Floats:
        """Return how like the question each passage is, or each of some, from −1 to 1."""
        if numbers is None:
            return likeness(self._vector, self._read.vectors) * self._weights
        return likeness(self._vector, self._read.vectors.of(numbers)) * self._weights.take(numbers)

    def nearness(self, numbers: Numbers) -> Floats:
        """Return how near in meaning some passages come to the words of the question, 0 to 1.

        It is the mean of how near the likest word of a passage comes to each, by what that tells;
        the word itself doesn't count, in whatever form.
        """
        told = np.array([term.information for term in self._content])
        known, forms, vectors = list[int](), list[Sequence[int]](), list[Vector]()
        for place, term in enumerate(self._content):
            if (vector := english().vector([IN_ENGLISH.fold(term.word)])) is not None:
                known.append(place)
                forms.append(self._read.forms.get(IN_ENGLISH.term(term.word), ()))
                vectors.append(vector)
        near = told[known] @ self._read.words.nearness(forms, vectors, numbers)
        return np.where(self._weights[numbers] > 0, near / (told.sum() or 1.0), 0.0)


def _folded(text: str) -> list[str]:
    return [IN_ENGLISH.fold(word) for word in IN_ENGLISH.split(text)]
