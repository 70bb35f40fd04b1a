import numpy as np
import pytest

from bot.search.ranking.features import ByMeaning, ByWords, ByWordsAlone, Features, scores, weights

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
