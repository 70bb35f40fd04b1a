import pytest

from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.words.slips import Slips


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("mayer", "mayor", True),
        ("moderater", "moderator", True),
        ("consultent", "consultant", True),
        ("mayors", "mayer", False),
        ("list", "last", False),
        ("for", "far", False),
    ],
)
def test_words_that_end_in_the_same_sound_are_heard_alike(
    one: str, other: str, *, alike: bool
) -> None:
    slips = Slips(IN_ENGLISH)

    assert (slips.sound(one) == slips.sound(other)) is alike
