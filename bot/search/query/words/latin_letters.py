"""Reads questions that are typed in Latin letters about a record in another alphabet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

from bot.search.analysis.romanisation import consonants, is_romanised, typed_sound
from bot.search.analysis.tokens import IN_ENGLISH, Tokenizer
from bot.search.analysis.word_frequencies import is_word
from bot.search.query.words.words_by_sound import WordsBySound, best

_PARTICLE = 2  # letters of a word that tells nothing where it is not known
_LONG = 3  # consonants of a word that is known without others around it


class LatinLetters:
    """Knows how words of a language sound that is written in another alphabet.

    `said` gives the words on record, and `names` are what its people are called.
    """

    def __init__(
        self, tokens: Tokenizer, said: Callable[[], Iterable[str]], names: Iterable[str]
    ) -> None:
        self.tokens = tokens
        self._said = said
        self._names = frozenset(chain.from_iterable(map(tokens.split, names)))

    def read(self, text: str) -> Mapping[str, str]:
        """Return what each word of a question in the language stands for, as far as it is known.

        Short ones that are not, such as an article, stand for nothing, but for what is in capitals
        and what stands on record as it is typed.
        """
        words = IN_ENGLISH.split(text)
        particles: Mapping[str, str] = {word: "" for word in words if self._is_particle(word)}
        return {**particles, **_found(words, self._sound_alike)}

    def keywords(self, text: str) -> Mapping[str, str]:
        """Return which words on record those of a question in no language sound just like."""
        return _found(IN_ENGLISH.split(text), self._sounds_just_like)

    def named(self, text: str) -> Mapping[str, str]:
        """Return which names the words of a question in any language stand for."""
        first, *others = IN_ENGLISH.split(text) or [""]
        words = [word for word in others if word[0].isupper() or not _is_english(word)]
        return _found(words if _is_english(first) else [first, *words], self._called)

    def share(self, text: str) -> float:
        """Return the share of a text's letters in words that sound as the stop words do."""
        return _letters(IN_ENGLISH.split(text), self._asks)

    def _is_particle(self, word: str) -> bool:
        """Tell whether a word tells nothing where it is not known."""
        short = word.isalpha() and len(word) <= _PARTICLE
        return short and not word.isupper() and IN_ENGLISH.fold(word) not in self._typed

    def _sound_alike(self, word: str) -> str | None:
        asking = self._asking.near(word, 0)
        found = best([self._on_record.near(word), asking, self._same.near(word)])
        return None if found in self._names and not is_romanised(found, word) else found

    def _sounds_just_like(self, word: str) -> str | None:
        long = len(consonants(typed_sound(word))) >= _LONG
        return best([self._on_record.near(word, 0)]) if long else None

    def _called(self, word: str) -> str | None:
        return next((name for name in self._named if is_romanised(name, word)), None)

    def _asks(self, word: str) -> bool:
        return self._asking.near(IN_ENGLISH.fold(word), 0) is not None

    @cached_property
    def _asking(self) -> WordsBySound:
        language = self.tokens.language
        words = language.words.stop_words | language.questions.wrappers
        return WordsBySound(words, str)

    @cached_property
    def _on_record(self) -> WordsBySound:
        return WordsBySound((*self._names, *self._said()), self.tokens.term)

    @cached_property
    def _same(self) -> WordsBySound:
        return WordsBySound(
            chain.from_iterable(self.tokens.language.words.synonyms), self.tokens.term
        )

    @cached_property
    def _named(self) -> Sequence[str]:
        """What people are called, in words that are not in Latin letters."""
        return sorted(name for name in self._names if not name.isascii())

    @cached_property
    def _typed(self) -> frozenset[str]:
        """The words on record that are in Latin letters."""
        return frozenset(word for word in chain(self._names, self._said()) if word.isascii())


def _is_english(word: str) -> bool:
    return is_word(IN_ENGLISH.fold(word))


def _letters(words: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(len, filter(fits, words))) / (sum(map(len, words)) or 1)


def share_of_english(text: str) -> float:
    """Return the share of a question's letters in words that are English."""
    return _letters(IN_ENGLISH.split(text), _is_english)


def _found(words: Iterable[str], meant: Callable[[str], str | None]) -> Mapping[str, str]:
    pairs = ((word, meant(IN_ENGLISH.fold(word))) for word in dict.fromkeys(words))
    return {word: other for word, other in pairs if other}
