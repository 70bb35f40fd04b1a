import numpy as np
import pytest

from bot.search.ranking.features import ByMeaning, ByWords, scores, weights

NOTHING = np.zeros(2)


@pytest.mark.parametrize("features", [ByWords, ByMeaning])
def test_every_feature_has_a_weight_and_no_weight_is_without_a_feature(
    features: type[ByWords | ByMeaning],
) -> None:
    assert set(weights()) == {"ByWords", "ByMeaning"}
    assert list(weights()[features.__name__]) == list(features._fields)


@pytest.mark.parametrize("features", [ByWords, ByMeaning])
def test_all_that_speaks_for_a_passage_raises_it_and_asking_lowers_it(
    features: type[ByWords | ByMeaning],
) -> None:
    for name in features._fields:
        values = dict.fromkeys(features._fields, NOTHING) | {name: np.array([0.0, 1.0])}
        one, other = scores(features(**values))
        assert (other > one) == (name != "asks")
