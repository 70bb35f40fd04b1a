from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.model import Event, Synonyms
from bot.corpus.problems import Findings

TOP = "title: T\ndate: 2026-03-12\n"
PEOPLE = "people:\n  - name: Ann Baker\n    role: Baker\n"


def problems(text: str) -> list[str]:
    findings = Findings(Path("event.yaml"))
    read_record(text, Event, findings, given={"slug": "x"})
    return [str(problem).removeprefix("event.yaml:") for problem in findings.problems]


def mistakes() -> Iterator[tuple[str, str | None]]:
    """Yield files of events with a mistake, and what is told of it: see mistakes.yaml."""
    table = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))
    around = {
        "above_people": f"{{}}{PEOPLE}",
        "below_date": f"{TOP}{{}}",
        "below_people": f"{TOP}{PEOPLE}{{}}",
        "alone": "{}",
    }
    for place, cases in table.items():
        yield from ((around[place].format(written), told) for written, told in cases)


@pytest.mark.parametrize(("text", "told"), list(mistakes()))
def test_a_mistake_is_told_with_the_line_to_write(text: str, told: str | None) -> None:
    found = problems(text)

    assert found[:1] == found
    assert found[0].startswith(told) if told else not found, found


def test_keys_in_capitals_are_told_once_each() -> None:
    found = problems("Title: T\nDate: 2026-03-12\nPeople:\n  - Ann Baker\n")

    assert found == [
        "1: unknown key `Title`; write `title:`",
        "2: unknown key `Date`; write `date:`",
        "3: unknown key `People`; write `people:`",
    ]


@pytest.mark.parametrize(
    ("lines", "aliases"),
    [("[Ann, A. B.]", 2), ("Ann, A. B.", 2), ("\n      Ann\n      A. B.", 2), ("\n      - Ann", 1)],
)
def test_a_list_may_be_lines_without_dashes(lines: str, aliases: int) -> None:
    text = f"title: T\ndate: 2026-03-12\npeople:\n  - name: Ann Baker\n    aliases: {lines}\n"

    event = read_record(text, Event, Findings(Path("event.yaml")), given={"slug": "x"})

    assert event is not None
    assert len(event.people[0].aliases) == aliases


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "- [a, b]",
            "1: `key: value` lines are wanted here; write `groups:` on a line above the list",
        ),
        (
            "groups:\n- money, fund",
            "2: `groups`: a group is a list in brackets; write `- [money, fund]`",
        ),
        (
            "groups:\n- [a, b]\n- money: fund",
            "3: `groups`: a group is a list in brackets; write `- [money, fund]`",
        ),
        ("groups:\n- [money]", "2: `groups`: “money” stands alone; a group has two words or more"),
        ("groups: money", "1: `groups`: lines such as `- [money, fund]` are wanted here"),
        (
            "groups:\n- [a, b\n- [c, d]",
            "2: a bracket that is not closed; write “- [a, b]”",
        ),
    ],
)
def test_broken_synonyms_are_told_with_the_line_to_write(text: str, told: str) -> None:
    findings = Findings(Path("synonyms.yaml"))

    assert read_record(text, Synonyms, findings, listed="groups") is None

    assert told in str(findings.problems[0]), findings.problems
