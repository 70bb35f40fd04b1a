import pytest

from bot.corpus.model import Person
from bot.search.query.descriptions import (
    Descriptions,
    bracketed,
    core,
    folded_words,
)

PEOPLE = [
    Person(name="Ann", role="Head baker", organisation="Crumb (France)", part="panellist"),
    Person(name="Ben", role="Miller", organisation="Stone Mill", part="panellist"),
    Person(name="Cleo", part="moderator"),
    Person(name="Dee", part="co-moderator"),
    Person(name="Eve (Minister of Bread)", role="Professor", organisation="Carl University"),
    Person(name="Fay", role="Professor", organisation="Carl University", part="witness"),
    Person(name="Gil", role="Professor", organisation="Rye University", part="witness"),
]
DESCRIPTIONS = Descriptions(PEOPLE)


@pytest.mark.parametrize(
    ("words", "names", "end"),
    [
        ("head baker from crumb", "Ann", 4),
        ("speaker from stone mill on ovens", "Ben", 4),
        ("crumb says so", "Ann", 1),
        ("stone mill said", "Ben", 2),
        ("moderator", "Cleo", 1),  # who is just that comes before whose part says more
        ("moderators", "Cleo", 1),
        ("co moderator", "Dee", 2),
        ("somebody at the mill", "Ben", 4),
        ("professor of rye university", "Gil", 4),
        ("professor at carl", "Eve (Minister of Bread) Fay", 3),
        ("minister", "Eve (Minister of Bread)", 1),
        ("french baker", None, 0),
        ("baker from crumb", None, 0),  # "baker" is no word for somebody
        ("somebody francian", "Ann", 2),
        ("professor", None, 0),  # three are
        ("somebody", None, 0),  # … from nowhere
        ("crumb", None, 0),  # could be bread as well
        ("mill said", None, 0),
        ("crumb on ovens", "Ann", 1),
        ("crumb and ovens", None, 0),
        ("of the baker", None, 0),
        ("speaker ovens crumb", None, 0),
        ("miller of rye university", None, 0),  # nobody is both
    ],
)
def test_who_is_described_and_how_far_the_description_goes(
    words: str, names: str | None, end: int
) -> None:
    found = DESCRIPTIONS.find(words.split(), 0)

    assert (found is None) == (names is None)
    if found:
        assert (" ".join(person.name for person in found.people), found.end) == (names, end)


def test_a_description_may_start_anywhere() -> None:
    words = ["what", "did", "the", "head", "baker", "say"]

    assert DESCRIPTIONS.find(words, 2) is None
    found = DESCRIPTIONS.find(words, 3)
    assert found is not None
    assert ([person.name for person in found.people], found.end) == (["Ann"], 5)


def test_a_description_ends_after_sixteen_words() -> None:
    long = "somebody at stone " + "of the " * 6 + "mill"

    found = DESCRIPTIONS.find([*long.split(), "crumb"], 0)

    assert found is not None
    assert (found.people[0].name, found.end) == ("Ben", 16)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("baker", ["Ann"]),
        ("bakers", ["Ann"]),
        ("millers", ["Ben"]),
        ("millerish", ["Ben"]),
        ("franceish", ["Ann"]),
        ("carlian", ["Eve (Minister of Bread)", "Fay"]),
        ("rye", ["Gil"]),
        ("ryes", []),  # too short to take an ending
        ("of", []),
        ("helicopter", []),
    ],
)
def test_a_word_describes_whoever_has_it_or_a_shorter_form_of_it(
    word: str, names: list[str]
) -> None:
    assert [PEOPLE[number].name for number in sorted(DESCRIPTIONS.fitting(word))] == names
    assert all(DESCRIPTIONS.fits(word, [person]) == (person.name in names) for person in PEOPLE)


def test_parts_of_names_and_words() -> None:
    assert [core("Crumb (France)"), core("Crumb"), core("(Crumb)")] == ["Crumb", "Crumb", "(Crumb)"]
    assert bracketed("Ann (Chair) Baker (Mayor)") == ["Chair", "Mayor"]
    assert folded_words("Café, 🎉 HEAD-baker") == ("cafe", "head", "baker")
