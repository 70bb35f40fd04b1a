"""Reads words as the record writes them: initials in full, words run together or taken apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from itertools import pairwise

from bot.corpus.model import Passage
from bot.search.analysis.tokens import Tokenizer
from bot.search.analysis.word_frequencies import Frequencies
from bot.search.index.index import Index
from bot.search.index.sorted_arrays import narrowed

_FEWEST, _MOST = 3, 6  # letters of initials, two at need in capitals, and words they stand for
_RARE = 11.0  # nats: what a word of the language tells that may be initials in small letters
_SHORTEST = 2  # letters of a part of what is run together …
_PART = 3  # … and of a word that stands apart from the other part of it
_READ = 100  # passages that are looked at for two words side by side
_HASH = "#"
_ROWS = (4, 3)  # words in a row that may be one on record
_AGAIN = 2  # times that a phrase is on record for its initials to be known

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΫЀ-Я]"
_SMALL = r"(?:[^\W\d_A-Z]{1,3}[ ]){0,2}"  # words within a name: "for the"
_FIGURES = re.compile(r"(?<=[^\W\d_])(?=\d)")  # where they begin: "BIP9"
_RUN = re.compile(rf"{_CAPITAL}\w+(?:[ ]{_SMALL}{_CAPITAL}\w+)+")
_LEAD = re.compile(r"\b\w{4,}[ ][a-z]{2,3}[ ]$")  # as before "New South Wales": "transport for"
_LED = 24  # characters before a run that may hold one


class WrittenForms:
    """Knows how a record writes what people write in another form.

    Only words that are nowhere on record are read in another form, and only in one that is; no
    common word of the language is taken for initials, and none for two run together.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        index: Index,
        tokens: Tokenizer,
        frequencies: Frequencies,
    ) -> None:
        self._passages = passages
        self._index = index
        self._tokens = tokens
        self._frequencies = frequencies
        self._particles = tokens.language.words.particles

    def find(self, words: Sequence[str], known: Callable[[str], bool]) -> dict[str, str]:
        """Return what some words of a question, one or more side by side, stand as on record.

        What is `known` is read as it stands.
        """
        if self._tokens.language.words.unspaced:
            return {}
        found = {f"{one} {other}": joined for one, other, joined in self._joined(words)}
        found |= dict(self._in_one(words))
        for word in words:
            if not known(word) and (meant := self._meant(word)):
                found[word] = meant
        return found

    def _meant(self, word: str) -> str | None:
        """Return what a word that is nowhere on record stands as there."""
        pairs = ((word.removesuffix(end), end) for end in self._particles if word.endswith(end))
        parted = next(
            (f"{a} {b}" for a, b in pairs if self._is_part(a) and self._are_beside(a, b)), None
        )
        if parted or not self._is_word(word):
            return parted or self._full(word) or self._apart(word)
        is_rare = self._frequencies.information(self._tokens.fold(word)) >= _RARE
        return self._full(word) if is_rare else None

    def _holds(self, word: str) -> bool:
        return self._tokens.term(word) in self._index

    def _full(self, word: str) -> str | None:
        """Return what initials stand for; two letters are such only in capitals, and for nobody."""
        initials = self._tokens.fold(word)
        meant = self._in_full.get(initials)
        if meant is None or len(initials) >= _FEWEST:
            return meant
        return meant if word[:2].isupper() and meant.casefold() not in self._names else None

    @cached_property
    def _names(self) -> frozenset[str]:
        events = {passage.event.slug: passage.event for passage in self._passages}.values()
        return frozenset(person.name.casefold() for event in events for person in event.people)

    def _apart(self, word: str) -> str | None:
        """Return two words, side by side on record, that one is made of, or one and a number.

        In a language whose words are not known, none of them says nothing: it may be one word.
        """
        first = _SHORTEST - self._is_letter(word[0])
        places: Iterable[int] = range(first, len(word) - _SHORTEST + 1)
        if not word.isalpha():
            places = [m.start() for m in _FIGURES.finditer(word) if m.start() >= _SHORTEST]
        parts = ((word[:place], word[place:]) for place in places)
        if not self._tokens.language.words.frequencies:
            parts = (two for two in parts if not any(map(self._says_nothing, two)))
        return next((f"{a} {b}" for a, b in parts if self._are_beside(a, b)), None)

    def _says_nothing(self, word: str) -> bool:
        return self._tokens.term(word) in self._tokens.stop_terms

    def _is_word(self, word: str) -> bool:
        """Tell whether the language has a word that is not in capitals, as initials are."""
        return not word.isupper() and self._frequencies.is_word(self._tokens.fold(word))

    def _in_one(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield three words in a row or more that are one on record, as in #LetUsBake."""
        for size in _ROWS:
            for start in range(len(words) - size + 1):
                row = words[start : start + size]
                joined = self._written("".join(row)) if all(map(str.isalpha, row)) else None
                if joined and not all(self._are_beside(*pair) for pair in pairwise(row)):
                    yield " ".join(row), joined

    def _joined(self, words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        """Yield two words side by side that are one on record, and never two."""
        term = self._tokens.term
        for (one, begins), (other, ends) in pairwise([(w, self._is_part(w)) for w in words]):
            whole = ends and (len(other) >= _PART or not other.isalpha())
            if not begins or not (whole or (len(one) >= _PART and other in self._particles)):
                continue
            new = self._says(one + other) and term(one + other) not in {term(one), term(other)}
            if new and not self._are_beside(one, other):
                yield one, other, one + other

    def _says(self, word: str) -> bool:
        """Tell whether a word is on record otherwise than as a hashtag, which joins any words."""
        return any(text[start - 1 : start] != _HASH for text, start, _ in self._standing(word))

    def _written(self, word: str) -> str | None:
        """Return a word as it first stands on record."""
        return next((text[start:end] for text, start, end in self._standing(word)), None)

    def _standing(self, word: str) -> Iterator[tuple[str, int, int]]:
        """Yield where a word stands: (text, start, end)."""
        stem = self._tokens.term(word)
        for number in self._index.posting(stem).passages[:_READ].tolist():
            text = self._passages[number].text
            yield from ((text, start, end) for _, start, end in self._tokens.offsets(text, {stem}))

    def _is_part(self, word: str) -> bool:
        """Tell whether a word may be a part of another: it says something, or is but a letter."""
        if not word.isalpha():
            return word.isalnum()  # with a figure: "2x"
        if len(word) < _PART:
            return self._is_letter(word)
        return self._tokens.term(word) not in self._tokens.stop_terms

    def _is_letter(self, word: str) -> bool:
        """Tell whether a word is a letter that is no word: the U of "U-pass"."""
        words = self._tokens.language.people.before_words
        return len(word) == 1 and self._tokens.fold(word) not in words

    def _are_beside(self, one: str, other: str) -> bool:
        """Tell whether two words stand side by side somewhere."""
        if not (self._holds(one) and self._holds(other)):
            return False
        pair = self._tokens.term(one), self._tokens.term(other)
        both = reduce(narrowed, (self._index.posting(stem).passages for stem in pair))
        return any(
            pair in pairwise(self._tokens.terms(self._passages[number].text))
            for number in both[:_READ].tolist()
        )

    @cached_property
    def _in_full(self) -> dict[str, str]:
        """The names on record by their initials, of several the commonest; by two, the only one."""
        texts = [passage.text for passage in self._passages]
        voices = {person for passage in self._passages for person in passage.voices}
        texts += [person.organisation for person in voices if person.organisation]
        runs = Counter(run for text in texts for run in _runs(text))
        counts = Counter[str]()
        for run, count in runs.items():
            counts.update(dict.fromkeys(_names(run), count))
        again = (name for name, count in counts.most_common() if count >= _AGAIN)
        found = defaultdict[str, list[str]](list)
        for name in again:
            for initials in _initials(name):
                if len(initials) >= _FEWEST or not any(map(self._says_nothing, name.split())):
                    found[initials].append(name)
        return {
            initials: names[0]
            for initials, names in found.items()
            if len(initials) >= _FEWEST or len(names) == 1
        }


def rewritten(text: str, forms: Mapping[str, str]) -> str:
    """Return a text with words, or two side by side, replaced by what they stand as."""
    for old, new in forms.items():
        words = r"\s+".join(map(re.escape, old.split()))
        text = re.sub(rf"\b{words}\b", new, text)
    return text


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of words with capitals, small words within them, and before three or more."""
    for found in _RUN.finditer(text):
        long = found[0].count(" ") > 1
        lead = long and _LEAD.search(text, max(found.start() - _LED, 0), found.start())
        yield f"{lead[0]}{found[0]}" if lead else found[0]


def _names(run: str) -> Iterator[str]:
    """Yield the parts of a run that may be a name with initials: telling words at either end."""
    words = run.split()
    for first, start in enumerate(words):
        for last in range(first + 1, min(first + _MOST, len(words))):
            capitals = sum(word[0].isupper() for word in words[first : last + 1])
            if _tells(start) and words[last][0].isupper() and capitals > 1:
                yield " ".join(words[first : last + 1])


def _tells(word: str) -> bool:
    return word[0].isupper() or len(word) > _FEWEST


def _initials(name: str) -> Iterator[str]:
    """Yield the initials of a name, with those of its small words and without."""
    words = name.split()
    for taken in (words, list(filter(_tells, words))):
        if len(taken) >= _FEWEST or taken is words:
            yield "".join(word[0] for word in taken).casefold()
