"""What can be found in a record in some language is told, and what can't."""

import pytest

from bot.language.support import support

FORMS, WRITTEN = "words in all their forms", "words as they are written"
WHOLE = "what whole questions are about"
EVENT = "when, where and with whom it was"
OTHERWISE, REPLIES = "what is said in other words", "replies and dates in it"


@pytest.mark.parametrize(
    ("code", "found", "lacking"),
    [
        ("en", (FORMS, WHOLE, EVENT, OTHERWISE, REPLIES), ()),
        ("es", (FORMS, WHOLE, EVENT), (OTHERWISE, REPLIES)),
        ("ja", (FORMS, WHOLE, EVENT), (OTHERWISE, REPLIES)),
        ("it", (FORMS, WHOLE), (EVENT, OTHERWISE, REPLIES)),
        ("zu", (WRITTEN, WHOLE), (EVENT, OTHERWISE, REPLIES)),
        ("rw", (WRITTEN,), (WHOLE, EVENT, OTHERWISE, REPLIES)),
    ],
)
def test_what_is_found_is_known_by_language(
    code: str, found: tuple[str, ...], lacking: tuple[str, ...]
) -> None:
    assert support(code) == (found, lacking)


def test_it_is_told_in_a_phrase() -> None:
    assert support("en").told == f"finds {FORMS}, {WHOLE}, {EVENT}, {OTHERWISE}, {REPLIES}"
    assert support("es").told.endswith(f"{EVENT}; not {OTHERWISE}, nor {REPLIES}")
