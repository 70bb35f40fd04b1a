from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.model import Person
from bot.search.index.catalogue import Catalogue
from bot.search.query.naming.inquiries import Inquiry
from bot.search.ranking.finding import Outcome
from bot.search.ranking.turns.questions_put import QuestionsPut
from bot.search.search import Search
from tests.conftest import write_corpus

NOWHERE = frozenset[int]()
TURNS = [
    ("Ann Baker", "Can you hear me?"),
    ("Ben Miller", "Yes, we hear you well, and the mill is running today as it does."),
    ("Ann Baker", "Good. Who pays for the flour that nobody sells? I ask as a baker."),
    *[("Ann Baker", "We bake it as well as we can, with what we have, and so on. " * 4)] * 4,
    ("Ben Miller", "The city pays for all the flour that is left over at the mill."),
    ("Ann Baker", "And the price of seeds, would you say that it will fall, Cleo?"),
    ("Cleo Silent", "The price of seeds is as high as it ever was, and won't fall."),
    ("Ann Baker", "Seeds are the price of seeds, and seeds have the price of all seeds."),
    ("Dora Chair", "Flour is what we spoke of, so let us thank the bakers for the flour."),
]


def talk(turns: Iterable[tuple[str, str]] = TURNS) -> str:
    return "\n".join(
        f"0:{5 * n:02d} --> 0:{5 * n + 5:02d}\n<v {name}>{text}\n"
        for n, (name, text) in enumerate(turns)
    )


def search_of(folder: Path, turns: Iterable[tuple[str, str]] = TURNS) -> Search:
    write_corpus(folder, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(talk(turns), encoding="utf-8")
    return Search(load(folder))


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    return search_of(tmp_path_factory.mktemp("put") / "corpus")


def found(search: Search, question: str) -> list[str]:
    """Return the first words of what is found."""
    return [" ".join(each.passage.text.split()[:3]) for each in search.ask(question).found]


def test_all_that_somebody_asked_comes_in_order_but_what_is_brief(search: Search) -> None:
    assert found(search, "What did Ann ask?") == ["Good. Who pays", "And the price"]


def test_only_those_are_asked_who_answer(search: Search) -> None:
    assert found(search, "What did Ann Baker ask Cleo?") == ["And the price"]
    assert found(search, "Ann's questions to Ben") == ["Good. Who pays"]
    assert found(search, "what was Cleo asked") == ["And the price"]


def test_a_question_comes_before_what_else_somebody_said_of_it(search: Search) -> None:
    assert found(search, "what did Ann say about the price of seeds")[0] == "Seeds are the"
    asked = found(search, "what did Ann want to know about the price of seeds")
    assert asked[0] == "And the price"
    assert "Seeds are the" in asked


def test_who_asked_is_told_by_the_question(search: Search) -> None:
    assert found(search, "who asked about flour?")[0] == "Good. Who pays"


def test_words_around_a_question_are_not_asked_about(tmp_path: Path) -> None:
    turns = [
        ("Ann Baker", "Rye is what we bake: rye bread, and rye rolls. You know that, right? So."),
        ("Ben Miller", "We do. Before we come to the ovens and who lights them, who buys the rye?"),
        ("Ann Baker", "Most of it is, and has been since we began to bake here."),
    ]

    assert found(search_of(tmp_path, turns), "who asked about rye?")[0] == "We do. Before"


def test_who_asked_without_a_mark_is_told_by_what_they_said(tmp_path: Path) -> None:
    turns = [
        ("Ann Baker", "I am wondering whether the council has heard of the windmill."),
        ("Dora Chair", "Thank you. Are there any others who want to speak about the ovens now?"),
        ("Ben Miller", "There are none, I think, so let us go on with the bread of the day."),
    ]

    assert found(search_of(tmp_path, turns), "who asked about the windmill?")[0] == "I am wondering"


def test_what_was_replied_to_somebody_comes_right_after_theirs(search: Search) -> None:
    answer = search.ask("what did Ben Miller reply to Ann Baker")

    assert answer.outcome is Outcome.NEAR
    assert [each.passage.text for each in answer.found] == [TURNS[1][1], TURNS[7][1]]


def test_where_nothing_was_asked_what_was_said_is_found(search: Search) -> None:
    answer = search.ask("what did Dora Chair ask about flour")

    assert found(search, "what did Dora ask")[0] == "Flour is what"
    assert answer.found[0].passage.text.startswith("Flour is what")


def test_of_nobody_nothing_was_asked(search: Search) -> None:
    assert search.ask("what did Ann ask about helicopters").outcome is not Outcome.ANSWERED


def test_a_turn_of_several_passages_is_answered_as_a_whole(search: Search) -> None:
    passages = search.corpus.passages
    put = [n for n, p in enumerate(passages) if p.transcript and "?" in p.text]
    assert passages[put[1]].speaker == passages[put[1] + 1].speaker

    questions = QuestionsPut(passages, Catalogue(search.corpus))
    assert questions.find(Inquiry((), (), NOWHERE), None) == put
    assert questions.find(Inquiry((), (Person(name="Ben Miller"),), NOWHERE), None) == put[:2]
    assert questions.find(Inquiry((), (Person(name="Ann Baker"),), NOWHERE), None) == []


def test_where_none_is_found_whoever_asks_may_have_said_it(search: Search) -> None:
    answer = search.ask("What did Cleo ask Ben?")

    assert [each.passage.speaker.name for each in answer.found if each.passage.speaker] == [
        "Cleo Silent"
    ]
    assert answer.outcome is Outcome.NEAR


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("What did Ben say?", Outcome.ANSWERED),
        ("Ben", Outcome.ANSWERED),
        ("where is Ben?", Outcome.NEAR),
        ("why did Ben?", Outcome.NEAR),
    ],
)
def test_what_somebody_said_tells_no_time_or_place_for_sure(
    search: Search, question: str, outcome: Outcome
) -> None:
    assert search.ask(question).outcome is outcome
