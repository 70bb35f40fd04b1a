from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.model import Draft, Event, Kind
from bot.corpus.problems import Findings
from bot.corpus.timestamps import second_at
from bot.corpus.transcripts.passages import TOO_LONG
from tests.corpus.transcripts.reading import quotes_in

EVENT = Event.model_validate(
    {
        "slug": "bread-day",
        "title": "Bread Day",
        "date": "2020-02-03",
        "people": [
            {"name": "Ann Baker", "role": "Head baker"},
            {"name": "Ben Miller"},
            {"name": "Dora Chair"},
        ],
    }
)


BEGIN = "Good afternoon, and welcome to Bread Day. Ann, how did it all begin for you?"
MILL = "With one oven: borrowed, and never hot enough. So we asked the mill."
LOAVES = (
    "Good flour is worth its price, and bad flour costs twice. "
    "In 2021 that was 2021 loaves a day. So we asked the mill."
)
SAMPLES = Path(__file__).parent / "samples"


def read(*cues: str) -> tuple[list[Draft], list[str]]:
    """Read cues of ten seconds each."""
    findings = Findings(Path("talk.vtt"))
    clock = [f"00:{n // 6:02d}:{n % 6}0.000" for n in range(len(cues) + 1)]
    timed = [f"{clock[n]} --> {clock[n + 1]}\n{cue}" for n, cue in enumerate(cues)]
    drafts = quotes_in("\n\n".join(["WEBVTT", *timed]), EVENT, findings)
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
        (["[SPEAKER_00]: One.", "[SPEAKER_01]: Two."], [(None, "One."), (None, "Two.")]),
        (["Moderator: One."] * 3 + ["Two."], [("Moderator", "One. One. One. Two.")]),
        (["Carl de la Mar: One.", "Two."], [("Carl de la Mar", "One. Two.")]),
        (["iPhone: One.", "ann: Two.", "Ann Baker: Three."],
         [("iPhone", "One."), ("ann", "Two."), ("Ann Baker", "Three.")]),
        (["One thing: flour.", "Two.", "One thing: salt."],
         [(None, "One thing: flour. Two. One thing: salt.")]),
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
        (
            "talk.vtt:3: warning: “Carl Cook” is nobody in event.yaml; shown as it stands. "
            "Add them to `people`"
        )
    ]


def test_a_name_without_words_says_nothing() -> None:
    drafts, _ = read(
        "Ann Baker:", "Ovens are hot.", "Ben Miller:", "Ann Baker: Flour is dear.", "Ben Miller:"
    )

    assert said(drafts) == [("Ann Baker", "Ovens are hot."), ("Ann Baker", "Flour is dear.")]
    assert [draft.at for draft in drafts] == [10.0, 30.0]


def test_a_long_turn_is_divided_at_sentence_ends_each_part_with_its_second() -> None:
    sentence = " ".join(["word"] * 29) + " end."
    drafts, _ = read(*[f"<v Ann Baker>{sentence}"] * 10)

    assert [draft.at for draft in drafts] == [0.0, 30.0, 60.0]
    assert all(len(draft.text.split()) <= TOO_LONG for draft in drafts)
    assert " ".join(draft.text for draft in drafts) == " ".join([sentence] * 10)


def test_a_second_within_a_cue_is_interpolated() -> None:
    half = " ".join(["word"] * 79) + " end."
    drafts, _ = read(f"<v Ann Baker>{half} {half}")

    assert [draft.at for draft in drafts] == [0.0, pytest.approx(5.0, abs=0.1)]


@pytest.mark.parametrize(
    ("sample", "turns"),
    [
        (
            "zoom.vtt",
            [
                (2.129, "Dora Chair", BEGIN),
                (11.34, "Ann Baker", MILL),
                (17.22, "Ben Miller", "And we said yes."),
            ],
        ),
        (
            "teams.vtt",
            [
                (2.129, "Dora Chair", "Good afternoon, and welcome to Bread Day."),
                (5.98, "Ann Baker", "Salt & water <first>. Then flour."),
            ],
        ),
        (
            "youtube.vtt",
            [
                (2.48, None, "good flour is worth its price no no no no"),
                (9.2, None, "and who pays for it"),
                (11.92, None, "the eaters"),
            ],
        ),
        (
            "otter.srt",
            [
                (0.0, "Ann Baker", "Good flour is worth its price, and bad flour costs twice."),
                (7.9, None, "Who pays for it?"),
                (10.0, None, "The eaters do."),
            ],
        ),
        (
            "whisper.srt",
            [
                (0.0, None, LOAVES),
            ],
        ),
        (
            "blocks.vtt",
            [
                (1.0, "Ann Baker", "An oven is never hot enough."),
                (3.5, "Ben Miller", "Ours is."),
                (4.929, "Ann Baker", "Is it?"),
                (6.0, "Ben Miller", "It is"),
            ],
        ),
    ],
)  # fmt: skip
def test_captions_are_read_as_people_s_tools_export_them(
    sample: str, turns: list[tuple[float, str | None, str]]
) -> None:
    findings = Findings(SAMPLES / sample)

    drafts = quotes_in((SAMPLES / sample).read_bytes().decode("utf-8-sig"), EVENT, findings)

    names = [draft.speaker.name if draft.speaker else None for draft in drafts]
    assert [(d.at, name, d.text) for d, name in zip(drafts, names, strict=True)] == turns
    assert all("names nobody" in problem.reason for problem in findings.problems)


def test_a_word_with_its_own_time_in_the_captions_needs_no_interpolation() -> None:
    (draft,), _ = read("Good flour is<00:00:07.000> worth its price.")

    assert second_at(draft.marks, draft.text.index("worth")) == 7.0


