"""Writes which English words are hardly ever nouns, of WordNet: `make nouns`.

WordNet counts how often each sense of a word stands in texts whose words somebody told apart
(SemCor); a sense that stands in none of them counts a little, as a first sense more than later.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

COMMON = 30_000  # words of English that are looked at, the commonest
RARELY = 0.1  # of the uses of a word, at most, of one that is hardly ever a noun
_UNSEEN = 0.5  # uses of a first sense that stands in no text
_ENOUGH = 20  # uses of a word that tell how it is used
_NOUN, _VERB = "1", "2"  # in the keys of senses
_DONE = "ing"
# Endings of nouns and verbs, and what stands instead in the word that has them.
_FORMS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("men", "man"),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
)
_FREQUENCIES = "frequency_dictionary_en_82_765.txt"

_NOTICE = """\
# English words that are hardly ever nouns: `make nouns` writes this, of WordNet 3.1.
# WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. THIS SOFTWARE AND
# DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED.
"""

Uses = Mapping[str, Mapping[str, float]]


def main(wordnet: Path, out: Path) -> None:
    """Write the list, of WordNet's `dict` folder."""
    uses = _uses((wordnet / "index.sense").read_text("ascii").splitlines())
    words = sorted(word for word in _common() if is_hardly_noun(word, uses))
    out.write_text(_NOTICE + "".join(f"{word}\n" for word in words), encoding="ascii")


def is_hardly_noun(word: str, uses: Uses) -> bool:
    """Tell whether a word is known, and as a noun neither at all nor often enough to count.

    What is done, such as "housing", is a noun where WordNet has it as one.
    """
    found = uses.get(word) or _of_base(word, uses)
    nouns, total = found.get(_NOUN, 0.0), sum(found.values())
    if nouns and (word.endswith(_DONE) or total < _ENOUGH):
        return False
    return total > 0 and nouns <= RARELY * total


def _of_base(word: str, uses: Uses) -> Mapping[str, float]:
    """Return how often the noun and the verb are used that a word is a form of."""
    for ending, instead in _FORMS:
        stem = word.removesuffix(ending)
        single = stem[:-1] if stem[-2:-1] == stem[-1:] else stem  # of "stopped"
        for base in (stem + instead, single + instead) if stem != word else ():
            parts = (_NOUN, _VERB) if ending.endswith(("s", "n")) else (_VERB,)
            found = {part: uses[base][part] for part in parts if part in uses.get(base, ())}
            if found:
                return found
    return {}


def _uses(senses: Iterable[str]) -> Uses:
    uses: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for sense in senses:
        key, _, number, count = sense.split()
        word, _, rest = key.partition("%")
        if re.fullmatch("[a-z]+", word):
            uses[word][rest[0]] += int(count) + _UNSEEN / int(number)
    return dict(uses)


def _common() -> list[str]:
    lines = files("symspellpy").joinpath(_FREQUENCIES).read_text("utf-8-sig").splitlines()
    counts = {word: int(count) for word, count in map(str.split, lines)}
    return sorted(counts, key=counts.__getitem__, reverse=True)[:COMMON]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
