from pathlib import Path

import pytest

from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.model import Event, Synonyms
from bot.corpus.problems import Findings

PEOPLE = "people:\n  - name: Ann Baker\n    role: Baker\n"


def problems(text: str) -> list[str]:
    findings = Findings(Path("event.yaml"))
    read_record(text, Event, findings, given={"slug": "x"})
    return [str(problem).removeprefix("event.yaml:") for problem in findings.problems]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"title: Civic tech: what next   # in short\ndate: 2026-03-12\n{PEOPLE}",
            '1: this value has to be in quotes; write “title: "Civic tech: what next"”',
        ),
        (
            f'title: "Open" data\ndate: 2026-03-12\n{PEOPLE}',
            '1: this value has to be in quotes; write “title: "\\"Open\\" data"”',
        ),
        (
            f"title: @home\ndate: 2026-03-12\n{PEOPLE}",
            '1: this value has to be in quotes; write “title: "@home"”',
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - name: Ann: Baker\n",
            '4: this value has to be in quotes; write “  - name: "Ann: Baker"”',
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - name: Ann\n\trole: Baker\n",
            "5: a tab where spaces are wanted; write “    role: Baker”",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - name: Ann\n     role: Baker\n",
            "5: indented unlike the line above; write “    role: Baker”",
        ),
        (
            "title: T\n  date: 2026-03-12\n",
            "2: indented unlike the line above; write “date: 2026-03-12”",
        ),
        (
            "title:Talk\ndate: 2026-03-12\n",
            "1: a space is wanted after the colon; write “title: Talk”",
        ),
        (
            f"title: T\ndate: 12/03/2026\n{PEOPLE}",
            "2: `date`: “12/03/2026” can't be told; write year, month and day",
        ),
        (
            f"title: T\ndate: 2026-02-30\n{PEOPLE}",
            "2: `date`: there is no day 2026-02-30; write year",
        ),
        (
            f"title: T\ndate: 2026-03-12\nspeakers: x\n{PEOPLE}",
            "3: unknown key `speakers`; write `people:`",
        ),
        (
            f"title: T\ndate: 2026-03-12\nrecordng: x\n{PEOPLE}",
            "3: unknown key `recordng`; write `recording:`",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}    company: X\n",
            "6: unknown key `company`; write `organisation:`",
        ),
        (
            f"title: T\ndate: 12 de marzo\n{PEOPLE}",
            "2: `date`: “12 de marzo” can't be told; write year, month and day",
        ),
        (
            f"title:\ndate: 2026-03-12\n{PEOPLE}",
            "1: `title` is empty; fill it in, as in `title: …`",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - name:\n",
            "4: `name` is empty; fill it in, as in `name: Ann Baker`",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  -Ann\n  -Jean-Luc Gil\n",
            "4: `people`: write a line each below `people:`: `  - name: Ann`, `  - name: Jean-Luc",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople: Ann Baker\n",
            "3: `people`: write a line each below `people:`: `  - name: Ann Baker`",
        ),
        (
            "title: T\ndate: 2026-03-12\n\tpeople:\n  - Ann\n",
            "3: a tab where spaces are wanted; write “people:”",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n- Ann\n- Ben\n role: x\n",
            "6: write the line above as “- name: Ben”, and this one as “  role: x”",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n-Ann\n-Ben\n",
            "5: a space is wanted after the dash; write “- Ben”",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}recording: youtu.be/x\n",
            "6: `recording`: a web address is wanted, starting with https://; write `https://youtu",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - Ann Baker: moderator\n",
            "4: `people`: write it as `  - name: Ann Baker` and below `    role: moderator`",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  A: B\n  Speaker 1: Bob\n",
            "7: `labels`: “A” is to be “B”, who is not in `people`; add there `  - name: B`",
        ),
        (
            f"title: Surgery #1 of six\ndate: 2026-03-12\n{PEOPLE}",
            '1: warning: what follows # is not read; if it is meant, write “title: "Surgery #1',
        ),
        (f'title: "T"    # a note\nhost: A B   # and its name\ndate: 2026-03-12\n{PEOPLE}', None),
    ],
)
def test_a_mistake_is_told_with_the_line_to_write(text: str, told: str | None) -> None:
    found = problems(text)

    assert found[:1] == found
    assert found[0].startswith(told) if told else not found, found


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
