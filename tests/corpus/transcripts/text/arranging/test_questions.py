import pytest

from bot.corpus.transcripts.text.arranging.questions import with_colons
from bot.corpus.transcripts.text.lines import Line
from tests.corpus.transcripts.formats.reading import read

ASKED = ("Where was the oven?", "Who sold it?", "Is it for sale?")


@pytest.mark.parametrize(
    ("mark", "number"),
    [("Q    ", 2), ("Q.  ", 2), ("Q\xa0\xa0 ", 2), ("Q\t", 2), ("Q - ", 2), ("  Q.", 0), ("Q ", 3)],
)
def test_a_question_of_a_stenographer_is_nobodys(mark: str, number: int) -> None:
    turns = [f"{mark}{asked}\n\nTom Ferrer: I forget." for asked in ASKED[:number]]

    said, problems = read("\n\n".join(["Tom Ferrer: Go on.", *turns, "Maya Lind: Thanks."]))

    unnamed = [words for _, name, words in said if name is None]
    assert unnamed == [*ASKED[:number]]
    assert any("“Q” names nobody" in problem for problem in problems) == bool(number)


@pytest.mark.parametrize(
    "text",
    [
        "Q    Where was the oven?",  # once
        "Q. Bunn baked them.\n\nTom Ferrer: Who?",
        "Q is a letter.\n\nQ is a letter.\n\nQ is a letter.",
        "Q. Ash: So?\n\nA. Baker: I think.\n\nQ. Ash: Yes?\n\nA. Baker: No.",
        "Q. de Ash: So?\n\nQ. de Ash: Yes?\n\nQ Ash: So?\n\nQ Ash: Yes?\n\nQ Ash: Why?",
        "I know John\nQ. Baker.\n\nI know Ann\nQ. Baker.\n\nI know Ben\nQ. Baker.",
    ],
)
def test_a_letter_in_prose_asks_nothing(text: str) -> None:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"))]

    assert with_colons(lines) == lines


@pytest.mark.parametrize(
    ("answer", "times", "is_one"), [("A  few of us.", 1, False), ("A.  I do.", 2, True)]
)
def test_an_answer_without_a_name_is_marked_more_than_once(
    answer: str,
    times: int,
    is_one: bool,  # noqa: FBT001
) -> None:
    texts = "\n\n".join(["Q.  Who bakes: you?", "Q.  Who sells?", *[answer] * times]).split("\n")

    read = [line.text for line in with_colons([*map(Line, range(len(texts)), texts)])]

    assert read[:3] == ["Q: Who bakes: you?", "", "Q: Who sells?"]
    assert (read[-1] == answer) != is_one
