"""What can be found in a record in some language is told, and what can't."""

import pytest

from bot.language.support import support


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "en",
            (
                "finds words in all their forms, what whole questions are about, "
                "when, where and with "
                "whom it was, what is said in other words, replies and dates in it"
            ),
        ),
        (
            "es",
            (
                "finds words in all their forms, what whole questions are about, "
                "when, where and with "
                "whom it was; not what is said in other words, nor replies and dates in it"
            ),
        ),
        (
            "ja",
            (
                "finds words in all their forms, what whole questions are about; "
                "not when, where and "
                "with whom it was, nor what is said in other words, nor replies and dates in it"
            ),
        ),
        (
            "rw",
            (
                "finds words as they are written; not what whole questions are "
                "about, nor when, where "
                "and with whom it was, nor what is said in other words, nor replies and dates in it"
            ),
        ),
    ],
)
def test_what_is_found_is_told_by_language(code: str, told: str) -> None:
    assert support(code).told == told
