"""Several names within a sentence stand as the language lists them."""

from collections.abc import Sequence

import pytest

from bot.chat.wording.lists import either, joined
from bot.language.translation import speaking


@pytest.mark.parametrize(
    ("code", "names", "expected"),
    [
        ("en", [], ""),
        ("en", ["Ann"], "Ann"),
        ("en", ["Ann", "Ben"], "Ann and Ben"),
        ("en", ["Ann", "Ben", "Cleo"], "Ann, Ben and Cleo"),
        ("es", ["Ana", "Bea", "Cleo"], "Ana, Bea y Cleo"),
        ("es", ["Ana", "Bea", "Inés"], "Ana, Bea e Inés"),
        ("es", ["Ana", "Hilario"], "Ana e Hilario"),
        ("es", ["agua", "hielo"], "agua y hielo"),
        ("es", ["Ian", "Yolanda"], "Ian y Yolanda"),
        ("es", ["Ana y Inés", "Bea"], "Ana y Inés y Bea"),  # what stands in a name is not ours
        ("de", ["Ann", "Ben", "Cleo"], "Ann, Ben und Cleo"),
        ("fr", ["Ann", "Ben", "Cleo"], "Ann, Ben et Cleo"),
        ("pt", ["Ann", "Ben", "Cleo"], "Ann, Ben e Cleo"),
    ],
)
def test_names_are_joined(code: str, names: Sequence[str], expected: str) -> None:
    with speaking(code):
        assert joined(names) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "a or «olas»"),
        ("es", "a u «olas»"),
        ("de", "a oder «olas»"),
        ("fr", "a ou «olas»"),
        ("pt", "a ou «olas»"),
    ],
)
def test_one_of_several_is_told(code: str, expected: str) -> None:
    with speaking(code):
        assert either(["a", "«olas»"]) == expected


def test_a_brace_in_a_name_is_only_a_brace() -> None:
    assert joined(["{first}", "{0}", "}"]) == "{first}, {0} and }"
