"""The languages of a record: which one a passage is in, and in which one a question is asked."""

from collections import Counter
from functools import cache

from bot.corpus.model import Corpus, Passage
from bot.corpus.passage_language import code_of
from bot.language.reader import DEFAULT, spoken
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.analysis.unspaced import scripts, tokenizer

_JAPANESE = {"KATAKANA": "HIRAGANA", "KATAKANA-HIRAGANA": "HIRAGANA"}  # written by turns


class Languages:
    """Knows what takes apart the texts of a corpus, by the language of each.

    `tokenizers` are for all of its languages, the one with most passages first. Questions may be
    asked in them, and in English.
    """

    def __init__(self, corpus: Corpus) -> None:
        names = [
            name
            for event in corpus.events
            for person in event.people
            for name in (person.name, *person.aliases)
        ]
        counts = Counter(map(code_of, (p for p in corpus.passages if not p.fact)))
        of_notes = [code_of(passage) for passage in corpus.passages if passage.fact]
        codes = dict.fromkeys([*(code for code, _ in counts.most_common()), *of_notes, DEFAULT])
        self._by_code = {
            code: IN_ENGLISH if code == DEFAULT else tokenizer(spoken(code), names)
            for code in codes
        }
        self.tokenizers = tuple(self._by_code.values())

    def of(self, passage: Passage) -> Tokenizer:
        """Return what takes a passage apart."""
        return self._by_code[code_of(passage)]

    def asked_in(self, question: str) -> Tokenizer:
        """Return what takes a question apart: by its script, then by the stop words it holds."""
        first, *others = self.tokenizers
        if not others:
            return first
        used = _scripts(question)
        fitting = [t for t in self.tokenizers if used & _written_in(t)] or self.tokenizers
        return max(fitting, key=lambda tokens: _recognised(question, tokens))


def _recognised(question: str, tokens: Tokenizer) -> tuple[int, int]:
    """Return how many letters of a question are of stop words of a language.

    How many are of what else wraps a question decides between those that have as many: languages
    have those words in common, as "discussion".
    """
    words = [(len(word), tokens.term(word)) for word in tokens.split(question)]
    asking = tokens.empty_terms | tokens.language.questions.greetings
    return (
        sum(size for size, term in words if term in tokens.stop_terms),
        sum(size for size, term in words if term in asking),
    )


def _scripts(text: str) -> set[str]:
    return {_JAPANESE.get(script, script) for script in scripts(text)}


@cache
def _written_in(tokens: Tokenizer) -> set[str]:
    """Return the scripts that a language is written in, as its stop words show."""
    return _scripts(" ".join(tokens.language.words.stop_words))
