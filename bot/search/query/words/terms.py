"""Makes terms of the words of a question: what each weighs, what it tells, and its variants."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.model import Language
from bot.search.analysis.tokens import Tokenizer, wh_term
from bot.search.analysis.word_frequencies import ENGLISH_WORDS, RAREST, Frequencies
from bot.search.query.known_phrases import KnownPhrases
from bot.search.query.spans import behind

EMPTY_WEIGHT = 0.2  # of a word that wraps the question, against one it is about
SYNONYM = 0.5  # worth of a word that means the same, against the word itself

_BEGINS = re.compile('[.!?:…"“„«¿¡]')  # what stands before the first word of a sentence

Thesaurus = Mapping[str, Sequence[str]]
# The terms of a record that are related in form to one, each with its worth, below 1.
Kin = Callable[[str], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a question.

    `weight` is its part in the ranking, `information` what it tells in nats, nothing for a word
    that only wraps the question. `variants` are the terms and phrases it may stand as in a passage,
    each with its worth: 1 for the word itself. `capital` tells that it is written as a name is.
    """

    word: str
    weight: float
    information: float
    variants: Mapping[str, float]
    capital: bool = False

    @property
    def is_name(self) -> bool:
        """Tell whether the word is a name, most likely."""
        return self.capital or self.information >= RAREST


class Terms:
    """Makes the terms of a language, given as its tokens.

    A word may stand in a passage of one of the `others` too, as a name or a number does.
    """

    def __init__(
        self,
        tokens: Tokenizer,
        synonyms: Thesaurus,
        frequencies: Frequencies = ENGLISH_WORDS,
        others: Sequence[Tokenizer] = (),
        kin: Kin = lambda _: {},
    ) -> None:
        self._tokens = tokens
        self._synonyms = synonyms
        self.is_word, self._information = frequencies.is_word, frequencies.information
        self._others = others
        self._kin = kin
        self._phrases = KnownPhrases(dict.fromkeys(tuple(p.split()) for p in synonyms if p))

    def of(
        self, words: Sequence[str], capitals: Collection[str], telling: Collection[str] = ()
    ) -> Iterable[Term]:
        """Yield the terms of words that name nobody, phrases with synonyms as one term.

        Those of `telling` tell what is asked, though they else say nothing.
        """
        stems = list(map(self._tokens.term, words))
        told = set(map(self._tokens.term, telling))
        stop_terms, empty_terms = self._tokens.stop_terms - told, self._tokens.empty_terms - told
        bare = stop_terms.issuperset(stems)
        position, seen = 0, set[str]()
        while position < len(words):
            end = position + (self._phrases.size_at(stems, position) or 1)
            phrase = " ".join(stems[position:end])
            word = " ".join(words[position:end])
            position = end
            if phrase not in seen and (bare or phrase not in stop_terms):
                seen.add(phrase)
                empty = phrase in empty_terms
                yield self._term(word, phrase, capital=word in capitals, empty=empty)

    def _term(self, word: str, phrase: str, *, capital: bool, empty: bool) -> Term:
        nats = 0.0 if empty else max(map(self._nats, word.split()))
        elsewhere = () if empty else self._elsewhere(word)
        kin = {} if empty else self._kin(phrase)
        return Term(
            word,
            EMPTY_WEIGHT if empty else 1.0,
            nats,
            {**kin, **dict.fromkeys(self._synonyms.get(phrase, ()), SYNONYM)}
            | dict.fromkeys((phrase, *elsewhere), 1.0),
            capital,
        )

    def _nats(self, word: str) -> float:
        """Return what a word tells in its commonest spelling."""
        if self._tokens.are_initials(word):
            return RAREST
        folded = self._tokens.fold(word)
        return min(map(self._information, {folded, self._tokens.spelt(folded)}))

    def _elsewhere(self, word: str) -> Iterable[str]:
        """Return the terms that a word has in the other languages on record, where it is one."""
        return [t.term(word) for t in self._others if t.split(word) == [word]]


def wh_terms(words: Sequence[str], tokens: Tokenizer) -> Iterable[Term]:
    """Yield a term for each question word; headings and hints hold it, as in "who hosted it"."""
    known = tokens.language.questions
    plain = (tokens.fold(word) for word in words if not tokens.are_initials(word))
    bare = [word.removesuffix(known.wh_ending) for word in plain]
    for word in dict.fromkeys(filter(known.wh_words.__contains__, bare)):
        yield Term(word, EMPTY_WEIGHT, 0.0, {wh_term(word): 1.0})


def capitals(words: Sequence[str], text: str, language: Language) -> set[str]:
    """Return the words of a text with a capital within a sentence, where they are names by that."""
    loud = text.isupper() or not any(word[0].islower() for word in words)
    if language.words.noun_capitals or loud:
        return set()
    found = {place: word for place, word in enumerate(words) if place and word[0].isupper()}
    first = set(behind(_BEGINS, words, text)) if found else ()  # in most there is none
    within = language.words.abbreviations  # "Dr. Khan"
    return {w for n, w in found.items() if n not in first or words[n - 1] in within}


def by_phrase(groups: Iterable[Sequence[str]], tokens: Tokenizer) -> Thesaurus:
    """Return for each term or phrase of terms the others that mean the same."""
    found: dict[str, Sequence[str]] = {}
    for group in groups:
        phrases = list(dict.fromkeys(" ".join(tokens.terms(words)) for words in group))
        for phrase in phrases:
            others = (other for other in phrases if other != phrase)
            found[phrase] = tuple(dict.fromkeys((*found.get(phrase, ()), *others)))
    return found
