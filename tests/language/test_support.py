"""What can be found in a record in some language is told, and what can't."""

import pytest

from bot.language.support import support

FORMS, WRITTEN = "words in all their forms", "words as they are written"
WHOLE = "what whole questions are about"
EVENT = "when, where and with whom it was"
TALK = "small talk and what goes on from an answer"
OTHERWISE, REPLIES = "what is said in other words", "replies and dates in it"


@pytest.mark.parametrize(
    ("code", "found", "lacking"),
    [
        ("en", (FORMS, WHOLE, EVENT, TALK, OTHERWISE, REPLIES), ()),
        ("es", (FORMS, WHOLE, EVENT, TALK), (OTHERWISE, REPLIES)),
        ("ja", (FORMS, WHOLE, EVENT), (TALK, OTHERWISE, REPLIES)),
        ("it", (FORMS, WHOLE), (EVENT, TALK, OTHERWISE, REPLIES)),
        ("zu", (WRITTEN, WHOLE), (EVENT, TALK, OTHERWISE, REPLIES)),
        ("rw", (WRITTEN,), (WHOLE, EVENT, TALK, OTHERWISE, REPLIES)),
    ],
)
def test_what_is_found_is_known_by_language(
    code: str, found: tuple[str, ...], lacking: tuple[str, ...]
) -> None:
    assert support(code) == (found, lacking)


def test_it_is_told_in_a_phrase() -> None:
    assert support("en").told == f"finds {FORMS}, {WHOLE}, {EVENT}, {TALK}, {OTHERWISE}, {REPLIES}"
    assert support("es").told.endswith(f"{TALK}; not {OTHERWISE}, nor {REPLIES}")
