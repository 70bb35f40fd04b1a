from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus

NINE = "  - name: Eve Nine\n    aliases: [{0}]\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann Baker>{}\n"
MARKDOWN = (
    "---\ntitle: T\npublisher: P\ndate: 2020-02-04\nurl: https://example.org/\n---\n\n"
    "> {}\n>\n> — Ann Baker\n"
)
TEXT = "Ann Baker: {}\n\nBen Miller: So there.\n\nAnn Baker: Thanks."
CAPTIONS = "WEBVTT\n\n00:05.000 --> 00:08.000\n<v Emma>Flour is dear.\n"


def problems(folder: Path) -> list[str]:
    start = f"{folder}/bread-day/"
    return [str(problem).removeprefix(start) for problem in inspect(folder)[1]]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ("  - ben miller\n", "event.yaml:19: “ben miller” is in `people` twice; keep one, or tell"),
        (
            "  - Ben Millers\n",
            "event.yaml:19: warning: “Ben Miller” and “Ben Millers” may be one person; if so, keep",
        ),
        (
            "  - Eve Nine, Chair of Ovens\n",
            "event.yaml:19: warning: “Eve Nine, Chair of Ovens” looks like more than a name; write",
        ),
        ("  - Eve Nine - Chair\n", "event.yaml:19: warning: “Eve Nine - Chair” looks like more"),
        ("  - Eve Nine y Fay Ten\n", "event.yaml:19: warning: “Eve Nine y Fay Ten” looks like mo"),
        (
            NINE.format("Ben Miller"),
            "event.yaml:20: warning: “Ben Miller” is the name of Ben Miller as well, so that Ben",
        ),
        (
            NINE.format("M") + "  - name: Fay Ten\n    aliases: [M]\n",
            "event.yaml:22: warning: “M” is an alias of Eve Nine as well, so that neither is meant",
        ),
    ],
)
def test_who_may_be_two_or_twice_is_told_with_what_to_do(
    tmp_path: Path, people: str, told: str
) -> None:
    (found,) = problems(write_corpus(tmp_path, event=EVENT + people))

    assert found.startswith(told)


@pytest.mark.parametrize(
    "name", ["Sammy Davis, Jr.", "José Ortega y Gasset", "Ludwig van Ode", "Eve Nine (Leeds)"]
)
def test_a_name_may_have_more_than_two_words(tmp_path: Path, name: str) -> None:
    assert problems(write_corpus(tmp_path, event=f"{EVENT}  - name: {name}\n")) == []


def test_an_alias_of_two_people_gives_neither_the_words(tmp_path: Path) -> None:
    event = EVENT.replace("name: Ann Baker", "name: Ann Baker\n    aliases: [Emma]") + NINE.format(
        "Emma"
    )
    folder = write_corpus(tmp_path, ("talk.vtt", CAPTIONS), event=event, source=None)

    (said,) = [passage for passage in inspect(folder)[0].passages if passage.transcript]

    assert said.speaker is not None
    assert said.speaker.name == "Emma"


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
