from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus

NINE = "  - name: Eve Nine\n    aliases: [{0}]\n"
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
