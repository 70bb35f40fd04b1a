"""Quotes that hold the words of several people."""

from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import write_corpus

VTT = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann Baker>{}\n"
MARKDOWN = (
    "---\ntitle: T\npublisher: P\ndate: 2020-02-04\nurl: https://example.org/\n---\n\n"
    "> {}\n>\n> — Ann Baker\n"
)
TEXT = "Ann Baker: {}\n\nBen Miller: So there.\n\nAnn Baker: Thanks."


def warnings(folder: Path, name: str, text: str) -> list[str]:
    problems = map(str, inspect(write_corpus(folder, (name, text), source=None))[1])
    return [problem for problem in problems if "within these words" in problem]


@pytest.mark.parametrize(("name", "form"), [("a.vtt", VTT), ("a.md", MARKDOWN), ("a.txt", TEXT)])
def test_names_before_a_colon_within_a_quote_are_told_of(
    name: str, form: str, tmp_path: Path
) -> None:
    said = form.format("Flour is dear. Tom Stone: It is not. Íñigo Gil: Why?")

    told = warnings(tmp_path, name, said)

    assert len(told) == 1
    assert f"{name}:" in told[0]
    assert "shown as Ann Baker's, is “Tom Stone:”, “Íñigo Gil:”; if somebody else" in told[0]


def test_one_name_is_told_of_where_it_is_of_the_event(tmp_path: Path) -> None:
    told = warnings(tmp_path, "a.vtt", VTT.format("Flour is dear. Ben Miller: It is not."))

    assert len(told) == 1
    assert "“Ben Miller:”" in told[0]


@pytest.mark.parametrize(
    "words",
    [
        "I read Open Data: a guide. I read Civic Tech: another.",
        "One title is dear. Open Data: A Guide is its name.",
        "There is this: Mr. Stone: a fine man. Note: flour is dear. Question: why?",
        "It was 10:30 then. We went. The two: A and B.",
    ],
)
def test_other_colons_are_not(words: str, tmp_path: Path) -> None:
    assert warnings(tmp_path, "a.vtt", VTT.format(words)) == []
