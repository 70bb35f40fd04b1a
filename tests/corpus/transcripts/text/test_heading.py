from pathlib import Path

import pytest

from bot.corpus.problems import Findings
from bot.corpus.written.markdown import read_markdown
from tests.corpus.transcripts.formats.reading import EVENT, read

TALK = "Maya Lind: Welcome.\n\nTom Ferrer: Thanks.\n\nMaya Lind: Why?\n\nTom Ferrer: Nobody asks.\n"
SAID = [("Maya Lind", "Welcome."), ("Tom Ferrer", "Thanks."), ("Maya Lind", "Why?")]
CONTENTS = "- [Notes](#notes)\n- [Transcript](#transcript)\n\n"


@pytest.mark.parametrize("title", ["## Transcript", "**Transcript**"])
def test_a_table_of_contents_has_no_transcript_below_it(title: str) -> None:
    notes = "## Notes\n\n* Maya told of:\n\n  * **NeurIPS (Oslo):** A booth.\n* It was cut.\n\n"
    findings = Findings(Path("talk.md"))

    found = read_markdown(f"# Panel\n\n{CONTENTS}{notes}{title}\n\n{TALK}", EVENT, findings)

    assert [(one.label, one.text) for one in found.said][:3] == SAID
    assert not found.written
    assert [problem.reason[:39] for problem in findings.problems] == [
        "7 lines above the talk taken for notes "
    ]


def test_a_line_without_a_sentence_above_a_transcript_is_its_heading_and_left_out() -> None:
    assert read(f"A panel\n\nTranscript\n\n{TALK}")[1] == []


def test_a_sentence_above_a_transcript_is_told_of_where_it_is_left_out() -> None:
    _, problems = read(f"Notes\n\nMoney was short this year.\n\nTranscript\n\n{TALK}")

    assert len(problems) == 1
    assert "2 lines above the talk taken for notes" in problems[0]


def test_keys_right_below_those_of_a_heading_are_no_names() -> None:
    said, problems = read(f"Venue: Oslo\nBudget: four million\nSummary: We talked.\n\n{TALK}")

    assert [(name, text) for _, name, text in said][:3] == SAID
    assert problems == []


def test_a_stranger_who_speaks_once_right_below_a_heading_is_a_name() -> None:
    said, (problem,) = read(f"Date: 3 May\nJohn Doe: Good evening.\n\n{TALK}")

    assert said[0] == (None, "John Doe", "Good evening.")
    assert "“John Doe” is nobody in event.yaml" in problem


def test_who_is_known_or_comes_again_right_below_a_heading_is_a_name() -> None:
    said, _ = read("Date: 3 May\nMaya Lind: Hi.\nEva: No.\nTom Ferrer: Yes.\nEva: I see.\n")

    assert [name for _, name, _ in said] == ["Maya Lind", "Eva", "Tom Ferrer", "Eva"]


@pytest.mark.parametrize(
    "head",
    [
        "Interviewer: Maya Lind",
        "Title: Who pays?\nChair: Maya Lind\nAlso present: Tom Ferrer (TF)\nPlace: Oslo",
        "Titel: Wer bezahlt?\nOrt: Oslo\nModeration: Maya Lind\nGäste: Tom Ferrer, Maya Lind",
        "Título: ¿Quién paga?\nModera: Maya Lind\nParticipantes: Tom Ferrer y Maya Lind",
        "Titre : Qui paie ?\nLieu : Oslo\nAnimatrice : Maya Lind\n",
        "Note taker: Eva\nPanel: Tom Ferrer, Maya Lind\nRecorded by: Eva",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_was_there_is_told_above_a_talk_by_nobody(head: str, gap: str) -> None:
    text = f"{head}{gap}{TALK}".replace("\n\n", gap)
    written = read_markdown(f"# Transcript\n\n{text}", EVENT, Findings(Path("talk.md")))

    names = [[name for _, name, _ in read(text)[0]], [one.label for one in written.said]]
    assert names == [["Maya Lind", "Tom Ferrer"] * 2] * 2


@pytest.mark.parametrize(
    "first",
    ["Eva Moor: Good evening", "Host: Maya Lind, are you there?", "Host: Welcome.", "Eva: Maya"],
)
def test_who_says_something_above_those_who_come_again_is_a_name(first: str) -> None:
    said, _ = read(f"{first}\n\n{TALK}")

    assert said[0][1] == first.partition(":")[0]


def test_a_label_beside_such_lines_is_told_of() -> None:
    _, (problem,) = read(f"\nTitle: Who pays?\nFormat: hybrid, as ever\n\n{TALK}")

    assert problem.startswith("talk.txt:2: warning: 1 line above the talk taken for notes")


@pytest.mark.parametrize("said", ["John: Who pays? I do", "John: It rained. Again"])
def test_sentences_beside_such_lines_are_said(said: str) -> None:
    assert read(f"Title: Who pays?\n{said}\n\n{TALK}")[0][0][1] == "John"


def test_a_sentence_that_names_people_is_said_unless_its_label_is_no_name() -> None:
    assert read(f"Announcer: Maya Lind!\n\n{TALK}")[0][0][1] == "Announcer"
    assert read(f"Members present: Maya Lind; Tom Ferrer.\n\n{TALK}")[0][0][1] == "Maya Lind"
