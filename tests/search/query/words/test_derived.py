import pytest

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.words.derived import DERIVED, derived

SAID = frozenset(IN_ENGLISH.terms("a Malthusian crisis of digital red tapism, a realist at sea"))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Malthus", ["malthusian"]),
        ("tape", ["tapism"]),
        ("real", ["realist"]),
        ("sea", []),  # too short
        ("crisis", []),  # is said itself
        ("red tape", []),
        ("ovens", []),
    ],
)
def test_what_is_derived_from_a_word_nobody_says_stands_for_it(word: str, found: list[str]) -> None:
    kin = derived(IN_ENGLISH, SAID.__contains__, " ".join(IN_ENGLISH.terms(word)))

    assert kin == dict.fromkeys(found, DERIVED)
