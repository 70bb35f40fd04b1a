"""How much an English word tells, whatever the record: common words tell little."""

import math
from functools import cache
from importlib.resources import files

NUMBER = 8.0  # nats that a number tells
RAREST = 15.0  # nats: what a word tells that English hardly knows, a name above all


@cache
def _counts() -> dict[str, int]:
    """Return how often each of some 80,000 words stands in a large body of English."""
    listed = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    lines = listed.read_text(encoding="utf-8-sig").splitlines()
    return {word: int(count) for word, _, count in (line.partition(" ") for line in lines)}


@cache
def _total() -> int:
    return sum(_counts().values())


def is_word(word: str) -> bool:
    """Tell whether English has a folded word."""
    return word in _counts()


def information(word: str) -> float:
    """Return the information of a folded word in nats, −log p(word), at most RAREST."""
    if word.isdigit():
        return NUMBER
    count = _counts().get(word)
    return min(RAREST, -math.log(count / _total())) if count else RAREST
