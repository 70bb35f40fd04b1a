"""Chooses what stands for a whole record: its central excerpts.

A greedy cover of weighted terms, each worth less once it is covered (Lin and Bilmes, "A Class of
Submodular Functions for Document Summarization", 2011), with a prior for what opens the record
and diversity over people and time.
"""

from collections import Counter
from collections.abc import Container, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.search.overview.offers import Offer, offered
from bot.search.overview.spoken import Spoken
from bot.search.overview.stretches import Stretch
from bot.search.overview.term_weights import Information

PEOPLE = 3  # at least as many of those who answer are heard, where there are
LARGEST = 5_000  # passages looked at; of a longer record the longest
_AGAIN = 0.5  # of a term's worth is left each time it has been covered
_OPENINGS = 3  # are preferred, or half of all: there people say what it will be about
_OPENING = 4.0
_OPENS = 0.05  # of the record
_BESIDE = 0.2  # of its worth is lost by what stands beside one that is chosen
_NEIGHBOURHOOD = 0.06  # of the record
_SAME_VOICE = 0.85


def central(
    record: Sequence[Spoken],
    count: int,
    stop: Container[str] = frozenset(),
    information: Information | None = None,
) -> tuple[Stretch, ...]:
    """Return up to some excerpts that stand for a record.

    They come in the order of the record, each of another passage, in whole sentences; of three
    people or more, where so many answer and so many are wanted. `stop` are the terms that say
    nothing, the names of those who speak among them; `information` gives −log p of a word in the
    record's language in nats.
    """
    numbers: Sequence[int] = range(len(record))
    if len(numbers) > LARGEST:
        by_length = sorted(numbers, key=lambda number: len(record[number].text))
        numbers = sorted(by_length[-LARGEST:])
    choice = _Choice(offered(record, numbers, count, stop, information), count)
    while len(choice.chosen) < count and choice.choose():
        pass
    return tuple(sorted(choice.chosen))


class _Choice:
    """The excerpts chosen so far, and what the others are worth beside them."""

    def __init__(self, offer: Offer, count: int) -> None:
        self.chosen: list[Stretch] = []
        self._offer = offer
        self._count = count
        self._worth = offer.worth.copy()
        self._standing = offer.standing.copy()
        self._opening = _OPENING * np.exp(-offer.places / _OPENS)
        self._heard: Counter[str | None] = Counter()

    def choose(self) -> bool:
        """Take the best of what is left; tell whether there was one."""
        offer = self._offer
        covers = np.bincount(offer.holders, self._worth[offer.held], len(offer.runs))
        opening = self._opening if len(self.chosen) < min(_OPENINGS, self._count // 2) else 0.0
        gains = covers * self._standing * self._allowed() * (1 + opening)
        if not gains.any():
            return False
        self._take(int(gains.argmax()))
        return True

    def _allowed(self) -> NDArray[np.bool_]:
        """Tell what may be chosen: of new people alone when there is only room for them."""
        people = self._offer.wanted
        wanted = min(PEOPLE, len(people)) - len(people.intersection(self._heard))
        room = self._count - len(self.chosen)
        return np.array(
            [
                room > wanted or (speaker in people and speaker not in self._heard)
                for speaker in self._offer.speakers
            ],
            np.bool_,
        )

    def _take(self, best: int) -> None:
        run, place = self._offer.runs[best], self._offer.places[best]
        speaker = self._offer.speakers[best]
        self.chosen.append(run)
        self._heard[speaker] += 1
        self._worth[self._offer.held[self._offer.holders == best]] *= _AGAIN
        distance = np.abs(self._offer.places - place)
        self._standing *= 1 - _BESIDE * np.exp(-distance / _NEIGHBOURHOOD)
        for number, other in enumerate(self._offer.runs):
            if other.passage == run.passage:
                self._standing[number] = 0
            elif speaker is not None and self._offer.speakers[number] == speaker:
                self._standing[number] *= _SAME_VOICE
