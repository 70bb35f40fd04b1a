"""Finds who speaks in a caption file: by voice tags, else by the `Name:` that words begin with."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.names import LONGEST, bare, is_nobody, match
from bot.corpus.voices import Utterance

_LABEL = re.compile(rf"\[?([^\W_][^:?!“”\"\[\]]{{0,{LONGEST}}})\]?:(?:\s+|$)")
_PARTICLES = frozenset({"al", "and", "bin", "da", "de", "der", "di", "la", "of", "van", "von"})
_MOST = 6  # words of a name
_OFTEN = 3  # utterances that begin with a word and a colon before the word is taken for a name
_ALL = 0.8  # share of utterances that begin so where a program puts a name before each, as Zoom


def labelled(said: Sequence[Utterance], event: Event) -> list[Utterance]:
    """Return what is said with the name it begins with made its label.

    A phrase before a colon is a name where the event knows it, where each of several words has a
    capital, where a word comes time and again, and in a file where nearly everything begins so.
    """
    found = [None if one.label else _LABEL.match(one.text) for one in said]
    counts = Counter(label[1] for label in found if label)
    throughout = counts.total() >= max(_OFTEN, _ALL * len(said))
    names = {
        label
        for label, count in counts.items()
        if throughout or _is_known(label, event) or _looks_like_one(label, count)
    }
    return [
        _relabelled(one, label[1], label.end()) if label and label[1] in names else one
        for one, label in zip(said, found, strict=True)
    ]


def _is_known(label: str, event: Event) -> bool:
    made_up = is_nobody(label) and any(map(str.isdigit, label))
    return made_up or match(label, event).person is not None


def _looks_like_one(label: str, count: int) -> bool:
    capitals = [part[0].isupper() for part in bare(label).split() if part not in _PARTICLES]
    return all(capitals) and (
        1 < len(capitals) <= _MOST or (len(capitals) == 1 and count >= _OFTEN)
    )


def _relabelled(said: Utterance, label: str, length: int) -> Utterance:
    """Return an utterance without the label it begins with, its marks moved along."""
    (_, start), *inner = said.marks
    marks = [(place - length, second) for place, second in inner if place > length]
    return said._replace(label=label.strip(), text=said.text[length:], marks=((0, start), *marks))
