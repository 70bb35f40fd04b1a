from datetime import date
from pathlib import Path

import pytest

from bot.corpus.event_file.timeline import Begin
from bot.corpus.event_file.yaml_records import read_record
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from tests.conftest import EVENT

TWO = ((0.0, "Ann Baker"), (70.0, "Ben Miller"))


def read(lines: str, *, event: str = EVENT, **given: object) -> tuple[Event | None, list[str]]:
    findings = Findings(Path("event.yaml"))
    known = {"slug": "bread-day", "files": ("a.vtt", "b.vtt"), **given}
    record = read_record(event + lines, Event, findings, given=known)
    return record, [str(problem) for problem in findings.problems]


@pytest.mark.parametrize(
    "turns",
    [
        "turns:\n  - 0:00 Ann Baker\n  - 1:10 Ben Miller\n",
        "turns:\n- 0:00: Ann Baker\n- 1:10: Ben Miller\n",
        "turns:\n  0:00: Ann Baker\n  1:10: Ben Miller\n",
        "turns: |\n  0:00 Ann Baker\n  1:10 Ben Miller\n",
        "turns:\n  0:00 Ann Baker\n  1:10 Ben Miller\n",
        "turns: [0:00 Ann Baker, 0:01:10 - Ben Miller]\n",
        'turns:\n  - "0:00": "Ann Baker"\n  - "[01:10] Ben Miller"\n',
        "turns:\n  a.vtt:\n    - 0:00 ann baker\n    - 1:10 Ben Miller\n",
        "turns:\n  a.vtt: |\n    0:00 Ann Baker\n    1:10 Ben Miller\n",
        "turns:\n  a.vtt:\n    0:00: Ann Baker\n    1:10: Ben Miller\n",
    ],
)
def test_turns_are_read_however_people_note_them(turns: str) -> None:
    event, problems = read(turns)

    assert problems == []
    assert event is not None
    noted = [(begin.second, (begin.what or "").title()) for begin in event.turns_of("a.vtt")]
    assert tuple(noted) == TWO


@pytest.mark.parametrize("nobody", ["0:10", "0:10 ?", "0:10 unknown", "0:10:"])
def test_a_time_without_a_name_says_that_it_is_not_known(nobody: str) -> None:
    event, problems = read(f"turns:\n  - {nobody}\n")

    assert (event and event.turns_of("a.vtt"), problems) == ((Begin(10.0, None),), [])


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (
            "- 0:00 Ann Baker\n- 0:10 Bob Roe",
            21,
            "“Bob Roe” is not in `people`; add there `  - name: Bob Roe`",
        ),
        (
            "- 0:10 Ann",
            20,
            "“Ann” is not in `people`; write Ann Baker, or below `- name: Ann Baker` `aliases:",
        ),
        (
            "- 0:10 An Baker",
            20,
            "“An Baker” is not in `people`; write Ann Baker if they are meant, else",
        ),
        (
            "- 0:00 Ann Baker\n- Ben Miller",
            21,
            "“Ben Miller” does not begin with a time and a space; write the time before",
        ),
        ("- 0:75 Ann Baker", 20, "“0:75” is no time: an hour has 60 minutes of 60 seconds"),
        (
            "- 0:10 Ann Baker\n- 0:05 Ben Miller",
            21,
            "“0:05 Ben Miller” stands below “0:10 Ann Baker”",
        ),
        (
            "  c.vtt: [0:10 Ann Baker]",
            20,
            "“c.vtt” is no transcript in this folder; there are a.vtt, b.vtt",
        ),
    ],
)
def test_what_is_wrong_with_turns_is_told_with_its_line(lines: str, line: int, reason: str) -> None:
    event, (problem,) = read(f"turns:\n{lines}\n")

    assert event is None
    assert problem.startswith(f"event.yaml:{line}: ")
    assert reason in problem


@pytest.mark.parametrize(
    "chapters",
    [
        "chapters:\n  - 0:00 Welcome\n  - 10:30 Flour at 5:00 sharp\n",
        "chapters: |\n  0:00 Welcome\n  10:30 Flour at 5:00 sharp\n",
    ],
)
def test_chapters_are_read_like_turns(chapters: str) -> None:
    event, problems = read(chapters)

    assert problems == []
    assert event is not None
    assert [(b.second, b.what) for b in event.chapters_of("a.vtt")] == [
        (0.0, "Welcome"),
        (630.0, "Flour at 5:00 sharp"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "12 March 2026",
        "March 12, 2026",
        "Thursday, 12th March 2026",
        "2026/03/12",
        "12 Mar 2026",
        "2026-03-12",
    ],
)
def test_a_date_is_read_in_words_too(written: str) -> None:
    event, problems = read("", event=EVENT.replace("2020-02-03", written))

    assert (event and event.date, problems) == (date(2026, 3, 12), [])


def test_offsets_people_and_examples_are_read_as_they_are_noted() -> None:
    event, problems = read(
        "offset: 1:30\ncontact: a@example.org\nsummary: Bakers met.\nexamples:\n- Why flour?\n"
        "corrections:\n  - flower → flour\n  - ove: oven\n",
        event="title: 1984\ndate: 2020-02-03\npeople:\n- Ann Baker\n- Ben Miller\nlanguage: no\n",
    )

    assert problems == []
    assert event is not None
    assert [person.name for person in event.people] == ["Ann Baker", "Ben Miller"]
    assert (event.title, event.language, event.offset_of("a.vtt")) == ("1984", "no", 90)
    assert event.corrections == (("flower", "flour"), ("ove", "oven"))
    assert (event.contact, event.summary, event.examples) == (
        "a@example.org",
        "Bakers met.",
        ("Why flour?",),
    )
