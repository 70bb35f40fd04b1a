"""Puts right what is misspelt in a question: names, and words that the record doesn't know."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice
from typing import Any

from bot.search.index.index import Index
from bot.search.query.people.capacities import for_people
from bot.search.query.people.recognition import People
from bot.search.query.spans import name_slot
from bot.search.query.words.name_sounds import NameSounds
from bot.search.query.words.spelling import SHORTEST, Speller

_DOUBTED = 24  # words of a question that are looked up as misspelt, at most


class Corrector:
    """Knows what the words of a question are meant to be, in the language of its `people`.

    What has `synonyms` is no misspelling. `is_name` tells of a folded word that it is a name, or a
    part of one, on record.
    """

    def __init__(
        self,
        index: Index,
        people: People,
        speller: Speller,
        synonyms: Mapping[str, Any],
        is_name: Callable[[str], bool],
    ) -> None:
        self._tokens = people.tokens
        known = people.tokens.language.people
        self._titles, self._for_people = known.titles, for_people(known)
        self._sounds = NameSounds(people.names, known.vowels, known.sounds)
        self._index = index
        self._people = people
        self._speller = speller
        self._synonyms = synonyms
        self._is_name = is_name

    def correct(self, words: list[str], capitals: Collection[str] = ()) -> list[str]:
        """Return words with those that the record does not know put right, the first of them.

        Those of `capitals` may be names that are not on record. They are put right to others, and
        to words that are but a letter off, where the language has no such word itself.
        """
        fold = self._tokens.fold
        unknown = (n for n, word in enumerate(words) if not self._knows(word, fold(word)))
        doubted = list(islice(unknown, _DOUBTED))
        slot = name_slot(words, self._tokens) if doubted else range(0)
        meant = {n: self._meant(words, n, slot, capital=words[n] in capitals) for n in doubted}
        return [meant.get(position, word) for position, word in enumerate(words)]

    def _meant(self, words: list[str], position: int, slot: range, *, capital: bool) -> str:
        """Return an unknown word, or what it is a misspelling of."""
        word = words[position]
        fold = self._tokens.fold
        folded = fold(word)
        around = words[max(0, position - 1) : position] + words[position + 1 : position + 2]
        names = self._people.names
        by_name = any(fold(w) in self._titles or self._people.knows(w) for w in around)
        meant = None
        if len(word) >= SHORTEST and (by_name or self._may_be_name(words, position, slot)):
            meant = self._sounds.like(folded, 2 if by_name else 1)
        only = self._is_name if capital else None
        meant = meant or self._speller.correct(folded, names if by_name else (), only)
        if not meant:
            return word
        named = self._people.written.get(self._tokens.term(meant)) if by_name else None
        return names.get(meant) or named or self._speller.written().get(meant, meant)

    def _may_be_name(self, words: Sequence[str], position: int, slot: range) -> bool:
        """Tell whether a name stands where a word does, or nothing else tells what is asked.

        Beside a word that is no name on record it is somebody else's: "Carl Sagan".
        """
        if position in slot:
            beside = (words[n] for n in (position - 1, position + 1) if n in slot)
            return all(map(self._may_go_with_name, beside))
        others = map(self._tokens.term, (*words[:position], *words[position + 1 :]))
        return self._tokens.empty_terms.issuperset(others)

    def _may_go_with_name(self, word: str) -> bool:
        """Tell whether a word says nothing, or what somebody is, or sounds like a name itself."""
        folded = self._tokens.fold(word)
        described = self._people.describes(folded) or folded in self._for_people
        return described or self._tokens.says_nothing(word) or bool(self._sounds.like(folded, 2))

    def _knows(self, word: str, folded: str) -> bool:
        known = self._tokens.term(word) in self._index.terms and self._speller.knows(folded)
        return known or self._means(word)

    def is_on_record(self, word: str) -> bool:
        """Tell whether a word is on record, or means something wherever it stands."""
        return self._tokens.term(word) in self._index.terms or self._means(word)

    def _means(self, word: str) -> bool:
        """Tell whether a word means something wherever it stands."""
        by_itself = self._tokens.says_nothing(word) or self._tokens.term(word) in self._synonyms
        by_person = self._people.knows(word) or self._people.describes(self._tokens.fold(word))
        return by_itself or by_person
