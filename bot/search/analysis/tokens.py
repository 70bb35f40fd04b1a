"""The one tokeniser: passages and questions become terms in the same way."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property

import Stemmer

from bot.language.model import Language
from bot.language.patterns import respelt
from bot.language.reader import ENGLISH
from bot.search.analysis.word_pattern import APOSTROPHES, HYPHENS, any_of, word_pattern

LONGEST_WORD = 64  # characters, as typed and folded; what is longer is no word of any record
SHORT_STEM = 4  # letters of one that words have in common by chance
OTHER = "~"  # what sets a word apart from one that it is only spelt like
_CACHED = 1 << 15  # words, more than most records have; some 30 MB if all are of the longest

_INITIALS = 2  # letters of initials, at least
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_INVISIBLE = re.compile(r"[\u00ad\u0300-\u036f]")
_STUTTERED = re.compile(rf"^([^\W\d_])[{HYPHENS}](?=\1)")
_JOINED_LETTER = re.compile(rf"(?<![^\W\d_]{{2}})[{HYPHENS}]")
_JOINERS = "'."


class _Kept(dict[str, str]):
    """A function of words that keeps its results, and gives nothing for what is no word.

    Looking up what is kept takes no call of ours; a full one begins anew.
    """

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, word: str) -> str:
        if len(word) > LONGEST_WORD:
            return ""
        if len(self) >= _CACHED:
            self.clear()
        self[word] = changed = self._change(word)
        return changed


class Tokenizer:
    """Takes texts of one language apart into words and terms.

    `fold(word)` is a word without case, accents, apostrophes, possessive endings and joiners, and
    `term(word)` its stem, the same for all of a word's spellings. Both are empty for what is longer
    than any word: nothing is looked up for it, and nothing kept.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._words = language.words
        self._joined = re.compile(rf"\s?(?:&|\b(?:{any_of(language.lists.joiners)})\b)\s?")
        self._stemmed = _stemmer(self._words.stemmer)
        self._loud = re.compile(rf"\b(?:{any_of(self._words.initials)})\b", re.IGNORECASE)
        self._joiners = str.maketrans("", "", _JOINERS + language.lists.thousands)
        irregular = self._words.irregular.items()
        self._irregular = {form: word for word, forms in irregular for form in forms}
        self._stops = self._words.stop_words | self._short_stems()
        self.fold: Callable[[str], str] = _Kept(self._fold).__getitem__
        self._chance = self._by_chance()
        self.term: Callable[[str], str] = _Kept(self._stem).__getitem__
        self.stop_terms = frozenset(map(self.term, self._words.stop_words))
        self.empty_terms = self.stop_terms.union(map(self.term, language.questions.wrappers))
        self.silent_terms = self.stop_terms.difference(map(self.term, language.questions.telling))
        self.wh_words = language.questions.wh_words

    def says_nothing(self, word: str) -> bool:
        """Tell whether a word tells nothing of what is asked: a stop word, or one that wraps it."""
        return self.term(word) in self.empty_terms

    def terms(self, text: str) -> list[str]:
        """Return the terms of a text in order; only what has no letter or digit is dropped.

        A term is the Snowball stem of a word in Unicode's NFKC form, its case folded and its
        accents taken off; of an irregular form it is that of the word: "buy" for "bought".
        Compounds are taken apart at their hyphens, but not a letter, which says nothing alone:
        "U-pass" is "upass". Letters joined by "&" are one word, and so is "2,000", as "2000".
        """
        term = self.term  # looked up once: this is where most time goes
        return [stem for word in self.split(text) if (stem := term(word))]

    def offsets(self, text: str, wanted: Container[str]) -> Iterator[tuple[str, int, int]]:
        """Yield where words of some terms stand in a text: (term, start, end), in characters."""
        term = self.term  # looked up once, as above
        for word in self._token.finditer(self._heard(text)):
            if (stem := term(word[0])) in wanted:
                yield stem, word.start(), word.end()

    def split(self, text: str) -> list[str]:
        """Return the words of a text as they stand, where all is in capitals with no initials."""
        return self._token.findall(self._heard(text))

    def bare(self, word: str) -> str:
        """Return a word as it stands, without what an apostrophe joins to it."""
        if word.isascii() and word.isalnum():  # as most; ʼ is a letter
            return word
        return self._words.possessive.sub("", _APOSTROPHE.sub("'", word))

    def characters(self, terms: Iterable[str]) -> Iterable[str]:  # noqa: ARG002 - a letter says nothing
        """Return the characters of some terms that say something alone."""
        return ()

    def knowing(self, words: Iterable[str]) -> "Tokenizer":  # noqa: ARG002 - all stand apart here
        """Return what takes these words for such wherever they stand."""
        return self

    def rewrite(self, text: str, changed: Mapping[str, str]) -> str:
        """Return a text with some of its words, as they stand, replaced by others."""
        return self._token.sub(lambda found: changed.get(found[0], found[0]), text)

    @cached_property
    def _token(self) -> re.Pattern[str]:
        """The pattern of a word, made when a text is first taken apart: that takes a while."""
        lists = self.language.lists
        return word_pattern(lists.joiners, sorted(self._words.stop_words), lists.thousands)

    def _stem(self, word: str) -> str:
        if self.are_initials(word):
            return self.fold(word) + OTHER
        word = self.fold(self._one_of(word))
        word = self._irregular.get(word, word)
        typed, word = word, self.spelt(word)
        if word in self._chance and self.spelt(typed, ends=False) not in self._chance[word]:
            return word + OTHER
        stem = self._stemmed(word)
        hidden = stem in self._stops and word not in self._words.stop_words
        return word if hidden else stem  # "mining" is not "mine", nor "illness" "ill"

    def _heard(self, text: str) -> str:
        """Return a text with small letters for what looks like initials where all of it does."""
        loud = text.isupper() and " " in text  # which hardly takes a look at most
        return self._loud.sub(lambda found: found[0].lower(), text) if loud else text

    def are_initials(self, word: str) -> bool:
        """Tell whether a word stands for a name that is written as one that says nothing: WHO."""
        return word.isupper() and word.replace(".", "").lower() in self._words.initials

    def _one_of(self, word: str) -> str:
        """Return initials without the small s of several: "NGO" for "NGOs", but no "id"."""
        one = word[:-1]
        several = len(word) > _INITIALS and word[-1] == "s" and one.isupper()
        return one if several and self.fold(one) not in self._words.stop_words else word

    def spelt(self, word: str, *, ends: bool = True) -> str:
        """Return a folded word in its one spelling, at need with its ending as it is."""
        for found, stands_as in self._words.spellings:
            if found.search(word) and (ends or not found.pattern.endswith("$")):
                word = found.sub(stands_as, word)  # takes twice as long to replace nothing
        return word

    def _by_chance(self) -> Mapping[str, set[str]]:
        """Return short spellings of words that say nothing, each with those without an ending.

        Where words are made of roots, what has another ending may be of another one: رايات of رأي.
        """
        if not self._words.weak:
            return {}
        empty = set(map(self.fold, self._words.stop_words | self.language.questions.wrappers))
        found = defaultdict[str, set[str]](set)
        for word in empty:
            found[self.spelt(word)].add(self.spelt(word, ends=False))
        return {word: whole for word, whole in found.items() if len(word) < SHORT_STEM}

    def _short_stems(self) -> frozenset[str]:
        """Return the short stems of stop words, which others have by chance: "pontos" and "ponte".

        Where frequencies are known, what tells little does so without being a stop word.
        """
        if self._words.frequencies or not self._words.stemmer:
            return frozenset()
        stems = map(self._stemmed, self._words.stop_words)
        return frozenset(stem for stem in stems if len(stem) <= SHORT_STEM)

    def _fold(self, word: str) -> str:
        if word.isascii() and word.isalnum():
            return word.lower()
        word = _APOSTROPHE.sub("'", word)
        word = unicodedata.normalize("NFKC", word).casefold()
        word = _INVISIBLE.sub("", unicodedata.normalize("NFD", word))
        word = _JOINED_LETTER.sub("", _fluent(word)) if not word.isalnum() else word
        word = self._joined.sub("&", word) if " " in word or "&" in word else word
        word = self._words.possessive.sub("", word).translate(self._joiners)
        word = unicodedata.normalize("NFC", word)
        return word if len(word) <= LONGEST_WORD else ""


def _fluent(word: str) -> str:
    """Return a word without letters that are stuttered before it."""
    while (fluent := _STUTTERED.sub("", word)) != word:
        word = fluent
    return word


def _stemmer(name: str) -> Callable[[str], str]:
    """Return Snowball's stemmer of a name, and for none what leaves a word as it is."""
    stem: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord if name else str
    return stem  # 0: terms are kept by the tokeniser


def expanded(text: str, language: Language) -> str:
    """Return a question with its contractions written out: "what is it" for "what's it"."""
    words = language.words
    return respelt(text, words.contractions) if words.contracted.search(text) else text


def wh_term(word: str) -> str:
    """Return the term of a question word in a heading or a hint, apart from one that is said."""
    return f"{word}?"


IN_ENGLISH = Tokenizer(ENGLISH)
split, fold = IN_ENGLISH.split, IN_ENGLISH.fold
