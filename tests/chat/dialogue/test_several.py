import pytest

from bot.chat.dialogue.several import first_question, questions_in
from bot.search.query.query import Query
from bot.search.search import Search


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("What does safety mean? A pupil asked that.", "What does safety mean?"),
        ("What is organic food? Ann told us", "What is organic food?"),
        ("What is organic food? What is zorblax blimfit quuxly?", ""),
        ("What is organic food?", ""),
    ],
)
def test_the_first_question_of_a_message_is_one_that_no_other_follows(
    text: str, first: str
) -> None:
    assert first_question(Query(text)) == first


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("What is rye? Who is Ann?", ["What is rye?", "Who is Ann?"]),
        ("what is rye\nwho is Ann", ["what is rye", "who is Ann"]),
        ("I was there. What is rye? I forgot.\nWho is Ann?",
         ["I was there. What is rye? I forgot.", "Who is Ann?"]),
        ("What is rye? And oats? Really?", ["What is rye?", "And oats? Really?"]),
        ("What is rye? Ann told us.", []),
        ("Really? What is rye?", []),
        ("What is rye? Just curious? Who is Ann?", ["What is rye? Just curious?", "Who is Ann?"]),
        ("What is rye? Is it dear? When?", ["What is rye?", "Is it dear?", "When?"]),
        ("Who said “is it rye? is it oats?”", []),
        ("fees\nrent", []),
        ("", []),
    ],
)  # fmt: skip
def test_questions_that_stand_one_after_another_are_several(
    text: str, questions: list[str]
) -> None:
    assert list(questions_in(Query(text))) == questions


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("What is rye, how much does it cost, and who sells it?",
         ["What is rye?", "how much does it cost?", "who sells it?"]),
        ("what is rye and how is it milled and who sells it",
         ["what is rye?", "how is it milled?", "who sells it?"]),
        ("Did anyone speak of rye and what did Ann say of oats?",
         ["Did anyone speak of rye?", "what did Ann say of oats?"]),
        ("Who is it, and does he bake?", ["Who is it?", "does he bake?"]),
        ("who baked it and did the oats as well?", []),
        ("when and where was it?", ["when was it?", "where was it?"]),
        ("What did Ann say of rye, which is dear?", []),
        ("What did Ann say of rye, oats and barley?", []),
    ],
)  # fmt: skip
def test_questions_of_one_sentence_are_several(
    search: Search, text: str, questions: list[str]
) -> None:
    assert list(questions_in(search.read(text))) == questions
