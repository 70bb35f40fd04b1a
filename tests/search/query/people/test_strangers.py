import pytest

from bot.search.analysis.tokens import IN_ENGLISH, split
from bot.search.analysis.word_frequencies import ENGLISH_WORDS
from bot.search.query.people.strangers import Strangers

STRANGERS = Strangers(
    IN_ENGLISH, ENGLISH_WORDS, lambda: {"beck": "Beck", "research": "research", "pgd": "PGD"}
)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("Lincoln", "Lincoln"),
        ("Mary Ann", "Mary Ann"),
        ("the mayor", "mayor"),
        ("the police chief", "police chief"),
        ("prime minister", "prime minister"),
        ("councillor orlikow", "councillor orlikow"),
        ("mr smith", "mr smith"),
        ("orlikow", "orlikow"),
        ("kent beck", "kent beck"),
        ("the mayor of London", "mayor of London"),
        ("the prime minister of new zealand", "prime minister of new zealand"),
        ("the people from London", ""),
        ("the cost of living", ""),
        ("the mayors of London", ""),
        ("the speaker", ""),  # anybody who speaks
        ("the mayors", ""),
        ("a mayor", ""),
        ("they", ""),
        ("people", ""),
        ("research", ""),
        ("PGD", ""),
        ("the report", ""),
        ("", ""),
    ],
)
def test_one_person_is_called_by_a_name_or_an_office(words: str, called: str) -> None:
    assert STRANGERS.find(split(words), {"Lincoln", "Mary", "Ann"}) == called


@pytest.mark.parametrize(
    ("words", "titled"),
    [
        ("justice beck", True),
        ("judge Mary Lincoln", True),
        ("mr orlikow", True),
        ("justice research", False),
        ("justice", False),
        ("justices beck", False),
        ("justice of beck", False),
        ("bread beck", False),
        ("prime minister", False),
    ],
)
def test_a_name_may_stand_behind_what_its_bearer_is(words: str, *, titled: bool) -> None:
    assert STRANGERS.are_titled(split(words), {"Lincoln", "Mary", "Ann"}) is titled
