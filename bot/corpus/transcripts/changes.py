"""Finds where captions tell that somebody else begins to speak, without saying who."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.amounts import clock
from bot.corpus.transcripts.utterance import Utterance

_WORDS = 12  # of a turn that are shown


class Change(NamedTuple):
    """A turn by its second, with its first words and what the captions call whoever speaks."""

    second: float
    words: str
    label: str | None

    @property
    def time(self) -> str:
        """The second as people note it."""
        return clock(self.second)


def changes(said: Sequence[Utterance]) -> list[Change]:
    """Return the turns that captions tell by `>>` or by another label, the first one included.

    Turns that begin within one second are one, by the last of them.
    """
    found: list[Change] = []
    for second, label, words in _turns(said):
        if found and int(found[-1].second) == int(second):
            found.pop()
        found.append(Change(second, words, label))
    return found


def _turns(said: Sequence[Utterance]) -> Iterator[tuple[float, str | None, str]]:
    timed = [one for one in said if one.marks and one.text]
    anew = {id(one) for one in timed}
    label: str | None = None
    pending = True  # an utterance without words may begin the turn of the one after it
    for number, one in enumerate(said):
        other = one.label is not None and one.label != label
        label = one.label or label
        pending = pending or one.anew or other
        if pending and id(one) in anew:
            pending = False
            yield one.marks[0][1], one.label, _first_words(said[number:])


def _first_words(said: Sequence[Utterance]) -> str:
    words: list[str] = []
    for number, one in enumerate(said):
        if len(words) >= _WORDS or (number and (one.anew or one.label)):
            break
        words += one.text.split()
    return " ".join(words[:_WORDS]) + " …" * (len(words) > _WORDS)
