import pytest

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.spans import name_slot


@pytest.mark.parametrize(
    ("question", "called"),
    [
        ("what did Will say", "Will"),
        ("What did the police chief say about fees?", "the police chief"),
        ("how many berths are there", ""),
        ("", ""),
    ],
)
def test_a_name_stands_where_it_is_asked_what_somebody_said(question: str, called: str) -> None:
    words = IN_ENGLISH.split(question)

    slot = name_slot(words, IN_ENGLISH)

    assert words[slot.start : slot.stop] == called.split()
