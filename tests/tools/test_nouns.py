from pathlib import Path

import pytest

from bot.language.reader import hardly_nouns
from tools.nouns import main

# sense key, offset, number of the sense, how often it stands in texts
SENSES = """\
stir%1:04:00:: 00339085 1 2
stir%2:38:02:: 01925694 1 40
pot%1:06:00:: 03990834 1 20
pot%2:35:00:: 01497736 1 0
house%1:06:00:: 03544360 1 90
house%2:42:00:: 02460619 1 60
housing%1:06:00:: 03546766 1 9
deploy%2:33:00:: 01151097 1 4
competitive%3:00:00:: 00513434 1 11
school_bus%1:06:00:: 04146614 1 1
"""


@pytest.fixture
def listed(tmp_path: Path) -> set[str]:
    (tmp_path / "index.sense").write_text(SENSES, "ascii")
    main(tmp_path, tmp_path / "out.txt")
    return set((tmp_path / "out.txt").read_text("ascii").splitlines())


def test_verbs_and_adjectives_are_listed_in_their_forms(listed: set[str]) -> None:
    assert {"stir", "stirred", "stirring", "deployed", "deploying", "competitive"} <= listed


def test_nouns_and_words_that_are_not_known_are_not(listed: set[str]) -> None:
    assert listed.isdisjoint({"pot", "pots", "house", "houses", "housing", "school", "bus", "the"})


def test_what_is_there_is_the_list_without_its_notice() -> None:
    words = hardly_nouns("en")

    assert {"competitive", "deployed", "technically"} <= words
    assert words.isdisjoint({"children", "funding", "record"})
    assert all(word.isalpha() for word in words)


def test_a_language_without_a_list_knows_of_no_word() -> None:
    assert hardly_nouns("xx") == frozenset()
