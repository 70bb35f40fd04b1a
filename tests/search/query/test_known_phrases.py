import pytest

from bot.search.query.known_phrases import KnownPhrases

KNOWN = KnownPhrases(dict.fromkeys([("rye",), ("rye", "bread", "roll"), ("oven", "door")]))


@pytest.mark.parametrize(
    ("text", "start", "size"),
    [
        ("a rye bread roll", 1, 3),
        ("a rye bread oven", 1, 1),
        ("a rye bread", 1, 1),
        ("a rye bread roll", 0, 0),
        ("an oven", 1, 0),
    ],
)
def test_the_longest_phrase_is_found_that_begins_at_a_term(
    text: str, start: int, size: int
) -> None:
    assert KNOWN.size_at(text.split(), start) == size
