import json
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.ranking.confidence import Signs, confidence

SURE = Signs(
    least=0.9,
    unsaid=0.0,
    strength=0.6,
    likeness=0.6,
    lead=0.9,
    told=3.3,
    unknown=0.0,
    strange=0.0,
    unfit=0.0,
    size=6.0,
)


def test_every_sign_has_a_coefficient_and_no_coefficient_is_without_a_sign() -> None:
    text = files("bot.search.ranking").joinpath("confidence.json").read_text("utf-8")

    assert set(json.loads(text)) == {"intercept", *Signs._fields}


@pytest.mark.parametrize(
    ("sign", "values"),
    [
        ("least", [0.0, 0.4, 0.9]),
        ("strength", [0.0, 0.3, 0.6]),
        ("likeness", [0.0, 0.3, 0.6]),
        ("lead", [0.1, 0.5, 1.0]),
        ("unknown", [0.5, 0.2, 0.0]),
        ("strange", [1.0, 0.0]),
        ("unfit", [1.0, 0.0]),
    ],
)
def test_what_speaks_for_an_answer_makes_it_surer(sign: str, values: list[float]) -> None:
    sure = [confidence(SURE._replace(**{sign: value})) for value in values]

    assert all(less < more for less, more in pairwise(sure))


def test_a_passage_that_says_all_is_sure_and_one_that_says_nothing_is_not() -> None:
    nothing = SURE._replace(least=0, strength=0, likeness=0.1, lead=0.2)

    assert confidence(SURE) > 0.9
    assert confidence(nothing) < 0.1


@given(st.builds(Signs, *[st.floats(0, 20)] * len(Signs._fields)))
def test_it_is_a_probability_whatever_the_signs(signs: Signs) -> None:
    assert 0 <= confidence(signs) <= 1
