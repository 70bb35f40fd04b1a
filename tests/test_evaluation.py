from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.evaluation import REFUSED, Case, evaluate, figures, read_questions, report
from bot.search.search import Search
from tests.conftest import SHIPPED, of_the_first_panel, write_corpus

CASES = [
    Case(ask="is flour worth its price", answer=("worth its price",)),
    Case(ask="oven", answer=("worth its price",)),
    Case(ask="helicopter", answer=("never hot enough",)),
    Case(ask="helicopter", answer=()),
    Case(ask="is flour worth its price", answer=()),
]


def test_every_miss_is_told_with_its_reason(corpus_folder: Path) -> None:
    results = evaluate(Search(load(corpus_folder)), CASES)

    assert [result.reason for result in results] == [
        None,
        "first comes “An oven is never hot enough.”; the right passage is not there",
        "not answered; nearest: nothing",
        None,
        "answered, with “Good flour is worth its price, and bad flour costs twice.”",
    ]
    assert "bad: 'oven': first comes" in "\n".join(report({"bad": results}))


def test_figures_count_what_has_an_answer_apart_from_what_has_none(corpus_folder: Path) -> None:
    result = figures(evaluate(Search(load(corpus_folder)), CASES))

    assert result.first == pytest.approx(1 / 3)
    assert (result.questions, result.refused) == (5, 0.5)
    assert (result.wrongly_refused, result.wrongly_answered) == (1, 1)
    assert not result.good_enough


@pytest.mark.skipif(not any(SHIPPED.glob("*/questions.yaml")), reason="no questions to ask")
def test_the_shipped_questions_are_answered_well_enough() -> None:
    questions = read_questions(SHIPPED)
    cases = [case for own in questions.values() for case in own]

    result = figures(evaluate(Search(load(SHIPPED)), cases))

    assert min(result.first, result.among_three) >= 0.8, result
    assert result.refused >= REFUSED, result


@of_the_first_panel
def test_the_shipped_questions_are_many_and_a_third_has_no_answer() -> None:
    cases = [case for own in read_questions(SHIPPED).values() for case in own]

    assert len(cases) >= 120
    assert sum(not case.answer for case in cases) >= 35


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("direct: [{ask: Why}]", r"questions.yaml:1: `answer` is missing"),
        ("direct: 3", r"questions.yaml:1: `direct`"),
        ("- a", r"`key: value` lines are wanted here"),
    ],
)
def test_a_malformed_file_is_told_with_its_line(tmp_path: Path, text: str, reason: str) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "questions.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(CorpusError, match=reason):
        read_questions(folder)


def test_a_corpus_without_questions_is_told_so(corpus_folder: Path) -> None:
    with pytest.raises(CorpusError, match="no questions here; write them into an event's"):
        read_questions(corpus_folder)
