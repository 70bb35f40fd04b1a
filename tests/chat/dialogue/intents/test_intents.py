import pytest

from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.question_forms import asks_yes_or_no
from bot.search.query.query import Query

ENGLISH = ["en"]


@pytest.mark.parametrize("message", ["when", "x" * 300])
def test_what_may_go_on_and_what_is_long_is_no_small_talk(message: str) -> None:
    assert intents.read(message, ENGLISH) is None


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("hi, what did Ana say about seeds? thanks", "what did Ana say about seeds?"),
        ("Good morning! Who paid? Thank you so much!!", "Who paid?"),
        ("hello bot seeds", "seeds"),
        ("damn, what is a seed?", "what is a seed?"),
        ("good morning america campaign", "good morning america campaign"),
        ("thanks to whom", "thanks to whom"),
        ("thanks", "thanks"),
        ("hi, thanks!", "hi, thanks!"),
    ],
)
def test_a_question_is_freed_of_the_greeting_and_the_thanks_around_it(
    message: str, question: str
) -> None:
    assert question_in(message, ENGLISH) == question


@pytest.mark.parametrize(
    ("question", "answerable"),
    [("Did she say so?", True), ("so is it free", True), ("What did she do?", False), ("", False)],
)
def test_questions_that_yes_or_no_would_answer_are_known(question: str, answerable: bool) -> None:  # noqa: FBT001
    assert asks_yes_or_no(Query(question)) == answerable
