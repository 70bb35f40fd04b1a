from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webvtt import WebVTT

from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import Cue, read_cues, seconds
from bot.corpus.transcripts.formats.document import Document

SAMPLES = Path(__file__).parents[1] / "samples"


def read(text: str) -> tuple[list[Cue], list[str]]:
    findings = Findings(Path("talk.vtt"))
    return read_cues(Document(text, findings.path.name).text, findings), [
        str(problem) for problem in findings.problems
    ]


@pytest.mark.parametrize(
    ("time", "expected"),
    [("00:00:01.500", 1.5), ("1:02:03,004", 3723.004), ("02:03", 123.0), ("100:00:00.5", 360000.5)],
)
def test_times_are_read_as_they_are_written(time: str, expected: float) -> None:
    assert seconds(time) == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("00:01 --> 00:02\nOne.", [("One.",)]),
        ("WEBVTT\n00:01 --> 00:02\nOne.\n00:02 --> 00:03\nTwo.", [("One.",), ("Two.",)]),
        ("1\n00:01 --> 00:02\nOne.\n2\n00:02 --> 00:03\nTwo.", [("One.",), ("Two.",)]),
        ("1\n\n00:01 --> 00:02\nOne.\n\n2\n\n00:02 --> 00:03\nTwo.", [("One.",), ("Two.",)]),
        ("00:01 --> 00:02\nOne.\n\nMore.", [("One.", "More.")]),
        ("00:01 --> 00:02\n2021", [("2021",)]),
        ("00:01 --> 00:02 align:start X1:10\nOne.", [("One.",)]),
        ("00:01 --> 00:02 Ann: One.\nTwo.", [("Ann: One.", "Two.")]),
        ("00:01 --> 00:02\nOne --> two.", [("One --> two.",)]),
        ("1\n00:01 -> 00:02\nOne.\n\n2\n00:02–>00:03\nTwo.", [("One.",), ("Two.",)]),
        ("00:01 --> 00:02\nOne.\n\n00:02 - 00:03 is late.", [("One.", "00:02 - 00:03 is late.")]),
        ("NOTE 00:01 is left out\n\n00:01 --> 00:02\nOne.\n\nNOTE end", [("One.",)]),
    ],
)
def test_cues_are_told_from_what_stands_around_them(text: str, lines: list[tuple[str]]) -> None:
    for ends in ("\n", "\r\n", "\r"):
        cues, problems = read(text.replace("\n", ends))

        assert ([cue.lines for cue in cues], problems) == (lines, [])


@pytest.mark.parametrize("sample", ["zoom.vtt", "teams.vtt", "youtube.vtt", "blocks.vtt"])
def test_an_independent_reader_finds_the_same_cues(sample: str) -> None:
    text = (SAMPLES / sample).read_bytes().decode("utf-8-sig")

    others = WebVTT.from_string(text).captions
    expected = [(c.start_in_seconds, tuple(c.lines), c.end_in_seconds) for c in others]

    cues, _ = read(text)
    assert [(int(cue.start), cue.lines, int(cue.end)) for cue in cues] == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "talk.vtt:1: no times in it; a caption file has 00:01:02.000 --> "),
        ("Just\n\nwords", "talk.vtt:1: no times in it"),
        ("WEBVTT\n\nx\n00:00.000 --> x\nOne.", "talk.vtt:4: no times can be read in “00:00.000"),
        ("00:01 --> 00:02\nOne.\n\n00:02 --> 00:", "talk.vtt:4: no times can be read in “00:02"),
        ("00:01 --> 00:02\nOne.\n\n2\n00:0", "talk.vtt:1: warning: the file ends within a cue"),
        (
            "0:1 --> 0:2\nA\n\nx --> y\nB\n\nx --> z\nC",
            "talk.vtt:4: no times can be read in “x --> y” (also in 1 more place)",
        ),
        (
            "00:01 --> 00:02\nA\n\n0:00:02.000;0:00:03.000\nB",
            "talk.vtt:4: no times can be read in “0:00:02.000;0:00:03.000”",
        ),
        (
            "1\n00:01 --> 00:02\nA\n2\n00.02,000 --> 00.03,000\nB",
            "talk.vtt:5: no times can be read in “00.02,000 --> 00.03,000”",
        ),
        ("00:01 --> 00:02\n", "talk.vtt:1: warning: the file ends within a cue"),
        (
            "00:05 --> 00:06\nA\n\n00:04 --> 00:05\nB\n\n00:03 --> 00:04\nC",
            "talk.vtt:4: warning: the times run backwards at 0:04 (also in 1 more place); put",
        ),
        ("00:05 --> 00:04\nA", "talk.vtt:1: warning: the times run backwards at 0:04; put"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, problem: str) -> None:
    _, problems = read(text)

    assert problems[0].startswith(problem)


@given(st.text(alphabet="0123:.,->\n\r WEBVTNOTE<>é", max_size=200))
def test_nothing_makes_it_fail(text: str) -> None:
    cues, problems = read(text)

    assert cues or problems


@given(st.lists(st.from_regex(r"[a-z][a-z ]{0,20}[a-z]", fullmatch=True), min_size=1, max_size=9))
def test_every_line_of_a_cue_comes_back(lines: list[str]) -> None:
    text = "\n\n".join(f"0:{n} --> 0:{n + 1}\n{line}" for n, line in enumerate(lines))

    assert [cue.lines for cue in read(text)[0]] == [(line,) for line in lines]
