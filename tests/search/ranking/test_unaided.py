"""What tells which passages answer where only words are looked for."""

import datetime as dt
import re

import numpy as np

from bot.corpus.model import Event, Kind, Passage, Person, Source
from bot.search.ranking.unaided import Unaided

CHAIR = Person(name="Ann Baker", part="moderator")
GUEST = Person(name="Ben Miller", part="panellist")
EVENT = Event(slug="day", title="Bread", date=dt.date(2020, 2, 3), people=(CHAIR, GUEST))
SOURCE = Source(title="Said", publisher="Times", url=None, date=None)


def passage(text: str, speaker: Person | None, fact: str | None = None) -> Passage:
    kind = Kind.NOTE if fact else Kind.QUOTE
    transcript = None if fact else "talk.vtt"
    return Passage(
        kind,
        text,
        1,
        speaker,
        id="id",
        event=EVENT,
        source=SOURCE,
        fact=fact,
        transcript=transcript,
    )


PASSAGES = [
    passage("And the price?", CHAIR),
    passage("It costs 3 pounds.", GUEST),
    passage("It was on 3 February 2020.", None, "when"),
]


def test_what_lacks_what_is_expected_is_unfit() -> None:
    numbers = np.array([0, 1], np.int32)

    assert Unaided([re.compile(r"\d")], PASSAGES).unfit(numbers).tolist() == [1, 0]
    assert Unaided([], PASSAGES).unfit(numbers).tolist() == [0, 0]
