import datetime as dt
import re

import numpy as np
import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.search.ranking.features import (
    ByMeaning,
    ByWords,
    ByWordsAlone,
    Features,
    Unaided,
    scores,
    weights,
)

NOTHING = np.zeros(2)
REGIMES = [ByWords, ByWordsAlone, ByMeaning]
AGAINST = {"asks", "leads", "stated", "unfit"}


@pytest.mark.parametrize("features", REGIMES)
def test_every_feature_has_a_weight_and_no_weight_is_without_a_feature(
    features: type[Features],
) -> None:
    assert set(weights()) == {regime.__name__ for regime in REGIMES}
    assert list(weights()[features.__name__]) == list(features._fields)


@pytest.mark.parametrize("features", REGIMES)
def test_what_speaks_for_a_passage_raises_it_and_what_speaks_against_it_lowers_it(
    features: type[Features],
) -> None:
    for name in features._fields:
        values = dict.fromkeys(features._fields, NOTHING) | {name: np.array([0.0, 1.0])}
        one, other = scores(features(**values))
        assert (other > one) == (name not in AGAINST)


def test_what_lacks_what_is_expected_is_unfit() -> None:
    event = Event(slug="day", title="Bread", date=dt.date(2020, 2, 3), people=())
    source = Source(title="Said", publisher="Times", url=None, date=None)
    passages = [
        Passage(Kind.QUOTE, text, 1, None, id="id", event=event, source=source)
        for text in ("And the price?", "It costs 3 pounds.")
    ]
    numbers = np.array([0, 1], np.int32)

    assert Unaided([re.compile(r"\d")], passages, None).unfit(numbers).tolist() == [1, 0]
    assert Unaided([], passages, None).unfit(numbers).tolist() == [0, 0]
