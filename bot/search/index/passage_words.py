"""The words of a record's passages: as they stand, and as terms."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from bot.corpus.model import Passage
from bot.search.analysis.languages import Languages
from bot.search.analysis.tokens import Tokenizer
from bot.search.index.numbered_texts import numbered


class PassageWords:
    """Takes each passage apart in its own language; a word that stands often is stemmed once.

    `tokens` take the passages apart, `words` are those of each as they stand, `numbered` the same
    by number, `terms` their stems, and `counts` tell for each language how often a word stands in
    it.
    """

    def __init__(self, passages: Sequence[Passage], languages: Languages) -> None:
        self._passages = passages
        self.tokens = list(map(languages.of, passages))
        split = (own.split(p.text) for p, own in zip(passages, self.tokens, strict=True))
        self.numbered = numbered(split)
        self.words = list(self.numbered.each())  # a word that stands often is held once
        self.counts: Mapping[Tokenizer, Mapping[str, int]] = {
            tokens: self.numbered.counts(np.array([own is tokens for own in self.tokens], np.bool_))
            for tokens in languages.tokenizers
        }
        stems = {
            tokens: {word: tokens.term(word) for word in known}
            for tokens, known in self.counts.items()
        }
        self.terms = [
            list(filter(None, map(stems[own].__getitem__, words)))
            for own, words in zip(self.tokens, self.words, strict=True)
        ]

    def of(self, tokens: Tokenizer) -> Iterator[tuple[Passage, Sequence[str]]]:
        """Yield the passages that are taken apart so, each with its words as they stand."""
        held = zip(self._passages, self.words, self.tokens, strict=True)
        return ((passage, words) for passage, words, own in held if own is tokens)
