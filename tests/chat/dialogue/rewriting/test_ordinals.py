"""“And the second one?” after a question of the first."""

import pytest

from bot.chat.dialogue.rewriting.ordinals import of_another
from bot.language.reader import language
from bot.search.query.query import NamedWords, Query
from bot.search.query.words.terms import Term


def _query(text: str, code: str, content: str = "") -> Query:
    typed = tuple(text.strip("?¿").split())
    terms = tuple(Term(word, 1.0, 1.0, {word: 1.0}) for word in content.split())
    return Query(text, text, terms=terms, named=NamedWords(typed, typed), language=language(code))


@pytest.mark.parametrize(
    ("code", "before", "content", "message", "question"),
    [
        ("en", "was the first oven dear?", "oven", "and the second?", "Was the second oven dear?"),
        ("en", "was the first oven dear?", "oven", "the third one", "Was the third oven dear?"),
        ("en", "was the 2nd oven dear?", "oven", "and the first", "Was the first oven dear?"),
        (
            "de",
            "was hielt er vom ersten Ofen?",
            "Ofen",
            "und der zweite?",
            "Was hielt er vom zweiten Ofen?",
        ),
        (
            "de",
            "was hielt er vom ersten Ofen?",
            "Ofen",
            "und der fünfte?",
            "Was hielt er vom fünften Ofen?",
        ),
        (
            "es",
            "¿qué fue de la primera masa?",
            "masa",
            "y la segunda?",
            "¿Qué fue de la segunda masa?",
        ),
        (
            "fr",
            "que vaut le premier four?",
            "four",
            "et le deuxième?",
            "Que vaut le deuxième four?",
        ),
        ("pt", "que tal o primeiro forno?", "forno", "e o segundo?", "Que tal o segundo forno?"),
        # what goes on to a passage
        ("en", "was the oven dear?", "oven", "and the second?", None),
        ("en", "was the first oven dear?", "oven", "and the first?", None),
        ("en", "was the first oven dear?", "oven", "the second quote", None),
        ("en", "was the first oven dear?", "oven", "2", None),
        ("en", "who came first, the baker?", "baker", "and the second?", None),
        ("en", "was the first oven dearer than the second oven?", "oven", "and the third?", None),
    ],
)
def test_a_question_of_the_first_is_asked_of_the_second(
    code: str, before: str, content: str, message: str, question: str | None
) -> None:
    found = of_another(_query(before, code, content), _query(message, code))

    assert (found and found.question) == question
