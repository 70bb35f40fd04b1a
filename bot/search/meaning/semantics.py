"""What the passages of a record mean, for questions whose words they don't hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np

from bot.corpus.model import Passage
from bot.language.reader import DEFAULT, has_table
from bot.memory import gc_paused
from bot.search.analysis.languages import Languages
from bot.search.analysis.unspaced import count_words
from bot.search.index.numbered_texts import NumberedTexts
from bot.search.index.sorted_arrays import Floats, Numbers
from bot.search.meaning.held_words import HeldWords, held_words
from bot.search.meaning.lexicon import Lexicon
from bot.search.meaning.meaning import Vector, Vectors, likeness

BRIEF = 2.0  # words of a passage that halve its likeness: what is very short says little


class _ReadPassages(NamedTuple):
    """The passages in a language: their vectors, their words, and the numbers of a term's forms.

    Those in others are there without words.
    """

    lexicon: Lexicon
    vectors: Vectors
    words: HeldWords
    forms: Mapping[str, Sequence[int]]


class Semantics:
    """Knows how alike in meaning questions and passages are; made when it is first asked.

    `texts` are the words of the passages as they stand, `of_language` those in each by its code.
    A passage in a language that has no table is like no question. What event.yaml states is asked
    for by its form: it is like none either.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        texts: NumberedTexts,
        languages: Languages,
        of_language: Mapping[str, Numbers],
    ) -> None:
        self._passages = passages
        self._texts = texts
        self._known = {code: own for code, own in of_language.items() if has_table(code)}
        self._lexicon = cache(lambda code: Lexicon(languages.spoken_in(code)))

    def question(
        self, text: str, content: Mapping[str, float], code: str = DEFAULT
    ) -> "QuestionMeaning | None":
        """Return what a question means; None where none of its words is known, or no record.

        `content` are its words that tell something, each with what it tells in nats; `code` is
        that of the language it is asked in.
        """
        if not self._known or not has_table(code):
            return None
        lexicon = self._lexicon(code)
        vector = lexicon.vector(text)
        if vector is None:
            return None
        return QuestionMeaning(vector, content, lexicon, self._read, self._weights)

    @cached_property
    @gc_paused()
    def _read(self) -> Sequence[_ReadPassages]:
        return [self._passages_in(code, numbers) for code, numbers in self._known.items()]

    def _passages_in(self, code: str, numbers: Numbers) -> _ReadPassages:
        lexicon, own = self._lexicon(code), np.zeros(len(self._passages), np.bool_)
        own[numbers] = True
        texts = self._texts.changed(lexicon.entry, own)
        words = held_words(lexicon.table, texts)
        forms = lexicon.forms(words.words)
        return _ReadPassages(lexicon, lexicon.table.vectors(texts), words, forms)

    @cached_property
    def _weights(self) -> Floats:
        """Return how much the likeness of each passage counts, from 0 to 1."""
        sizes = [0 if p.fact else count_words(p.text) for p in self._passages]
        words = np.array(sizes, np.float64)
        return words / (words + BRIEF)


@dataclass(frozen=True, eq=False)
class QuestionMeaning:
    """Compares a question in meaning with the passages of a record, in whatever language."""

    vector: Vector
    content: Mapping[str, float]
    lexicon: Lexicon
    read: Sequence[_ReadPassages]
    weights: Floats

    def likeness(self, numbers: Numbers | None = None) -> Floats:
        """Return how like the question each passage is, or each of some, from −1 to 1."""
        chosen = [r.vectors if numbers is None else r.vectors.of(numbers) for r in self.read]
        weights = self.weights if numbers is None else self.weights.take(numbers)
        return sum(likeness(self.vector, vectors) for vectors in chosen) * weights

    def nearness(self, numbers: Numbers) -> Floats:
        """Return how near in meaning some passages come to the words of the question, 0 to 1.

        It is the mean of how near the likest word of a passage comes to each, by what that tells;
        the word itself doesn't count, in whatever form.
        """
        content, lexicon = self.content, self.lexicon
        words, told = list(content), np.array(list(content.values()))
        rows, scales = lexicon.table.units(list(map(lexicon.entry, words)))
        known = scales.nonzero()[0].tolist()
        vectors = list(rows[known] * scales[known, None])
        near = np.zeros(len(numbers))
        for read in self.read:
            own = read.forms if read.lexicon is lexicon else {}
            forms = [own.get(lexicon.tokens.term(words[place]), ()) for place in known]
            near += told[known] @ read.words.nearness(forms, vectors, numbers)
        return np.where(self.weights[numbers] > 0, near / (told.sum() or 1.0), 0.0)
