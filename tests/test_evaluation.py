from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.problems import CorpusError
from bot.evaluation.asking import Evaluation, evaluate
from bot.evaluation.questions import Case, Question, check_questions, read_questions
from bot.evaluation.report import ASSERTED, Figures, figures, report
from bot.search.ranking.finding import Outcome
from tests.conftest import EVENT, SOURCE, write_corpus, write_event

HELD = "worth its price"
QUESTIONS = [
    Question("bread-day", "right", Case(ask="is flour worth its price", answer=(HELD,))),
    Question("bread-day", "wrong", Case(ask="oven", answer=(HELD,))),
    Question("bread-day", "wrong", Case(ask="helicopter", answer=("never hot enough",))),
    Question("bread-day", "right", Case(ask="wheat", answer=("Grain should be milled",))),
    Question("bread-day", "none", Case(ask="helicopter", answer=())),
    Question("bread-day", "none", Case(ask="turnout", answer=())),
    Question("bread-day", "wrong", Case(ask="is flour worth its price", answer=())),
]


@pytest.fixture(scope="module")
def evaluation(corpus_folder: Path) -> Evaluation:
    return evaluate(load(corpus_folder), QUESTIONS)


def test_every_miss_is_told_with_its_reason(evaluation: Evaluation) -> None:
    assert [result.reason for result in evaluation.within] == [
        None,
        "first comes “An oven is never hot enough.”; the right passage is not there",
        "not answered; nearest: nothing",
        None,
        None,
        None,
        "answered, with “Good flour is worth its price, and bad flour costs twice.”",
    ]
    assert "wrong: 'oven': first comes" in "\n".join(report(evaluation))


def test_what_is_near_is_shown_and_not_asserted(evaluation: Evaluation) -> None:
    within = evaluation.within

    assert [result.outcome for result in within if result.case.ask in {"wheat", "turnout"}] == [
        Outcome.NEAR,
        Outcome.NEAR,
    ]
    assert [result.rank for result in within if result.case.ask == "wheat"] == [1]


def test_figures_count_what_has_an_answer_apart_from_what_has_none(
    evaluation: Evaluation,
) -> None:
    result = figures(evaluation.within)

    assert (result.first, result.among_three) == (0.5, 0.5)
    assert result.asserted == pytest.approx(1 / 3)
    assert (result.questions, result.wrongly_refused, result.wrongly_answered) == (7, 1, 1)
    assert not result.good_enough


@pytest.mark.parametrize(
    ("first", "among_three", "asserted", "good"),
    [
        (0.95, 0.99, 0.03, True),
        (0.94, 0.99, 0.03, False),
        (0.95, 0.98, 0.03, False),
        (0.95, 0.99, 0.04, False),
    ],
)
def test_every_share_has_its_threshold(
    first: float, among_three: float, asserted: float, *, good: bool
) -> None:
    assert Figures(1, first, among_three, 0, 0, asserted).good_enough == good


def test_what_is_right_is_told_first_and_which_goals_are_not_reached_last(
    evaluation: Evaluation,
) -> None:
    lines = list(report(evaluation))

    assert lines[0].startswith(
        "The right passage comes first for 2 of 4 questions; of 3 that nothing on record answers, 2"
    )
    told = "The goals are not reached: first 0.500 of 0.95; of 3 0.500 of 0.99; asserted 0.333"
    assert lines[-1].startswith(told)
    assert lines[-1].endswith("They are high; nothing is broken.")


