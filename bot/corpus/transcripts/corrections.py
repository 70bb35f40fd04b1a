"""Puts right what captions have wrong, as an event's `corrections` tell; the times stay."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.corpus.transcripts.utterance import Utterance, runs


class _Edit(NamedTuple):
    """Characters of a text that give way to others."""

    start: int
    end: int
    new: str


class CaptionCorrector:
    """Replaces whole words and phrases, also where a phrase goes on in the next cue.

    A phrase without capitals stands for any writing of it, one with capitals for itself and for
    all capitals. What replaces it takes a capital from it unless it has capitals of its own.
    """

    def __init__(self, corrections: Iterable[tuple[str, str]]) -> None:
        self._new = {_key(old): (old, new) for old, new in corrections}
        longest = sorted(self._new, key=len, reverse=True)
        phrases = "|".join(_pattern(key) for key in longest)
        self._pattern = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)
        self.used: set[str] = set()

    @property
    def unused(self) -> list[str]:
        """The phrases that nothing held so far."""
        return [old for key, (old, _) in self._new.items() if key not in self.used]

    def correct(self, said: Sequence[Utterance]) -> list[Utterance]:
        """Return what is said with the corrections made."""
        if not self._new:
            return list(said)
        return [one for run in runs(said, _starts) for one in self._corrected(run)]

    def _corrected(self, run: Sequence[Utterance]) -> Iterator[Utterance]:
        edits = list(self._edits(" ".join(one.text for one in run)))
        start = 0
        for one in run:
            end = start + len(one.text)
            first = bisect_right(edits, start, key=lambda edit: edit.end)
            last = bisect_left(edits, end, key=lambda edit: edit.start)
            own = [_within(edit, start, end) for edit in edits[first:last]]
            yield _edited(one, own) if own else one
            start = end + 1

    def _edits(self, text: str) -> Iterator[_Edit]:
        for found in self._pattern.finditer(text):
            key = _key(found[0])
            old, new = self._new[key]
            if old.islower() or _plain(found[0]) == _plain(old) or found[0].isupper():
                self.used.add(key)
                yield _Edit(found.start(), found.end(), _cased(new, found[0]))


def _starts(now: Utterance, run: Sequence[Utterance]) -> bool:
    return now.anew or now.label not in {None, run[-1].label}


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _key(text: str) -> str:
    return _plain(text).casefold()


def _pattern(key: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in key.split())


def _cased(new: str, found: str) -> str:
    if not new.islower():
        return new
    if found.isupper() and sum(map(str.isalpha, found)) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if found[:1].isupper() else new


def _within(edit: _Edit, start: int, end: int) -> _Edit:
    """Return what an edit does to the characters from `start` to `end`, counted from there."""
    new = edit.new if edit.start >= start else ""
    return _Edit(max(edit.start, start) - start, min(edit.end, end) - start, new)


def _edited(one: Utterance, edits: Sequence[_Edit]) -> Utterance:
    text, marks = one.text, one.marks
    for start, end, new in reversed(edits):  # so that the places of those before them stay
        text = text[:start] + new + text[end:]
        grown = len(new) - (end - start)
        marks = tuple(
            (place + grown if place >= end else min(place, start + len(new)), second)
            if place > start
            else (place, second)
            for place, second in marks
        )
    return _trimmed(one._replace(text=text, marks=marks))


def _trimmed(one: Utterance) -> Utterance:
    """Return an utterance without space where words were taken from its beginning."""
    space = len(one.text) - len(one.text.lstrip())
    marks = tuple((max(place - space, 0), second) for place, second in one.marks)
    return one._replace(text=one.text.strip(), marks=marks) if space else one
