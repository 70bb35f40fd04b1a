import numpy as np
import pytest

from bot.search.index.proximity import TermFrequencies
from bot.search.query.words.terms import Term
from bot.search.ranking.coverage import OWN, Evidence, Support, evidence, presence, says_enough

FLOUR = Term("flour", 1.0, 8.0, {"flour": 1.0, "corn meal": 0.5})
PLEASE = Term("please", 0.2, 0.0, {"pleas": 1.0})


def heard(own: float, around: float) -> TermFrequencies:
    return TermFrequencies(np.array([[own]]), np.array([[around]]))


@pytest.mark.parametrize(
    ("own", "around", "said", "support"),
    [
        (1.0, 1.0, {"flour", "oven"}, Support.SAID),
        (1.0, 1.0, {"corn", "meal"}, Support.MEANT),
        (0.5, 0.5, {"meal"}, Support.HINTED),
        (0.5, 9.0, set[str](), Support.HINTED),
        (0.0, 9.0, {"oven"}, Support.AROUND),
        (0.0, 0.1, {"oven"}, Support.NONE),
        (0.0, 0.0, set[str](), Support.NONE),
    ],
)
def test_the_strongest_that_connects_a_word_with_a_passage_is_told(
    own: float, around: float, said: set[str], support: Support
) -> None:
    (known,) = evidence([FLOUR], heard(own, around), said)

    assert known.support is support
    assert known.said == (support in {Support.SAID, Support.MEANT})
    assert bool(known.presence) == (support is not Support.NONE)


def test_a_word_that_only_wraps_a_question_is_no_evidence() -> None:
    assert evidence([PLEASE], heard(1.0, 1.0), {"pleas"}) == ()


def test_a_passage_speaks_of_what_it_holds_or_of_what_all_the_talk_around_it_does() -> None:
    frequencies = TermFrequencies(np.array([[1.0, 0.0, 0.0]]), np.array([[0.0, 10.0, 0.2]]))

    assert presence(frequencies).tolist() == [pytest.approx([OWN, 1.0, 0.0])]


@pytest.mark.parametrize(
    ("supports", "said"),
    [
        ([Support.SAID], True),
        ([Support.SAID, Support.NONE, Support.NONE], True),
        ([Support.MEANT], True),
        ([Support.MEANT, Support.MEANT, Support.NONE], True),
        ([Support.MEANT, Support.HINTED], False),
        ([Support.HINTED, Support.HINTED], False),
        ([Support.AROUND, Support.AROUND, Support.AROUND], False),
        ([Support.NONE], False),
    ],
)
def test_neither_hints_nor_a_single_synonym_make_an_answer(
    supports: list[Support], *, said: bool
) -> None:
    assert says_enough([Evidence(FLOUR, OWN, support) for support in supports]) == said


def test_where_nothing_is_asked_of_it_nothing_is_missing() -> None:
    assert says_enough([])