def test_an_event_is_asked_by_itself_and_among_all(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    event = EVENT.replace("Bread Day", "Cake Day")
    said = SOURCE.replace("Good flour is worth its price", "Flour is worth its price")
    write_event(folder / "cake-day", event, ("said.md", said))
    asked = Case(ask="is flour worth its price", answer=("Good flour",))

    evaluation = evaluate(load(folder), [Question("bread-day", "direct", asked)])

    (within,), (across,) = evaluation.within, evaluation.across
    lines = list(report(evaluation))
    text = "\n".join(lines)
    assert (within.reason, across.rank) == (None, 2)
    assert "direct, of all events: 'is flour worth its price': first comes “Flour is" in text
    assert any(
        line.split() == ["of", "all", "events", "1", "0.000", "1.000", "0", "0"] for line in lines
    )


def test_one_event_is_not_asked_twice(evaluation: Evaluation) -> None:
    assert evaluation.across == []
    assert "of all events" not in "\n".join(report(evaluation))


def test_without_help_there_are_neither_hints_nor_synonyms(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "synonyms.yaml").write_text("groups:\n  - [stove, oven]\n", encoding="utf-8")
    asked = [
        Question("bread-day", "direct", Case(ask=ask, answer=answer))
        for ask, answer in [
            ("audience", ("Eighty bakers",)),
            ("stove heat", ("An oven",)),
            ("who was on it", ("Panellists of",)),
        ]
    ]

    evaluation = evaluate(load(folder), asked)

    assert [result.rank for result in evaluation.within] == [1, 1, 1]
    assert [result.rank == 1 and result.asserted for result in evaluation.bare] == [
        False,
        False,
        True,
    ]


def test_the_shipped_questions_are_answered_well_enough(first_panel: Path) -> None:
    questions = read_questions(first_panel)

    evaluation = evaluate(load(first_panel), questions)

    assert figures(evaluation.within).first >= 0.88  # the goal is FIRST, which is not reached …
    assert figures(evaluation.within).among_three >= 0.92  # … nor is AMONG_THREE
    assert figures(evaluation.within).asserted <= ASSERTED
    assert len(questions) >= 120
    assert sum(not case.answer for _, _, case in questions) >= 35


def test_without_hints_and_synonyms_most_of_them_still_are(first_panel: Path) -> None:
    result = figures(evaluate(load(first_panel), read_questions(first_panel)).bare)

    assert result.first >= 0.75  # the goal is .85 …
    assert result.among_three >= 0.78  # … and .93
    assert result.asserted <= ASSERTED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("direct: [{ask: Why}]", r"questions.yaml:1: `answer` is missing"),
        ("direct: 3", r"questions.yaml:1: `direct`"),
        ("- a", r"`key: value` lines are wanted here; write `direct:` on a line above the list"),
        ("ask: Why\nanswer: none", r"1: `ask`: below a kind, as `direct:`, its questions form"),
        ("direct:\n  - Why", r"2: `direct`: write `  - ask: Why`, and below it `    answer: words"),
        (
            "direct:\n  - Why?: so",
            r"2: `direct`: write `  - ask: Why\?`, and below it `    answer: so`",
        ),
        ("direct:\n  - ask: a\n    anser: b", r"yaml:3: unknown key `anser`; write `answer:`$"),
    ],
)
def test_a_malformed_file_is_told_with_its_line(tmp_path: Path, text: str, reason: str) -> None:
    folder = write_corpus(tmp_path, ("questions.yaml", text))

    with pytest.raises(CorpusError, match=reason):
        read_questions(folder)


def test_a_corpus_without_questions_is_told_so(corpus_folder: Path) -> None:
    with pytest.raises(CorpusError, match="no questions here; write them into an event's"):
        read_questions(corpus_folder)


def test_check_tells_of_answers_that_no_passage_holds(tmp_path: Path) -> None:
    questions = (
        f"direct:\n  - ask: a\n    answer: {HELD}\n  - ask: b\n    answer: [{HELD}, ducks fly]\n"
        "  - ask: c\n    answer: none\n"
    )
    folder = write_corpus(tmp_path, ("questions.yaml", questions))

    (told,) = check_questions(folder, load(folder))

    assert (told.line, told.severity) == (5, "warning")
    assert told.reason.startswith("no passage holds “ducks fly”, so that nothing can answer")


def test_check_tells_of_questions_that_can_t_be_read(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, ("questions.yaml", "direct:\n  - Why\n"))

    (told,) = check_questions(folder, load(folder))

    assert (told.line, told.severity) == (2, "error")
