import pytest

from bot.corpus.model import Person
from bot.search.analysis.tokens import IN_ENGLISH, split
from bot.search.query.people.everyday import everyday_words


@pytest.mark.parametrize(
    ("talk", "text", "everyday"),
    [
        (
            "talk",
            "so lena said we hope the flour is good and mark will pay",
            "flour hope mark will",
        ),
        ("talk", "thank you lena and I think ann is right", ""),
        ("talk", "Good. Then lena said flour is dear. So is Salt.", "lena flour"),
        ("talk", "Good. I am lena hope, and ann is Ann. So is Salt.", "ann"),
        (None, "lena", "lena"),
    ],
)
def test_a_word_without_a_capital_may_be_a_name_only_where_there_are_no_capitals(
    talk: str | None, text: str, everyday: str
) -> None:
    people = [Person(name="Lena Hope"), Person(name="Ann Baker")]

    words = everyday_words([(talk, split(text))], IN_ENGLISH, people)

    assert words & {"lena", "ann", "flour", "hope", "mark", "will"} == set(everyday.split())


def test_capitals_are_told_passage_by_passage() -> None:
    said = [
        ("talk", split("so lena said we hope")),
        ("talk", split("Then Ann said flour is dear.")),
    ]

    words = everyday_words(said, IN_ENGLISH)

    assert words & {"lena", "hope", "ann", "flour"} == {"hope", "flour"}
