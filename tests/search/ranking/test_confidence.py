import json
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.parser import Term
from bot.search.ranking.confidence import Signs, confidence, content_signs
from bot.search.ranking.coverage import Evidence, Support

SURE = Signs(
    said=1.0,
    around=0.9,
    strength=0.6,
    likeness=0.6,
    lead=0.9,
    words=3,
    held=3,
    several=1.0,
    told=3.3,
    unknown=0.0,
    strange=0.0,
    people=0.0,
    size=6.0,
    unfit=0.0,
)


def test_every_sign_has_a_coefficient_and_no_coefficient_is_without_a_sign() -> None:
    text = files("bot.search.ranking").joinpath("confidence.json").read_text("utf-8")

    assert set(json.loads(text)) == {"intercept", *Signs._fields}


@pytest.mark.parametrize(
    ("sign", "values"),
    [
        ("around", [0.0, 0.4, 0.9]),
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
    nothing = SURE._replace(said=0, around=0, strength=0, likeness=0.1, lead=0.2, held=0)

    assert confidence(SURE) > 0.9
    assert confidence(nothing) < 0.1


@given(st.builds(Signs, *[st.floats(0, 20)] * len(Signs._fields)))
def test_it_is_a_probability_whatever_the_signs(signs: Signs) -> None:
    assert 0 <= confidence(signs) <= 1


def test_the_signs_of_content_are_shares_of_what_the_question_tells() -> None:
    terms = [Term(word, 1.0, nats, {word: 1.0}) for word, nats in (("flour", 6.0), ("oven", 2.0))]
    known = [Evidence(terms[0], 0.9, Support.SAID), Evidence(terms[1], 0.5, Support.AROUND)]

    signs = content_signs(known, terms)

    assert signs["said"] == 6 / 8
    assert signs["around"] == pytest.approx((6 * 0.9 + 2 * 0.5) / 8)
    assert (signs["words"], signs["held"], signs["several"]) == (2, 1, 0)
