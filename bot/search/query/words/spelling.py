"""Corrects a question's spelling, towards the words of the record and the names of its people."""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import eq

from symspellpy import SymSpell, Verbosity
from symspellpy.editdistance import DistanceAlgorithm, EditDistance
from symspellpy.suggest_item import SuggestItem

from bot.memory import gc_paused
from bot.search.analysis.word_frequencies import ENGLISH_WORDS, Frequencies
from bot.search.query.words.slips import Slips

SHORTEST = 4  # letters: what is shorter has too many neighbours
SELDOM = 12.0  # nats: an English word that tells so much is seldom meant …
COMMONER = 4.5  # … where one is on record that tells so much less
PREFIX = 5  # letters whose misspellings are kept: with 7 memory doubles, and a look-up takes half
TWO_WRONG = 7  # letters: from so many on, two may be wrong
DERIVING = 2  # letters behind a word on record that make another of it …
DERIVED = 5  # … if that has as many
ENDINGS = ("s", "es", "e", "n")  # what makes a form of a word, in languages without frequencies
EDITS = EditDistance(DistanceAlgorithm.DAMERAU_OSA)


@dataclass(frozen=True, eq=False)
class Speller:
    """Knows the folded words of a record, each with how often it stands there.

    `slips` tell what is a misspelling in a language of which no word frequencies are at hand: there
    many words look misspelt that are not.
    `written` tells how folded words stand in the record, if it is not so. What `base` makes of one
    may be meant too where the language has it: "homeless" of "homelessness". What `sounds_like`
    tells of two folded words is that both are heard alike, and that the second is rather meant.
    """

    count_words: Callable[[], Mapping[str, int]]
    frequencies: Frequencies = ENGLISH_WORDS
    slips: Slips | None = None
    written: Callable[[], Mapping[str, str]] = dict
    base: Callable[[str], str] = str
    sounds_like: Callable[[str, str], bool] = eq

    def knows(self, word: str) -> bool:
        """Tell whether a folded word stands in the record as it is, or the language has it."""
        return self.frequencies.is_word(word) or not _is_spelt(word) or word in self._counts

    def correct(
        self, word: str, names: Collection[str] = (), only: Callable[[str], bool] | None = None
    ) -> str | None:
        """Return the word of the record that a folded word misspells, or None.

        What the language has as a word can only misspell one of the `names`, where one would
        stand, or a common word, if it is seldom meant: as it lacks a letter of that or has two
        exchanged, as "prat" of "part"; or a word for people that sounds the same, as "mayer" does.
        With other letters, as "gist" for "list", it is meant as it is. Where `only` some are
        meant, others are too that one letter makes of it, not the first, if it is no word itself.
        """
        if not _is_long(word):
            return None
        nats, is_word = self.frequencies.information(word), self.frequencies.is_word(word)
        if (nats < SELDOM and not (names or is_word)) or self._is_derived(word):
            return None

        def fits(meant: str, edits: int) -> bool:
            slip = edits <= 1 and not is_word and word[0] == meant[0]
            return only is None or only(meant) or slip

        if (heard := self._sounding_like(word, is_word=is_word)) and fits(heard, 0):
            return heard
        reach = 2 if len(word) >= TWO_WRONG else 1
        depth = Verbosity.CLOSEST if only is None else Verbosity.ALL
        found = self._symspell.lookup(word, depth, max_edit_distance=reach)
        fitting = (each for each in found if fits(each.term, each.distance))
        near = (
            each
            for each in fitting
            if each.term in names
            or self.slips is None
            or self.slips.may_mean(word, each.term, each.distance)
        )
        meant = (
            each.term
            for each in near
            if each.term in names or not is_word or self._is_meant(word, nats, each)
        )
        return next(meant, None)

    def _is_derived(self, word: str) -> bool:
        """Tell whether an English word is made of one on record: "podcaster" of "podcast"."""
        base = word[:-DERIVING]
        return self.slips is None and len(base) >= DERIVED and base in self._counts

    def _is_meant(self, word: str, nats: float, meant: SuggestItem) -> bool:
        """Tell whether a word of the language that tells so many nats may well misspell another."""
        commoner = nats - self.frequencies.information(meant.term)
        is_common = nats >= SELDOM and commoner >= COMMONER
        return self.sounds_like(word, meant.term) or (is_common and _is_slip(word, meant))

    def _sounding_like(self, word: str, *, is_word: bool) -> str | None:
        """Return the commonest word that is often confused with a folded one, or a form of it.

        What the language has as a word is not heard as another by its stem alone.
        """
        if self.slips is None:
            return None
        sounds = self.slips.sounds(word)
        meant = next(filter(None, map(self._by_sound.get, sounds)), None)
        if meant and is_word and self.slips.sound(meant) != sounds[0] and not _is_form(word, meant):
            return None
        return meant if meant and self.slips.may_mean(word, meant, 0) else None

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return self.count_words()

    @cached_property
    def _by_sound(self) -> Mapping[str, str]:
        """The words by how they sound, of several the commonest; what wraps a question last."""
        if self.slips is None:
            return {}
        words = [*self.slips.wrappers, *sorted(self._counts, key=self._counts.__getitem__)]
        long = [word for word in words if _is_long(word)]
        stems = {stem: word for word in long for stem in self.slips.sounds(word)[1:]}
        return stems | {self.slips.sound(word): word for word in long}

    @cached_property
    @gc_paused()
    def _symspell(self) -> SymSpell:
        symspell = SymSpell(max_dictionary_edit_distance=2, prefix_length=PREFIX)
        for word, count in self._counts.items():
            for form in dict.fromkeys((word, self.base(word))):
                if self._may_be_meant(word, form):
                    symspell.create_dictionary_entry(form, count)
        return symspell

    def _may_be_meant(self, word: str, form: str) -> bool:
        """Tell whether a form of a word of the record may be what a misspelt one is meant to be."""
        is_one = form == word or (form not in self._counts and self.frequencies.is_word(form))
        return is_one and _is_long(form)


def _is_form(word: str, meant: str) -> bool:
    """Tell whether one of two words is the other with an ending: "mujeres" and "mujer"."""
    short, long = sorted((word, meant), key=len)
    return long in {short + ending for ending in ENDINGS}


def _is_slip(word: str, meant: SuggestItem) -> bool:
    """Tell whether a word only lacks a letter of another, or has its letters in another order."""
    lacks = meant.distance == 1 and len(word) < len(meant.term)
    return lacks or sorted(word) == sorted(meant.term)


def differs_by(word: str, other: str, edits: int) -> bool:
    """Tell whether so many letters more, less or else, or exchanged, make another of a word."""
    return bool(0 < EDITS.compare(word, other, edits) <= edits)


def _is_long(word: str) -> bool:
    """Tell whether a word may be misspelt, or what another is meant to be."""
    return len(word) >= SHORTEST and _is_spelt(word)


def _is_spelt(word: str) -> bool:
    """Tell whether a word is made of letters only, vowel signs included."""
    return word.isalpha() or (
        not word.isascii() and all(unicodedata.category(c)[0] in "LM" for c in word)
    )
