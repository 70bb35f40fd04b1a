from pathlib import Path

import pytest

from bot.corpus.captions import TOO_LONG, read_captions
from bot.corpus.model import Draft, Event, Kind
from bot.corpus.problems import Findings

EVENT = Event.model_validate(
    {
        "slug": "bread-day",
        "title": "Bread Day",
        "date": "2020-02-03",
        "people": [{"name": "Ann Baker", "role": "Head baker"}, {"name": "Ben Miller"}],
    }
)


def read(*cues: str) -> tuple[list[Draft], list[str]]:
    """Read cues of ten seconds each."""
    findings = Findings(Path("talk.vtt"))
    clock = [f"00:{n // 6:02d}:{n % 6}0.000" for n in range(len(cues) + 1)]
    timed = [f"{clock[n]} --> {clock[n + 1]}\n{cue}" for n, cue in enumerate(cues)]
    _, drafts = read_captions("\n\n".join(["WEBVTT", *timed]), EVENT, findings)
    return drafts, [str(problem) for problem in findings.problems]


def said(drafts: list[Draft]) -> list[tuple[str | None, str]]:
    return [(draft.speaker.name if draft.speaker else None, draft.text) for draft in drafts]


def test_a_cue_is_a_quote_with_its_second_and_its_speaker() -> None:
    (draft,), problems = read("<v Ann Baker>Good flour &amp; <i>salt</i>.</v>")

    assert problems == []
    assert (draft.kind, draft.text, draft.at) == (Kind.QUOTE, "Good flour & salt.", 0.0)
    assert draft.speaker == EVENT.people[0]


@pytest.mark.parametrize(
    ("cues", "turns"),
    [
        (["<v Ann Baker>One", "<v Ann Baker>sentence."], [("Ann Baker", "One sentence.")]),
        (["Ann Baker: One", "sentence."], [("Ann Baker", "One sentence.")]),
        (["<v Ann Baker>One.", "<v Ben Miller>Two."],
         [("Ann Baker", "One."), ("Ben Miller", "Two.")]),
        (["<v Ann Baker>One.</v> <v Ben Miller>Two.</v>"],
         [("Ann Baker", "One."), ("Ben Miller", "Two.")]),
        (["One.", "Ann Baker: Two."], [(None, "One."), ("Ann Baker", "Two.")]),
        (["<v Ann Baker>One thing: flour."], [("Ann Baker", "One thing: flour.")]),
        (["One thing: flour."], [(None, "One thing: flour.")]),
    ],
)  # fmt: skip
def test_cues_of_one_speaker_become_a_turn(
    cues: list[str], turns: list[tuple[str | None, str]]
) -> None:
    assert said(read(*cues)[0]) == turns


def test_somebody_unknown_is_named_as_they_stand_and_warned_of() -> None:
    drafts, problems = read("<v Carl Cook>One.")

    assert said(drafts) == [("Carl Cook", "One.")]
    assert problems == [
        "talk.vtt:1: warning: “Carl Cook” is nobody in event.yaml; shown as it stands"
    ]


def test_a_long_turn_is_divided_at_sentence_ends_each_part_with_its_second() -> None:
    sentence = " ".join(["word"] * 29) + " end."
    drafts, _ = read(*[f"<v Ann Baker>{sentence}"] * 10)

    assert [draft.at for draft in drafts] == [0.0, 30.0, 60.0, 90.0]
    assert all(len(draft.text.split()) <= TOO_LONG for draft in drafts)
    assert " ".join(draft.text for draft in drafts) == " ".join([sentence] * 10)


def test_a_second_within_a_cue_is_interpolated() -> None:
    half = " ".join(["word"] * 79) + " end."
    drafts, _ = read(f"<v Ann Baker>{half} {half}")

    assert [draft.at for draft in drafts] == [0.0, pytest.approx(5.0, abs=0.1)]


@pytest.mark.parametrize("text", ["", "no header", "WEBVTT\n\n00:00.000 --> x\nOne."])
def test_what_is_not_webvtt_is_an_error(text: str) -> None:
    findings = Findings(Path("talk.vtt"))

    source, drafts = read_captions(text, EVENT, findings)

    assert (source, drafts) == (None, [])
    assert str(findings.problems[0]).startswith("talk.vtt:1: not WebVTT: ")
