from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus


def told(
    tmp_path: Path, captions: str, keys: str, **files: str
) -> tuple[list[tuple[str | None, str, float | None]], list[str]]:
    """Return who says what when, and what `check` says."""
    folder = write_corpus(tmp_path, event=EVENT + keys, source=None)
    for name, text in {"talk.vtt": captions, **files}.items():
        (folder / "bread-day" / name).write_text(text, encoding="utf-8")
    corpus, problems = inspect(folder)
    said = [
        (p.speaker.name.split()[0] if p.speaker else None, p.text, p.at)
        for p in corpus.passages
        if p.transcript
    ]
    return said, [problem.reason for problem in problems if "recording" not in problem.reason]


def cues(*cues: tuple[str, str, str]) -> str:
    return "WEBVTT\n\n" + "\n\n".join(f"{a} --> {b}\n{text}" for a, b, text in cues)


PLAIN = cues(
    ("00:00", "00:10", "Flour is dear. It is."),
    ("00:10", "00:20", "Ovens are hot. But bread is soft. I like it."),
    ("00:20", "00:30", "That is all."),
)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (
            "turns: [0:00 Ann Baker, 0:20 Ben Miller]",
            [
                ("Ann", "Flour is dear. It is. Ovens are hot. But bread is soft. I like it.", 0.0),
                ("Ben", "That is all.", 20.0),
            ],
        ),
        (  # a cue that spans two turns is divided
            "turns: [0:00 Ann Baker, 0:13 Ben Miller, 0:20 Ann Baker]",
            [
                ("Ann", "Flour is dear. It is. Ovens are hot.", 0.0),
                ("Ben", "But bread is soft. I like it.", 13.409),
                ("Ann", "That is all.", 20.0),
            ],
        ),
        (  # nobody is named before the first, and from a time without a name
            "turns:\n- 0:10 Ann Baker\n- 0:20",
            [
                (None, "Flour is dear. It is.", 0.0),
                ("Ann", "Ovens are hot. But bread is soft. I like it.", 10.0),
                (None, "That is all.", 20.0),
            ],
        ),
        (  # times are those of the recording
            "offset: 60\nturns: [1:00 Ann Baker, 1:20 Ben Miller]",
            [
                ("Ann", "Flour is dear. It is. Ovens are hot. But bread is soft. I like it.", 60.0),
                ("Ben", "That is all.", 80.0),
            ],
        ),
    ],
)
def test_turns_name_who_speaks(
    tmp_path: Path, turns: str, said: list[tuple[str | None, str, float | None]]
) -> None:
    assert told(tmp_path, PLAIN, turns) == (said, [])


@pytest.mark.parametrize(
    ("second", "later"),
    [("0:11", "0:21"), ("0:12", "0:22"), ("0:10", "0:23"), ("0:14", "0:24"), ("0:17", "0:28")],
)
def test_a_turn_within_a_cue_begins_where_the_captions_say_that_somebody_else_does(
    tmp_path: Path, second: str, later: str
) -> None:
    captions = cues(
        ("00:00", "00:10", "Flour is dear, I would"),
        ("00:10", "00:19", "say. >> Thank you, I like it."),
        ("00:19", "00:21", "Bread is soft and sweet"),
        ("00:21", "00:29", "too. <00:00:26.000>>> Yes."),
    )

    said, _ = told(
        tmp_path, captions, f"turns: [0:00 Ann Baker, {second} Ben Miller, {later} Dora Chair]"
    )

    assert [each[:2] for each in said] == [
        ("Ann", "Flour is dear, I would say."),
        ("Ben", "Thank you, I like it. Bread is soft and sweet too."),
        ("Dora", "Yes."),
    ]


def test_of_two_changes_within_a_second_or_two_each_is_a_turn_s(tmp_path: Path) -> None:
    captions = cues(
        ("00:00", "00:09", "Flour is dear, I would"),
        ("00:09.600", "00:10.800", ">> Yes."),
        ("00:10.800", "00:20", ">> I like it."),
    )

    said, _ = told(tmp_path, captions, "turns: [0:00 Ann Baker, 0:09 Ben Miller, 0:10 Ann Baker]")

    assert [each[:2] for each in said] == [
        ("Ann", "Flour is dear, I would"),
        ("Ben", "Yes."),
        ("Ann", "I like it."),
    ]


def test_a_turn_that_is_noted_before_another_in_its_cue_keeps_its_second(tmp_path: Path) -> None:
    captions = cues(
        ("00:00", "00:04", "Flour is dear."), ("00:04", "00:20", "Is it? >> Yes it is.")
    )

    said, _ = told(tmp_path, captions, "turns: [0:00 Ann Baker, 0:04 Ben Miller, 0:10 Ann Baker]")

    assert [each[:2] for each in said] == [
        ("Ann", "Flour is dear."),
        ("Ben", "Is it?"),
        ("Ann", "Yes it is."),
    ]


