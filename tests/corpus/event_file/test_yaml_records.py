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
            "2: `date`: “12/03/2026” can't be told; write `date: 2026-03-12` or `date: 2026-1",
        ),
        (
            f"title: T\ndate: 2026-02-30\n{PEOPLE}",
            "2: `date`: there is no day 2026-02-30; write year",
        ),
        (
            f"title: T\ndate: 2026-03-12\nspeakers: x\n{PEOPLE}",
            "3: unknown key `speakers`; there is `people:` already: write it there, or take it",
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
            "4: a space is wanted after the dash; write “- Ann”",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}recording: youtu.be/x\n",
            "6: `recording`: a web address is wanted and nothing else; write `https://youtu.be/x`",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - Ann Baker: moderator\n",
            "4: `people`: write `  - name: Ann Baker`, and below it `    role: moderator`, or",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  A: B\n  Speaker 1: Bob\n",
            "7: `labels`: “A” is to be “B”, who is not in `people`; add there `  - name: B`",
        ),
        (
            f"title: Surgery #1 of six\ndate: 2026-03-12\n{PEOPLE}",
            '1: warning: what follows # is not read; if it is meant, write “title: "Surgery #1',
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  Ann Baker\n  Ben Miller\n",
            "4: `people`: write a line each below `people:`: `  - name: Ann Baker`, `  - name: Ben",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  • Ann Baker\n  • Ben Miller\n",
            "4: `people`: write a line each below `people:`: `  - name: Ann Baker`, `  - name: Ben",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople: Ann Baker and Ben Miller\n",
            "3: `people`: write a line each below `people:`, such as `  - name: Ann Baker`",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople: Miller, Ben\n",
            "3: `people`: write a line each below `people:`, such as `  - name: Ann Baker`",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  name: Ann Baker\n  name: Ben Miller\n",
            "4: `people`: begin each person with a dash, as in `  - name: Ann Baker`, and indent",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - nom: Ann Baker\n",
            "4: `people`: write `  - name: Ann Baker`; if nom is what they were there, put below",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  - name: Ann Baker\n  - role: Baker\n",
            "5: `people`: `role` of whom? Write it below their `- name:`, without the dash",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n- name: Ann Baker\nrole: Baker\n- name: Ben\n",
            "5: indented unlike the line above; write “  role: Baker”",
        ),
        (
            "title: T\ndate: 2026-03-12\npeople:\n  * Ann Baker\n  * Ben Miller\n",
            "4: a dash is wanted; write “  - Ann Baker”",
        ),
        (
            f"title = T\ndate = 2026-03-12\n{PEOPLE}",
            "1: a colon is wanted; write “title: T”",
        ),
        (
            f"title: 'Ann's panel'\ndate: 2026-03-12\n{PEOPLE}",
            '1: this value has to be in quotes; write “title: "Ann\'s panel"”',
        ),
        (
            f'title: "He said "yes" to me"\ndate: 2026-03-12\n{PEOPLE}',
            '1: this value has to be in quotes; write “title: "He said \\"yes\\" to me"”',
        ),
        (
            f"title: T\ndate: 2026-03-12\nmoderator: Ann\n{PEOPLE}",
            "3: `moderator` is told of a person; write `part: moderator` below their `- name:`",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}    host: mySociety\n",
            "6: `host` is told of the event, not of a person; begin the line with it, unindented",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}recording: C:\\talks\\talk.mp4\n",
            "6: `recording`: a web address is wanted, as a browser shows it, such as `https://exa",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}recording: talk.mp4\n",
            "6: `recording`: a web address is wanted, as a browser shows it, such as `https://exa",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}recording:\n  - https://youtu.be/a\n",
            "7: `recording`: write one, or one for each transcript by its name, as in `{part1.vtt",
        ),
        (
            f"title: T\ndate: 28/10/2021\n{PEOPLE}",
            "2: `date`: “28/10/2021” can't be told; write `date: 2021-10-28`",
        ),
        (
            f"title: T\ndate: 2026-03-12 14:00\n{PEOPLE}",
            "2: `date`: “2026-03-12 14:00” can't be told; write `date: 2026-03-12`",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}offset: about two minutes\n",
            "6: `offset`: “about two minutes” is no time; write it as 1:35, or in seconds as 95",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}chapters:\n  - Flour 0:10\n",
            "7: `chapters`: “Flour 0:10” does not begin with a time and a space; write `- 0:10 Flo",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  Ann Baker: Speaker 1\n",
            "7: `labels`: the label comes first; write `  Speaker 1: Ann Baker`",
        ),
        (f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  '0:04':\n", None),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  '0:04':\n  Speaker 1: [Ann]\n",
            "8: `labels`: words are wanted here, not a list; put quotes around them if they are",
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}labels:\n  Speaker #1: Ann Baker\n",
            '7: what follows # is not read; if it is meant, write “  "Speaker #1": Ann Baker”',
        ),
        (
            f"title: T\ndate: 2026-03-12\n{PEOPLE}timecodes: yes\n",
            "6: `timecodes`: “yes” can't be told; write `timecodes: exact` or `timecodes: appr",
        ),
        (
            "title: T\ndate: 2026-03-12\nwho was there\npeople:\n  - Ann\n",
            "3: can't be read from here on; a line is `key: value`, or `- ` and a text; put what",
        ),
        (
            f'"title: T\ndate: 2026-03-12\n{PEOPLE}',
            "1: a quotation mark that is not closed; close it, or take it out",
        ),
        (
            f"title: [T]\ndate: 2026-03-12\n{PEOPLE}",
            "1: `title`: words are wanted here, not a list; put quotes around them if they are",
        ),
        (f"title:\tT\ndate:\t2026-03-12\n{PEOPLE}", None),
        (f"title:\u00a0T\ndate: 2026–03–12\n{PEOPLE}", None),
        (
            f"\ttitle: T\n\tdate: 2026-03-12\n{PEOPLE}",
            "1: a tab where spaces are wanted; write “title: T”",
        ),
        (
            f"```yaml\ntitle: T\ndate: 2026-03-12\n{PEOPLE}```\n",
            "1: not YAML: “```yaml” is Markdown’s; take out this line",
        ),
        (
            f"title：T\ndate: 2026-03-12\n{PEOPLE}",
            "1: a space is wanted after the colon; write “title: T”",
        ),
        (f'title: "T"    # a note\nhost: A B   # and its name\ndate: 2026-03-12\n{PEOPLE}', None),
    ],
)
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
