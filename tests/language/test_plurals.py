import pytest

from bot.language.plurals import ones, several
from bot.language.reader import ENGLISH

ENDINGS = ENGLISH.people.plurals


@pytest.mark.parametrize(
    ("one", "plural"),
    [("nurse", "nurses"), ("judge", "judges"), ("boss", "bosses"), ("party", "parties")],
)
def test_a_plural_is_of_the_word_it_is_made_of(one: str, plural: str) -> None:
    assert several(one, ENDINGS) == plural
    assert one in ones(plural, ENDINGS)


def test_without_endings_a_word_is_its_own_plural() -> None:
    assert several("Palavra", ()) == "Palavra"
    assert list(ones("palavras", ())) == []
