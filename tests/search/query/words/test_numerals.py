import pytest

from bot.language.reader import language
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.analysis.unspaced import tokenizer
from bot.search.query.words.numerals import Numerals

NUMERALS = Numerals(IN_ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10", "ten"), ("3rd", "third"), ("7", "7th"), ("7th", "seventh"), ("31", "31st")],
)
def test_a_number_stands_for_itself_however_it_is_written(one: str, other: str) -> None:
    first, second = IN_ENGLISH.term(one), IN_ENGLISH.term(other)

    assert second in NUMERALS.of(first)
    assert first in NUMERALS.of(second)


@pytest.mark.parametrize("word", ["rye", "month", "first", "3rds", "th", ""])
def test_what_is_no_number_stands_for_none(word: str) -> None:
    assert NUMERALS.of(word) == {}


def test_three_and_third_are_two_things() -> None:
    assert "third" not in NUMERALS.of("3")
    assert "3rd" not in NUMERALS.of(IN_ENGLISH.term("three"))


def test_numbers_are_known_in_other_languages() -> None:
    spanish = tokenizer(language("es"))

    assert spanish.term("diez") in Numerals(spanish).of("10")