def test_a_pause_between_cues_is_no_part_of_the_words_around_it() -> None:
    findings = Findings(Path("talk.srt"))
    (draft,) = quotes_in("00:00 --> 00:04\nOne. Two.\n\n00:13 --> 00:17\nThree.", EVENT, findings)

    assert second_at(draft.marks, draft.text.index("Two")) < 4
    assert second_at(draft.marks, draft.text.index("Three")) == 13


@pytest.mark.parametrize("label", ["", "Ann Baker: "])
def test_words_on_both_sides_of_a_long_pause_are_never_one_passage(label: str) -> None:
    text = f"1:00 --> 1:04\n{label}One.\n\n20:00 --> 20:04\nTwo.\n\n50:00 --> 50:04\nThree."

    drafts = quotes_in(text, EVENT, Findings(Path("talk.srt")))

    assert [(draft.at, draft.text) for draft in drafts] == [
        (60, "One."),
        (1200, "Two."),
        (3000, "Three."),
    ]
    assert [name for name, _ in said(drafts)] == [label[:-2] or None] * 3


def test_words_without_full_stops_are_divided_where_captions_break() -> None:
    drafts, _ = read(*[" ".join(["word"] * 9)] * 40)

    assert [draft.at for draft in drafts] == [0.0, 90.0, 180.0, 270.0]
    assert sum(len(draft.text.split()) for draft in drafts) == 360


def test_an_endless_sentence_is_parted_at_its_longest_pause() -> None:
    cue = " ".join(["flour"] * 30)
    times = [(0, 9), (10, 20), (20, 29), (31, 40), (40, 50)]
    cues = [f"00:{a:02d}.000 --> 00:{b:02d}.000\n{cue} and we" for a, b in times]
    text = "\n\n".join(["WEBVTT", *cues])

    drafts = quotes_in(text, EVENT, Findings(Path("talk.vtt")))

    assert [draft.at for draft in drafts] == [0.0, 31.0]


def test_an_endless_sentence_without_a_pause_is_parted_before_a_clause() -> None:
    first, second = "flour " * 95 + "is dear", "but salt " + "is cheap " * 40

    drafts, _ = read(f"{first} {second}")

    assert [draft.text for draft in drafts] == [first, second.strip()]


def test_a_quote_tells_where_it_begins_or_ends_within_a_sentence() -> None:
    drafts, _ = read("<v Ann Baker>" + "flour and salt " * 60, "<v Ben Miller>So Ann, and")

    edges = [(draft.begins_within, draft.ends_within) for draft in drafts]
    assert edges == [(False, True), (True, False), (False, False)]


def test_a_cue_said_twice_is_kept_twice() -> None:
    assert said(read("<v Ann Baker>No.", "<v Ann Baker>No.")[0]) == [("Ann Baker", "No. No.")]


def test_an_offset_moves_captions_to_where_the_recording_has_them() -> None:
    event = Event.model_validate({**EVENT.model_dump(), "offset": -8.0})
    text = "00:01 --> 00:10\nOne.\n\n00:30 --> 00:34\n>> Two."

    drafts = quotes_in(text, event, Findings(Path("talk.vtt")))

    assert [(draft.at, draft.marks[-1][1]) for draft in drafts] == [(0.0, 2.0), (22.0, 26.0)]


def test_two_spellings_of_one_person_are_one_turn_and_warned_of() -> None:
    drafts, problems = read("<v Ann Baker>One.", "<v Ann Bakre>Two.")

    assert said(drafts) == [("Ann Baker", "One. Two.")]
    assert problems == [
        (
            "talk.vtt:6: warning: “Ann Bakre” is taken for Ann Baker; add it to their aliases in "
            "event.yaml, or to `people` if it is somebody else"
        )
    ]


def test_two_spellings_of_a_stranger_are_warned_of() -> None:
    _, problems = read("<v Carl Cooper>One.", "<v Carl Coopers>Two.")

    assert "“Carl Coopers” and “Carl Cooper” may be one person" in problems[-1]


def test_an_endless_name_is_none() -> None:
    (draft,), problems = read(f"<v {'x' * 500}>One.")

    assert (draft.speaker, draft.text) == (None, "One.")
    assert "is too long for a name (500 characters)" in problems[0]


def test_a_file_of_mere_sounds_is_warned_of() -> None:
    assert read("[Music]", "(laughter)") == ([], ["talk.vtt:1: warning: no words in this file"])


SENTENCE = st.from_regex(r"[A-Z][a-z]{2,9}( [a-z]{3,9}){0,150}[.!?]", fullmatch=True)


@given(st.lists(st.tuples(st.sampled_from(["Ann Baker", "Ben Miller", ""]), SENTENCE), min_size=1))
def test_every_word_comes_back_once_within_the_time_of_its_cue(cues: list[tuple[str, str]]) -> None:
    text = "\n\n".join(
        f"{n}:00 --> {n + 1}:00\n{f'<v {name}>' if name else ''}{words}"
        for n, (name, words) in enumerate(cues)
    )

    drafts = quotes_in(text, EVENT, Findings(Path("talk.vtt")))

    spoken = [(word, n) for n, (_, words) in enumerate(cues) for word in words.split()]
    assert [word for word, _ in spoken] == [w for draft in drafts for w in draft.text.split()]
    for draft in drafts:
        word, minute = spoken[0]
        assert draft.at is not None
        assert (draft.text.split()[0], int(draft.at // 60)) == (word, minute)
        del spoken[: len(draft.text.split())]


@given(st.text(alphabet="<>v/ c.:&gt;[]()♪ABz0\n-{}\\", max_size=80))
def test_no_markup_makes_it_fail(markup: str) -> None:
    read(markup, markup)