def test_a_name_in_the_captions_stays_until_the_next_turn(tmp_path: Path) -> None:
    captions = cues(
        ("00:00", "00:10", "One."),
        ("00:10", "00:20", "<v Ben Miller>Two."),
        ("00:20", "00:30", "<v Speaker 1>Three."),
        ("00:30", "00:40", ">> Four."),
    )

    said, _ = told(tmp_path, captions, "turns: [0:00 Ann Baker, 0:20 Dora Chair, 0:31 Ann Baker]")

    assert [each[:2] for each in said] == [
        ("Ann", "One."),
        ("Ben", "Two."),
        ("Dora", "Three."),
        ("Ann", "Four."),
    ]


def test_each_transcript_has_its_own_turns(tmp_path: Path) -> None:
    other = cues(("00:00", "00:05", "Something else was said in this part of it."))
    keys = "turns:\n  talk.vtt: [0:00 Ann Baker]\n  z.vtt: [0:00 Ben Miller]\n"

    said, problems = told(tmp_path, PLAIN, keys, **{"z.vtt": other})

    assert [each[0] for each in said] == ["Ann", "Ben"]
    assert problems == []


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ("", "the captions name nobody"),
        ("turns: [0:00 Ann Baker, 1:30 Ben Miller]", "`turns` has 1:30, but talk.vtt ends at 0:30"),
        (
            "chapters: [0:00 Flour, 1:30 End]\nturns: [0:00 Ann Baker]",
            "`chapters` has 1:30, but talk.vtt ends",
        ),
        (
            "turns: [0:00 Ann Baker]\nlabels: {Speaker 3: Ann Baker}",
            "`labels` has “Speaker 3”, which no transcript",
        ),
        (
            "turns: [0:00 Ann Baker]\ncorrections: {flower: flour}",
            "the correction of “flower” changes nothing",
        ),
    ],
)
def test_what_no_transcript_bears_out_is_told_once(tmp_path: Path, keys: str, problem: str) -> None:
    _, problems = told(tmp_path, PLAIN, keys)

    assert [reason[: len(problem)] for reason in problems] == [problem]


def test_turns_of_what_has_no_times_are_told(tmp_path: Path) -> None:
    script = "---\ntitle: T\npublisher: P\ndate: unknown\nurl: unknown\ntranscript: true\n---\n"
    script += "**Ann Baker:** One.\n\n**Ben Miller:** Two.\n"
    folder = write_corpus(tmp_path, event=f"{EVENT}turns: [0:00 Ann Baker]\n", source=script)

    problems = [str(problem) for problem in inspect(folder)[1]]

    assert any("event.yaml:19: warning: `turns` have no effect on said.md" in p for p in problems)


def test_turns_of_several_recordings_must_say_of_which(tmp_path: Path) -> None:
    other = cues(("00:00", "00:05", "Something else was said in this part of it."))

    _, problems = told(tmp_path, PLAIN, "turns: [0:00 Ann Baker]", **{"z.vtt": other})

    assert "`turns` must say which transcript it is of, as there are 2" in problems[-1]


def test_chapters_are_the_topics_of_what_is_said(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT + "chapters: [0:00 Flour, 0:20 End]\n", source=None)
    (folder / "bread-day" / "talk.vtt").write_text(PLAIN, encoding="utf-8")

    said = [(p.topic, p.text) for p in inspect(folder)[0].passages if p.transcript]

    assert said == [
        ("Flour", "Flour is dear. It is. Ovens are hot. But bread is soft. I like it."),
        ("End", "That is all."),
    ]


@pytest.mark.parametrize(
    ("corrections", "said"),
    [
        ("{flour: flower}", "Flower is dear. It is. Ovens are hot. But bread is soft. I like it."),
        ("{it: bread}", "Flour is dear. Bread is. Ovens are hot. But bread is soft. I like bread."),
        ("{oven: stove}", "Flour is dear. It is. Ovens are hot. But bread is soft. I like it."),
        ("{It: They}", "Flour is dear. They is. Ovens are hot. But bread is soft. I like it."),
        (
            "{is ovens: are OVENS}",
            "Flour is dear. It is. Ovens are hot. But bread is soft. I like it.",
        ),
        (
            "{is. ovens: has stoves}",
            "Flour is dear. It has stoves are hot. But bread is soft. I like it.",
        ),
        (
            "{bread is soft. i: CIVIC tech}",
            "Flour is dear. It is. Ovens are hot. But CIVIC tech like it.",
        ),
    ],
)
def test_corrections_put_whole_words_right(tmp_path: Path, corrections: str, said: str) -> None:
    keys = "turns: [0:00 Ann Baker, 0:20 Ben Miller]\n"
    folder = write_corpus(tmp_path, event=EVENT + keys, source=None)
    (folder / "bread-day" / "talk.vtt").write_text(PLAIN, encoding="utf-8")
    (folder / "bread-day" / "corrections.yaml").write_text(
        f"corrections: {corrections}", encoding="utf-8"
    )

    passages = [p for p in inspect(folder)[0].passages if p.transcript]

    assert [p.text for p in passages] == [said, "That is all."]
    place = passages[0].text.find("are hot")
    assert passages[0].second_at(place) == pytest.approx(11, abs=2)
