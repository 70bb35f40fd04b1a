"""Finds who speaks in a caption file: by voice tags, else by the `Name:` that words begin with."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.names import LONGEST, bare, is_nobody, match
from bot.corpus.voices import Utterance

_LABEL = re.compile(rf"(\[?[^\W_][^:?!“”\"]{{0,{LONGEST}}}):\]?(?:\s+|$)")
_PARTICLES = frozenset({"al", "and", "bin", "da", "de", "der", "di", "la", "of", "van", "von"})
_MOST = 6  # words of a name
_OFTEN = 3  # utterances that begin with a word and a colon before the word is taken for a name


def labelled(said: Sequence[Utterance], event: Event) -> list[Utterance]:
    """Return what is said with the name it begins with made its label.

    A phrase before a colon is a name where the event knows it, where each of several words has a
    capital, and where it comes time and again.
    """
    found = [None if one.label else _LABEL.match(one.text) for one in said]
    counts = Counter(label[1] for label in found if label)
    names = {label for label, count in counts.items() if _is_name(label, count, event)}
    return [
        _relabelled(one, label[1], label.end()) if label and label[1] in names else one
        for one, label in zip(said, found, strict=True)
    ]


def _is_name(label: str, count: int, event: Event) -> bool:
    if match(label, event).person or (is_nobody(label) and any(map(str.isdigit, label))):
        return True
    capitals = [part[0].isupper() for part in bare(label).split() if part not in _PARTICLES]
    return all(capitals) and (
        1 < len(capitals) <= _MOST or (len(capitals) == 1 and count >= _OFTEN)
    )


def _relabelled(said: Utterance, label: str, length: int) -> Utterance:
    """Return an utterance without the label it begins with, its marks moved along."""
    (_, start), *inner = said.marks
    marks = [(place - length, second) for place, second in inner if place > length]
    return said._replace(label=label.strip(), text=said.text[length:], marks=((0, start), *marks))
