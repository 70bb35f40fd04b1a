import json
from pathlib import Path

import numpy as np
import pytest

from bot.search.ranking.confidence import Signs
from bot.search.ranking.features import weights
from tests.conftest import EVENT, write_event
from tools.calibration import listwise
from tools.calibration.__main__ import main
from tools.calibration.figures import auroc, reliability
from tools.calibration.logistic import fit
from tools.calibration.panels import judged, questions, questions_of_parts, weighed

CAPTIONS = """\
0:00 --> 0:05
<v Ann Baker>Good flour is worth its price, and bad flour costs twice.

0:05 --> 0:10
<v Ben Miller>An oven is never hot enough for a rye loaf.
"""
QUESTIONS = [
    {"kind": "direct", "q": "is flour worth its price", "want": ["^Ann Baker .*worth its price"]},
    {"kind": "direct", "q": "is an oven hot", "want": ["hot enough"]},
    {"kind": "direct", "q": "is flour hot", "want": ["nowhere"]},
    {"kind": "none", "q": "price of helicopters", "want": []},
    {"kind": "none", "q": "qwertz", "want": []},
]


@pytest.fixture
def panels(tmp_path: Path) -> Path:
    for name in ("bread", "cake"):
        lines = "\n".join(map(json.dumps, QUESTIONS))
        source = ("SOURCE.md", "No source of the corpus.")
        files = (("recording.vtt", CAPTIONS), ("questions.jsonl", f"{lines}\n"), source)
        write_event(tmp_path / "panels" / name, EVENT, *files)
    return tmp_path / "panels"


def test_what_comes_first_is_judged_by_patterns(panels: Path) -> None:
    cases = list(judged(questions([panels])))

    assert {case.panel for case in cases} == {"bread", "cake"}
    own = [case for case in cases if case.panel == "bread"]
    assert [case.right for case in own] == [True, True, False, False]
    assert [case.answerable for case in own] == [True, True, False, False]
    assert all(len(case.signs) == len(Signs._fields) for case in own)


def test_what_is_weighed_is_known_to_be_right_or_not(panels: Path) -> None:
    cases = list(weighed(questions([panels])))

    assert [case.right.sum() for case in cases] == [1, 1] * 2
    assert {case.regime for case in cases} == {"ByWords"}
    assert all(len(case.features) == len(case.right) for case in cases)


def test_what_is_unaided_is_weighed_as_if_no_table_told_what_words_mean(panels: Path) -> None:
    cases = list(weighed(questions([panels]), unaided=True))

    assert {case.regime for case in cases} == {"ByWordsFirst"}
    assert [case.right.sum() for case in cases] == [1, 1] * 2


def test_a_part_is_asked_what_it_answers_and_what_only_the_one_before_it_does(
    panels: Path,
) -> None:
    asked = [q for q in questions_of_parts([panels], 2) if q.panel == "bread"]

    known = [(question.text, question.is_answerable) for question in asked]
    assert known.count(("is flour worth its price", True)) == 1
    assert known.count(("is flour worth its price", False)) == 1
    assert len([text for text, _ in known if text == "qwertz"]) == 2
    assert {len(q.search.corpus.passages) for q in asked} == {len(asked[0].search.corpus.passages)}


def test_weights_and_coefficients_are_written_as_they_are_read(
    panels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(panels), "--beside", str(panels), "--out", str(tmp_path)])

    told = capsys.readouterr().out
    assert set(json.loads((tmp_path / "confidence.json").read_text())) == {
        "intercept",
        *Signs._fields,
    }
    assert json.loads((tmp_path / "weights.json").read_text()).keys() == weights().keys()
    assert told.startswith("8 questions about 2 panels, each left out\n")


def test_the_weights_of_a_softmax_are_found_again() -> None:
    random = np.random.default_rng(2)
    lists = []
    for _ in range(3_000):
        features = random.normal(size=(8, 2))
        powers = np.exp(features @ [2.0, -1.0])
        chosen = random.choice(8, p=powers / powers.sum())
        lists.append(listwise.List(features, np.arange(8) == chosen))

    assert listwise.fit(lists, 2) == pytest.approx([2.0, -1.0], abs=0.1)


def test_of_several_right_ones_any_may_come_first() -> None:
    rows = np.array([[0.0], [1.0], [0.2]])

    one = listwise.fit([listwise.List(rows, np.array([False, True, False]))], 1)
    several = listwise.fit([listwise.List(rows, np.array([False, True, True]))], 1)

    assert one[0] > several[0] > 0


def test_a_logistic_is_found_again() -> None:
    random = np.random.default_rng(1)
    signs = random.normal(size=(20_000, 2))
    right = (random.random(20_000) < 1 / (1 + np.exp(-(0.5 + signs @ [2.0, -1.0])))).astype(float)

    found = fit(signs, right, np.ones(20_000))

    assert found.intercept == pytest.approx(0.5, abs=0.1)
    assert found.coefficients == pytest.approx([2.0, -1.0], abs=0.1)


def test_what_counts_for_nothing_changes_nothing() -> None:
    signs = np.array([[0.0], [1.0], [2.0], [3.0], [0.0], [3.0]])
    right = np.array([0.0, 0.0, 1.0, 1.0, 1.0, 0.0])

    some = fit(signs, right, np.array([1.0, 1.0, 1.0, 1.0, 0.0, 0.0]))

    assert some.coefficients[0] > 0
    assert some.probabilities(signs)[0] < 0.5 < some.probabilities(signs)[3]


def test_a_sign_that_is_always_the_same_tells_nothing() -> None:
    found = fit(np.array([[1.0], [1.0]]), np.array([0.0, 1.0]), np.ones(2))

    assert found.coefficients == pytest.approx([0.0])


def test_a_bin_tells_what_was_said_and_what_was_right() -> None:
    bins = list(reliability(np.array([0.0, 0.05, 0.8, 1.0]), np.array([0.0, 1.0, 1.0, 1.0])))

    assert [(b.low, b.high, b.questions, b.right) for b in bins] == [
        (0.0, 0.1, 2, 0.5),
        (0.7, 0.85, 1, 1.0),
        (0.95, 1.0, 1, 1.0),
    ]


@pytest.mark.parametrize(
    ("confidences", "positive", "expected"),
    [
        ([0.9, 0.1], [1, 0], 1.0),
        ([0.1, 0.9], [1, 0], 0.0),
        ([0.5, 0.5], [1, 0], 0.5),
        ([0.9, 0.4, 0.5, 0.1], [1, 1, 0, 0], 0.75),
        ([0.9], [1], 0.5),
    ],
)
def test_auroc_is_the_share_of_pairs_in_order(
    confidences: list[float], positive: list[float], expected: float
) -> None:
    assert auroc(np.array(confidences), np.array(positive)) == expected
