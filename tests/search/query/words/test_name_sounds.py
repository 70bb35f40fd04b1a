import pytest

from bot.search.query.words.name_sounds import NameSounds

SOUNDS = NameSounds(["kat", "luis", "suzy"], "aeiouy")


@pytest.mark.parametrize(
    ("word", "edits", "name"),
    [
        ("katt", 1, "kat"),
        ("louis", 1, "luis"),
        ("luise", 1, "luis"),
        ("suzie", 1, None),
        ("suzie", 2, "suzy"),
        ("kat", 1, None),  # it is the name
        ("cut", 1, None),
    ],
)
def test_a_name_is_known_by_its_sound_if_few_letters_differ(
    word: str, edits: int, name: str | None
) -> None:
    assert SOUNDS.like(word, edits) == name
