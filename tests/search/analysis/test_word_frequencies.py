import pytest

from bot.language.reader import language
from bot.search.analysis.word_frequencies import (
    ENGLISH_WORDS,
    NUMBER,
    RAREST,
    frequencies_of,
    information,
    is_word,
)


def test_a_rare_word_tells_more_than_a_common_one_and_none_more_than_an_unknown() -> None:
    told = [information(word) for word in ("the", "house", "kiln", "qzxwv")]

    assert told == sorted(told)
    assert 0 < told[0] < told[1] < told[2] <= told[3] == RAREST


@pytest.mark.parametrize("number", ["7", "2021", "00"])
def test_a_number_tells_the_same_whatever_it_is(number: str) -> None:
    assert information(number) == NUMBER


@pytest.mark.parametrize("word", ["qzxwv", "", "café", "قمح", "house" * 20, "\ud800", "~"])
def test_what_is_not_listed_is_no_word(word: str) -> None:
    assert not is_word(word)
    assert is_word("house")


def test_a_language_is_weighed_by_its_own_words_alone() -> None:
    spanish = language("es")
    counted = spanish._replace(words=spanish.words._replace(frequencies="package/spanish.txt"))

    assert frequencies_of(language("en")) is ENGLISH_WORDS
    assert frequencies_of(spanish) is None
    assert frequencies_of(counted) not in {None, ENGLISH_WORDS}
