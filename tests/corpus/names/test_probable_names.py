import pytest

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match
from bot.corpus.names.probable_names import may_be, probable

EVENT = Event.model_validate(
    {
        "slug": "flour",
        "title": "Flour",
        "date": "2020-02-03",
        "people": [
            {"name": "Ann Baker", "role": "President of the guild", "organisation": "Crumb"},
            {"name": "Ben Miller", "role": "Vice President", "organisation": "Stone Mill"},
            {"name": "Cy van der Loaf", "role": "Baker, Chief Justice"},
            {"name": "Dora T Crust", "aliases": ["Dodo Crust"]},
            {"name": "Eve Oven"},
            {"name": "Eve Rye"},
            {"name": "Flo Seed", "role": "farmer"},
            {"name": "Gerd Korn", "role": "Kanzler der Zunft"},
            {"name": "Inés Pan", "role": "Alcaldesa de la Villa"},
        ],
    }
)


def meant(*labels: str) -> list[str | None]:
    found = probable(labels, EVENT)
    return [found[label].name if label in found else None for label in labels]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Ann B. Baker", "Ann Baker"),
        ("Ann B. Baker, Ed.D", "Ann Baker"),
        ("Baker, Ann B.", "Ann Baker"),
        ("Dora Crust", "Dora T Crust"),
        ("Dora K. Crust", None),  # another initial
        ("Eve R. Oven", "Eve Oven"),
        ("ADMIRAL BAKER", "Ann Baker"),
        ("Attorney General Ann Baker", "Ann Baker"),
        ("M. Flo Seed", "Flo Seed"),  # as the French have it
        ("M. Seed", None),
        ("M. Night Seed", None),
        ("The Honourable Ben Miller", "Ben Miller"),
        ("VICE PRESIDENT MILLER", "Ben Miller"),
        ("Justice van der Loaf", "Cy van der Loaf"),  # a justice, by their role …
        ("Justice Miller", None),  # … where for others it may be a name
        ("Baker Loaf", None),  # as this may be
        ("The Miller", None),
        ("Mayor Seed", None),  # who is a farmer
        ("Mayor Flo Seed", "Flo Seed"),
        ("Mayor Rye", "Eve Rye"),  # of whom nothing else is known
        ("Senator Ben", None),
        ("Senadora Baker", "Ann Baker"),
        ("JUDGE EVE", None),  # two of them
        ("Admiral", None),
        ("THE PRESIDENT", "Ann Baker"),
        ("The Vice President", "Ben Miller"),
        ("Der Kanzler", "Gerd Korn"),
        ("La Alcaldesa", "Inés Pan"),
        ("PRESIDENT", None),  # of whatever
        ("THE WITNESS", None),
        ("Ann", "Ann Baker"),
        ("BEN (Stone Mill)", "Ben Miller"),
        ("Ben | Crumb", None),  # is from elsewhere
        ("Ben (Baker)", None),
        ("Dodo", "Dora T Crust"),
        ("Eve", None),
        ("A", None),
        ("Baker", "Ann Baker"),
        ("SEED", "Flo Seed"),
        ("van der Loaf", "Cy van der Loaf"),
        ("der Loaf", "Cy van der Loaf"),
        ("Van", None),
        ("General", None),
        ("CyVanDerLoaf", "Cy van der Loaf"),
        ("benmiller", "Ben Miller"),
        ("Speaker 1", None),
    ],
)
def test_a_label_is_one_persons_if_it_can_mean_nobody_else(label: str, name: str | None) -> None:
    assert match(label, EVENT).person is None
    assert meant(label, "Flo Wheat") == [name, None]


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Ann", "Ann Baker"),  # two voices, maybe
        ("Ann", "Ms Baker"),
        ("Ann", "Ann Wheat"),
        ("Ann", "Ann's phone"),
        ("Ann", "Tom"),  # both from the audience, maybe
        ("Ann", "TOM (she/her)"),
        ("Ann B. Baker", "Ann Baker"),
        ("ADMIRAL BAKER", "ADMIRAL JO BAKER"),
        ("THE PRESIDENT", "PRESIDENT WHEAT"),
        ("THE PRESIDENT", "PRESIDENT BAKER"),
    ],
)
def test_a_label_that_another_may_share_is_nobodys(label: str, other: str) -> None:
    assert meant(label, other)[0] is None


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Ann", "ANN (she/her)"),
        ("Ann", "Ben"),
        ("Ann", "Speaker 1"),
        ("BenMiller", "Ben Miller"),
        ("THE PRESIDENT", "THE VICE PRESIDENT"),
        ("ADMIRAL BAKER", "ADMIRAL WHEAT"),
    ],
)
def test_a_label_is_known_beside_others_that_are_not_of_its_name(label: str, other: str) -> None:
    assert meant(label, other)[0] is not None


