"""Who is on a side of what is debated, where roles say so."""

import pytest

from bot.corpus.model import Person
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.query.people.sides import Sides

PEOPLE = [
    Person(name="Ann", role="professor of rye, arguing for the motion"),
    Person(name="Ben", role="Baker; against the motion"),
    Person(name="Cleo", role="miller, opponent of the motion"),
    Person(name="Dee", role="adviser for the minister"),
    Person(name="Eve"),
]
SIDES = Sides(PEOPLE, IN_ENGLISH, {"ban", "white", "bread", "the"}, {"ban"})


@pytest.mark.parametrize(
    ("question", "names", "words"),
    [
        ("what did the debaters against say", "Ben Cleo", "the debaters against"),
        ("who argued for the motion", "Ann", "who argued for the motion"),
        ("who was against it", "Ben Cleo", "who was against it"),
        ("who spoke for banning white bread", "Ann", "who spoke for banning white bread"),
        ("the team for the motion on rye", "Ann", "the team for the motion"),
        ("what did those who are opposed to the ban think", "Ben Cleo", None),
        ("what did the opponents say", "Ben Cleo", "the opponents"),
        ("and the speaker against about rye", "Ben Cleo", "the speaker against"),
        ("who argued for rye", "", None),
        ("who is for white bread", "", None),  # not whoever is for banning it
        ("who bought flour for the bakers", "", None),
        ("what speaks against it", "", None),
        ("opponents of rye", "", None),
        ("opponents of the", "", None),
        ("what is it for", "", None),
        ("what did they say about the proposition", "", None),
        ("how big was the opposition to rye", "", None),
        ("what did the supporters of rye get", "", None),
    ],
)
def test_people_are_meant_by_the_side_they_are_on(
    question: str, names: str, words: str | None
) -> None:
    folded = question.split()
    found = [
        (" ".join(person.name for person in side.people), " ".join(folded[side.start : side.end]))
        for side in SIDES.find(folded)
    ]

    assert [name for name, _ in found] == ([names] if names else [])
    assert words is None or [called for _, called in found] == [words]


def test_where_no_role_tells_a_side_nobody_is_meant_by_one() -> None:
    sides = Sides(PEOPLE[3:], IN_ENGLISH, ())

    assert not list(sides.find(["who", "argued", "for", "the", "motion"]))


def test_a_part_tells_a_side_too() -> None:
    sides = Sides([Person(name="Ann", part="against the motion"), *PEOPLE[3:]], IN_ENGLISH, ())
    found = sides.find(["who", "is", "against", "the", "motion"])

    assert [person.name for side in found for person in side.people] == ["Ann"]
