"""What can be found in a record in some language is told, and what can't."""

import pytest

from bot.language.support import support

FORMS, WRITTEN = "words in all their forms", "words as they are written"
WHOLE = "what whole questions are about"
EVENT = "when, where and with whom it was"
TALK, ON = "small talk", "what goes on from an answer"
OTHERWISE = "what is said in other words"
IN_IT, DATES = "replies, notes and dates in it", "replies and notes in English, dates in it"
IN_ENGLISH = "replies, notes and dates in English"


@pytest.mark.parametrize(
    ("code", "found", "lacking", "said"),
    [
        ("en", (FORMS, WHOLE, EVENT, TALK, ON, OTHERWISE), (), IN_IT),
        ("es", (FORMS, WHOLE, EVENT, TALK, ON, OTHERWISE), (), IN_IT),
        ("ja", (FORMS, WHOLE, EVENT, TALK, ON, OTHERWISE), (), DATES),
        ("it", (FORMS, WHOLE, EVENT, OTHERWISE), (TALK, ON), DATES),
        ("fi", (FORMS, WHOLE), (EVENT, TALK, ON, OTHERWISE), DATES),
        ("zu", (WRITTEN, WHOLE), (EVENT, TALK, ON, OTHERWISE), DATES),
        ("rw", (WRITTEN,), (WHOLE, EVENT, TALK, ON, OTHERWISE), IN_ENGLISH),
    ],
)
def test_what_is_found_and_said_is_known_by_language(
    code: str, found: tuple[str, ...], lacking: tuple[str, ...], said: str
) -> None:
    assert support(code) == (found, lacking, said)


def test_it_is_told_in_a_phrase() -> None:
    assert (
        support("en").told == f"finds {FORMS}, {WHOLE}, {EVENT}, {TALK}, {ON}, {OTHERWISE}; {IN_IT}"
    )
    assert support("fi").told.endswith(f"{TALK}, nor {ON}, nor {OTHERWISE}; {DATES}")