@pytest.mark.parametrize(
    ("labels", "label", "name"),
    [
        (["Ann Baker", "Ben Miller", "Ann"], "Ann", "Ann Baker"),
        (
            ["Ann Baker", "Ann Baker", "Ben Miller", "Baker", "Ben Miller", "Baker"],
            "Baker",
            "Ann Baker",
        ),
        (["Ann Baker", "Ben Miller", "AB", "BM"], "BM", "Ben Miller"),
        (["Eve Oven", "Ben Miller", "Oven", "Miller", "Eve Oven"], "Miller", "Ben Miller"),
        (["Ann", "Eve", "Ben"], "Ann", "Ann Baker"),  # one of two Eves switches nobody else off
        (["Ann", "Tom", "Ben"], "Ann", "Ann Baker"),
        (["BAKER", "TOM", "MILLER"], "MILLER", "Ben Miller"),
    ],
)
def test_a_name_in_full_first_and_a_bare_one_later_are_one_persons(
    labels: list[str], label: str, name: str
) -> None:
    assert probable(labels, EVENT)[label].name == name


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (["Ann Baker", "Ann", "Ann Baker"], "Ann"),  # two voices, maybe
        (["Ann Baker", "Ben", "Ann Baker", "Ann"], "Ann"),
        (["Ann Baker", "Tom", "Sue", "Ben", "Ann"], "Ann"),
        (["Tom Baker", "Ben Miller", "Baker"], "Baker"),
    ],
)
def test_a_bare_name_may_be_anothers_beside_one_in_full(labels: list[str], label: str) -> None:
    assert label not in probable(labels, EVENT)


@pytest.mark.parametrize(
    ("label", "elsewhere", "name"),
    [
        ("Ann", ["Flo Wheat"], "Ann Baker"),
        ("Ann", ["Ann"], "Ann Baker"),
        ("Ann", ["Ann Baker"], None),  # two voices, maybe
        ("Ann", ["Tom"], None),  # both from an audience, maybe
        ("ADMIRAL BAKER", ["Ann Baker", "Tom"], "Ann Baker"),
    ],
)
def test_a_first_name_is_nobodys_where_another_file_has_one_who_may_be_called_so(
    label: str, elsewhere: list[str], name: str | None
) -> None:
    found = probable([label], EVENT, elsewhere)

    assert (found[label].name if label in found else None) == name


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Baker", True),
        ("Ann Jo Baker", True),
        ("Senator Ann", True),
        ("Jo Baker", False),
        ("Al Baker", False),
        ("Ann Wheat", False),
        ("The President", True),
        ("PRESIDENT WHEAT", False),
        ("A Loaf", False),
    ],
)
def test_a_stranger_may_be_who_shares_a_name_or_has_the_office(name: str, may: bool) -> None:  # noqa: FBT001
    assert may_be(name, EVENT.people[0]) == may


@pytest.mark.parametrize(
    ("name", "role", "may"),
    [
        ("Der Präsident", "Präsident", True),
        ("Die Bürgermeisterin", "Bürgermeisterin von Mehl", True),
        ("La Presidenta", "Presidenta", True),
        ("The Student", "Student", True),
        ("Student", "Student", False),  # or a name
        ("Der Präsident", "Bäcker", False),
        ("Das Korn", "Bäcker", False),
    ],
)
def test_a_stranger_may_be_whose_role_they_are_called_by(name: str, role: str, may: bool) -> None:  # noqa: FBT001
    assert may_be(name, EVENT.people[0].model_copy(update={"role": role})) == may


def test_initials_are_those_of_people_where_they_are_of_several() -> None:
    assert meant("AB", "BM", "CL") == ["Ann Baker", "Ben Miller", "Cy van der Loaf"]
    assert meant("DTC", "IP", "XY") == ["Dora T Crust", "Inés Pan", None]
    assert meant("AB", "BM", "CL", "Ann Baker") == [None, "Ben Miller", "Cy van der Loaf", None]
    assert meant("AB", "BM", "Ann Baker") == [None, None, None]
    assert meant("AB", "BM", "MC", "AV", "Present") == ["Ann Baker", "Ben Miller", None, None, None]
    assert meant("AB", "Carl Cook") == [None, None]  # as an office may be
    assert meant("Ab", "Bm") == [None, None]


LED = EVENT.model_copy(
    update={
        "people": (
            EVENT.people[0].model_copy(update={"part": "moderator"}),
            EVENT.people[1].model_copy(update={"part": "co-moderator"}),
            EVENT.people[3].model_copy(update={"part": "guest"}),
        )
    }
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Moderator", "Ann Baker"),
        ("THE MODERATOR", "Ann Baker"),
        ("Moderadora", "Ann Baker"),
        ("Host", "Ann Baker"),
        ("Interviewer", "Ann Baker"),
        ("Co-moderator", "Ben Miller"),
        ("Guest", "Dora T Crust"),
        ("Presenter", None),
        ("Moderator (Ann Baker)", "Ann Baker"),
        ("The Chair (Ms. Ann Baker (Crumb, Ind.))", "Ann Baker"),
        ("MODERATOR ANN BAKER", "Ann Baker"),
        ("Moderator – Ben Miller", "Ben Miller"),
        ("Audience", None),
        ("Moderator 2", None),
        ("Moderator (Tom Wheat)", None),
        ("La Baker", None),
    ],
)
def test_a_part_is_who_has_it_alone(label: str, name: str | None) -> None:
    person = probable([label], LED).get(label)

    assert (person.name if person else None) == name


def test_a_part_is_nobodys_beside_whoever_has_it() -> None:
    assert "Moderator" not in probable(["Moderator", "Ann Baker", "Moderator"], LED)
