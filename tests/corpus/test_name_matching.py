import pytest

from bot.corpus.model import Event
from bot.corpus.name_matching import alike, is_nobody, match, nearest

EVENT = Event.model_validate(
    {
        "slug": "panel",
        "title": "Panel",
        "date": "2020-02-03",
        "people": [
            {"name": "Ebtihaj Khan", "aliases": ["Ebti"]},
            {"name": "Amanda Clarke"},
            {"name": "Ana Núñez"},
            {"name": "Dan Brown"},
        ],
        "labels": {"Speaker 1": "Ebtihaj Khan", "iPhone": "amanda clarke"},
    }
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ebtihaj Khan", "Ebtihaj Khan"),
        ("EBTIHAJ  KHAN", "Ebtihaj Khan"),
        ("ebti", "Ebtihaj Khan"),
        ("Khan, Ebtihaj", "Ebtihaj Khan"),
        ("Ebtihaj Khan (Code for Pakistan)", "Ebtihaj Khan"),
        ("Ebtihaj Khan | CfP", "Ebtihaj Khan"),
        ("Dr. Amanda Clarke", "Amanda Clarke"),
        ("Lady Amanda Clarke", "Amanda Clarke"),
        ("Amanda Clarke (she/her)", "Amanda Clarke"),
        ("Ana Nunez", "Ana Núñez"),
        ("Speaker 1", "Ebtihaj Khan"),
        ("iPhone", "Amanda Clarke"),
    ],
)
def test_a_name_is_known_in_other_dress(label: str, name: str) -> None:
    person, sure = match(label, EVENT)

    assert person is not None
    assert (person.name, sure) == (name, True)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ebtihaj Kahn", "Ebtihaj Khan"),
        ("Ebtihadj Khan", "Ebtihaj Khan"),
        ("Amanda Clark", None),  # could be somebody else: too short a word to be sure of
        ("Amanda Clarkes", "Amanda Clarke"),
        ("Ian Brown", None),
        ("Amanda", None),
        ("Khan", None),
        ("Amanda Khan", None),
        ("", None),
    ],
)
def test_a_close_spelling_is_taken_with_doubt_and_anything_else_is_nobody(
    label: str, name: str | None
) -> None:
    person, sure = match(label, EVENT)

    assert (person.name if person else None, sure) == (name, name is None)


def test_who_is_close_to_two_people_is_neither() -> None:
    event = EVENT.model_copy(
        update={"people": tuple(p.model_copy(update={"name": n}) for p, n in zip(
            EVENT.people, ["Maria Lindgren", "Maria Lindgreen"], strict=False))}
    )  # fmt: skip

    assert match("Maria Lindgrren", event).person is None


@pytest.mark.parametrize(
    ("label", "nobody"),
    [
        ("Speaker 1", True),
        ("SPEAKER_00", True),
        ("[SPEAKER_00]", True),
        ("Unknown Speaker", True),
        ("Participant 12", True),
        ("Speaker B", True),
        ("Amanda", False),
        ("Audience member", False),
    ],
)
def test_labels_that_programs_make_up_name_nobody(label: str, *, nobody: bool) -> None:
    assert is_nobody(label) == nobody


def test_whoever_may_be_meant_is_suggested() -> None:
    assert nearest("Amanda", EVENT) == "Amanda Clarke"
    assert nearest("Ebtihag", EVENT) == "Ebtihaj Khan"
    assert nearest("Xu", EVENT) is None


def test_two_people_of_a_like_name_are_noticed() -> None:
    assert alike("Dr Ana Nunez", "Ana Núñez")
    assert not alike("Dan Brown", "Ian Brown")
