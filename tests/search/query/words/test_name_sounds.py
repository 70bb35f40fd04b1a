import pytest

from bot.language.reader import language
from bot.search.query.words.name_sounds import NameSounds

ALIKE = language("en").people.sounds
SOUNDS = NameSounds(["kat", "luis", "suzy", "marcus", "stephan", "cecily"], "aeiouy", ALIKE)


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
        ("markus", 1, "marcus"),
        ("stefan", 2, "stephan"),
        ("kekily", 2, None),
    ],
)
def test_a_name_is_known_by_its_sound_if_few_letters_differ(
    word: str, edits: int, name: str | None
) -> None:
    assert SOUNDS.like(word, edits) == name
