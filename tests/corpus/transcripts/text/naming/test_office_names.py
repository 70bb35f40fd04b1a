import pytest

from bot.corpus.transcripts.text.naming.office_names import office_name
from tests.corpus.transcripts.formats.reading import read

LONG = "Parliamentary Under-Secretary of State for Mills, Ovens, Bakeries and Fine Flour Policy"
CHAIR = "Maya Lind: Order."


def words(text: str) -> list[tuple[str | None, str]]:
    said, _ = read(text)
    return [(name, words) for _, name, words in said]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "office",
    ["The Secretary of State for Mills", "The Minister for Roads and Rivers", f"The {LONG}",
     "Minister of Flour", "Prime Minister", "La ministra de Hacienda", "Der Minister für Mühlen",
     "Le secrétaire d'État", "The Advocate General for Rye", "The Minister of State, Home Office"],
)  # fmt: skip
def test_a_name_in_brackets_behind_an_office_begins_a_turn(office: str, apart: str) -> None:
    turns = [CHAIR, f"{office} (Mr Tom Ferrer): We pay.", "Maya Lind: Thanks.", "Tom Ferrer: Yes."]

    assert words(apart.join(turns)) == [
        ("Maya Lind", "Order."),
        ("Tom Ferrer", "We pay."),
        ("Maya Lind", "Thanks."),
        ("Tom Ferrer", "Yes."),
    ]


@pytest.mark.parametrize("other", ["Ida Holm: Yes.", "Ida Holm (North Mills) (Rye): Yes."])
def test_who_is_named_alone_elsewhere_is_who_stands_in_the_brackets(other: str) -> None:
    said = words(f"{CHAIR}\nThe Minister for Ovens (Ida Holm) (Rye): We pay.\n{CHAIR}\n{other}")

    assert [said[1][0], said[3][0]] == ["Ida Holm", "Ida Holm"]


@pytest.mark.parametrize("behind", ["Ida Holm", "Northern Mills", "Bread Office"])
def test_what_may_be_no_name_leaves_the_words_to_the_office(behind: str) -> None:
    said = words(f"{CHAIR}\nThe Minister for Ovens ({behind}): We pay.\n{CHAIR}")

    assert said[1] == ("The Minister for Ovens", "We pay.")


@pytest.mark.parametrize(
    "label",
    ["Senator Baker (New South Mills)", "Ann Baker (North Mills)", "The Mill (Bread)",
     "The mill in the valley (Ann Baker)", "The minister in the valley (Ann Baker)",
     "And so the Minister said (Ann Baker)",
     "The Minister for Ovens (from the floor)", "The Minister for Ovens",
     "The Minister. The Bakers (Ann Baker)", "The Minister of (Ann Baker)"],
)  # fmt: skip
def test_other_labels_with_brackets_are_no_office(label: str) -> None:
    assert office_name(label, "en") is None


@pytest.mark.parametrize("number", ["Q2. [805512] ", "12. [90123] ", "1. ", "Q4. "])
def test_the_number_of_a_question_is_not_said(number: str) -> None:
    asked = f"{number}Ida Holm (North Mills) (Rye): What about rye?"

    assert words(f"{CHAIR}\n{asked}\n{CHAIR}")[1] == ("Ida Holm", "What about rye?")


@pytest.mark.parametrize("line", ["1. Ida Holm", "3. (See above) (Twice): rye", "1. So: rye"])
def test_the_number_of_a_list_is_said(line: str) -> None:
    assert line in words(f"{CHAIR}\n{line}\n{CHAIR}")[0][1]
