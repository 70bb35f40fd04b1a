import pytest

from bot.chat.dialogue.halves import first_question
from bot.search.query.query import Query


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
