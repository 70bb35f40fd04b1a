from pathlib import Path

import pytest

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from tests.corpus.transcripts.reading import quotes_in

EVENT = Event.model_validate(
    {
        "slug": "tools",
        "title": "Tools",
        "date": "2020-02-03",
        "people": [{"name": "Maya Lind"}, {"name": "Ana Prat"}, {"name": "J. R. Smith"}],
        "labels": {"+1 415-555-0199": "Ana Prat", "_ana_": "Ana Prat"},
    }
)
MAYA = "Maya Lind: Welcome to the panel."
TOM = "Tom Ferrer: Ladders go out."
THROUGHOUT = [MAYA, TOM] * 4
AT_TURNS = [MAYA, "It is a long story.", TOM, "That is so."] * 3


def turns(*cues: str) -> tuple[list[tuple[str | None, str]], list[str]]:
    findings = Findings(Path("talk.vtt"))
    timed = [f"0:{n:02d} --> 0:{n + 1:02d}\n{cue}" for n, cue in enumerate(cues)]
    drafts = quotes_in("\n\n".join(timed), EVENT, findings)
    found = [(d.speaker.name if d.speaker else None, d.text) for d in drafts]
    return found, [problem.reason for problem in findings.problems]


@pytest.mark.parametrize(
    ("cue", "turn"),
    [
        ("+1 415-555-0100: I paid.", (None, "I paid.")),
        ("+1 415-555-0199: I paid.", ("Ana Prat", "I paid.")),
        ("1*****0100: I paid.", (None, "I paid.")),
        ("🌻 Ana Prat: I paid.", ("Ana Prat", "I paid.")),
        ("🌻 Eva Holt: I paid.", ("Eva Holt", "I paid.")),
        ("(Co-host) Ole Berg: I paid.", ("Ole Berg", "I paid.")),
        ('"Ole" Berg: I paid.', ("Ole Berg", "I paid.")),
        ("_ana_: I paid.", ("Ana Prat", "I paid.")),
        ("ANA PRAT: I paid.", ("Ana Prat", "I paid.")),
        ("Ana Prat (she/her): I paid.", ("Ana Prat", "I paid.")),
        ("Ana Prat | Civic Lab: I paid.", ("Ana Prat", "I paid.")),
        ("J. R. Smith: I paid.", ("J. R. Smith", "I paid.")),
        ("Dr. Ana Prat: I paid.", ("Ana Prat", "I paid.")),
        ("Siobhán O'Neil: I paid.", ("Siobhán O'Neil", "I paid.")),
        ("Ana Prat：I paid.", ("Ana Prat", "I paid.")),
        ("Ana and Ole: we paid.", ("Ana and Ole", "we paid.")),
        ("Ana Prat / Maya Lind: we paid.", ("Ana Prat / Maya Lind", "we paid.")),
        ("There are two things: time and money.", None),
        ("One thing: money.", None),
        ("Note: it was dear.", None),
        ("So Maria: what did it cost?", None),
        ("10:30 is when we met.", None),
        ("http://example.org has it.", None),
        ("2021: that was the year.", None),
    ],
)
@pytest.mark.parametrize("before", [THROUGHOUT, AT_TURNS])
def test_whoever_a_label_names_says_what_follows_it(
    cue: str, turn: tuple[str | None, str] | None, before: list[str]
) -> None:
    found, _ = turns(*before, MAYA, cue)

    assert found[-1] == (turn or ("Maya Lind", f"Welcome to the panel. {cue}"))


@pytest.mark.parametrize(
    "cue",
    [
        "_ole_: I paid.",
        "iPhone: I paid.",
        "@ole: I paid.",
        "Question from the audience: Why?",
        "Woman in red: Why?",
        "[Audience question]: Why?",
        "Question: Why?",
        "Minister for Digital Affairs: I paid.",
    ],
)
def test_what_may_be_a_name_begins_a_turn_of_nobody_with_a_warning(cue: str) -> None:
    found, problems = turns(*AT_TURNS, MAYA, cue)

    assert found[-2:] == [("Maya Lind", "Welcome to the panel."), (None, cue)]
    assert f"“{cue}” may begin with a name; shown as an unidentified speaker's" in problems[0]


@pytest.mark.parametrize("label", ["[{}] ", "({}) ", "{} - ", "{} – ", "{} — ", "{}: ", "{}："])
@pytest.mark.parametrize("names", [("Eva Holt", "Ole Berg"), ("Speaker 1", "Speaker 2")])
def test_a_file_sets_names_apart_in_its_way(label: str, names: tuple[str, str]) -> None:
    one, other = (label.format(name) for name in names)

    found, _ = turns(f"{one}Who paid?", f"{other}The city.", "All of it.", f"{one}And then?")

    shown = [None if "Speaker" in name else name for name in names]
    assert found == [
        (shown[0], "Who paid?"),
        (shown[1], "The city. All of it."),
        (shown[0], "And then?"),
    ]


@pytest.mark.parametrize(
    "cues",
    [
        ["We met.", "There are two things: time and money.", "That is all."],
        ["We met.", "Note: it was dear.", "Note: it was late.", "Note: it rained."],
        ["We met.", "New York Times: that is where it stood.", "It was late."],
        ["We met.", "Q: who paid? A: the city.", "Insurance - the big one - came."],
        ["We met.", "[Code for America] does the same.", "(Which is true.) And so on."],
        ["We met.", "2021: that was the year.", "[00:12:33] We left."],
    ],
)
def test_text_is_no_label_where_nobody_is_named(cues: list[str]) -> None:
    found, problems = turns(*cues)

    assert found == [(None, " ".join(cues))]
    assert problems == []


def test_webex_names_whoever_speaks_above_the_times() -> None:
    text = (
        '1 "Maya Lind" (2293420032)\n0:05 --> 0:08\nWelcome.\n\n'
        '2 "Tom Ferrer" (1180342272)\n0:08 --> 0:13\nNobody paid.\n\n'
        '3 "" (0)\n0:13 --> 0:16\nWho was that?'
    )

    drafts = quotes_in(text, EVENT, Findings(Path("talk.vtt")))

    assert [(d.at, d.speaker.name if d.speaker else None, d.text) for d in drafts] == [
        (5, "Maya Lind", "Welcome."),
        (8, "Tom Ferrer", "Nobody paid."),
        (13, None, "Who was that?"),
    ]


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("[Music]\ngood evening", "good evening"),
        ("Good evening [Applause] everybody.", "Good evening everybody."),
        ("Good evening (audience laughter).", "Good evening."),
        ("♪ la la ♪ Good evening ♪", "Good evening"),
        ("I did [inaudible] say so.", "I did [inaudible] say so."),
        ("The [city] council (the music industry) paid [sic].",
         "The [city] council (the music industry) paid [sic]."),
    ],
)  # fmt: skip
def test_sounds_are_left_out_and_words_never(cue: str, text: str) -> None:
    assert turns(cue)[0] == [(None, text)]


def test_a_change_of_voice_without_words_holds_for_the_words_after_it() -> None:
    assert turns(MAYA, ">>", "Who paid?")[0] == [
        ("Maya Lind", "Welcome to the panel."),
        (None, "Who paid?"),
    ]


def test_an_aside_is_no_name_where_names_stand_in_brackets() -> None:
    found, _ = turns("(Maya Lind) We paid.", "(Tom Ferrer) We did.", "(Which is true.) Yes.")

    assert found[-1] == ("Tom Ferrer", "We did. (Which is true.) Yes.")


LADDERS, LATE = "Ladders go out.", "It is late."


@pytest.mark.parametrize(
    ("cues", "said"),
    [
        (["Maya Lind: Hi\nTom Ferrer: yes"], [("Maya Lind", "Hi"), ("Tom Ferrer", "yes")]),
        (["- Maya Lind: Hi\n- Tom Ferrer: yes"], [("Maya Lind", "Hi"), ("Tom Ferrer", "yes")]),
        ([">> MAYA LIND: Hi\n>> TOM FERRER: yes"], [("Maya Lind", "Hi"), ("Tom Ferrer", "yes")]),
        ([MAYA, "so we\nwaited.\nTom Ferrer: Yes,\nwe did."],
         [("Maya Lind", "Welcome to the panel. so we waited."), ("Tom Ferrer", "Yes, we did.")]),
        ([MAYA, "[Maya Lind] Who?\n[Ana Prat] I."],
         [("Maya Lind", "Welcome to the panel. Who?"), ("Ana Prat", "I.")]),
        ([MAYA, "We asked:\nOne thing: who paid?"],
         [("Maya Lind", "Welcome to the panel. We asked: One thing: who paid?")]),
        (["- Who paid?\n- The city."], [(None, "Who paid?"), (None, "The city.")]),
        ([MAYA, "- Who paid?\n- The city."],
         [("Maya Lind", "Welcome to the panel."), (None, "Who paid?"), (None, "The city.")]),
        (["We sell\n- ladders\n- drills"], [(None, "We sell - ladders - drills")]),
        (["MAYA: Hi.", LATE, "TOM: Yes.", LADDERS],
         [("Maya", f"Hi. {LATE}"), ("Tom", f"Yes. {LADDERS}")]),
        (["Hi.", ">> MAYA: Who?", ">> TOM FERRER: Me."],
         [(None, "Hi."), ("Maya Lind", "Who?"), ("Tom Ferrer", "Me.")]),
        (["- MAYA: Hi\n- TOM: yes"], [("Maya", "Hi"), ("Tom", "yes")]),
    ],
)  # fmt: skip
def test_each_line_that_begins_with_a_label_is_its_own_voice(
    cues: list[str], said: list[tuple[str | None, str]]
) -> None:
    assert turns(*cues)[0] == said


@pytest.mark.parametrize(
    ("one", "other"), [("Maya:", "Tom:"), ("田中：", "佐藤："), ("- Maya:", "- Tom:")]
)
def test_words_that_may_be_names_begin_turns_of_nobody_with_a_warning(one: str, other: str) -> None:
    found, problems = turns(f"{one} Hi.", LATE, f"{other} Yes.", LADDERS)

    assert found == [(None, f"{one} Hi. {LATE}"), (None, f"{other} Yes. {LADDERS}")]
    assert f"“{one} Hi.” may begin with a name (also in 1 more place)" in problems[0]


def test_a_name_may_begin_anywhere_where_captions_have_no_full_stops() -> None:
    found, _ = turns("Maya Lind: who paid", "the city did", "Tom: nobody did")

    assert found == [("Maya Lind", "who paid the city did"), (None, "Tom: nobody did")]


def test_the_second_of_a_voice_within_a_cue_is_shared_out_by_length() -> None:
    text = "0:10 --> 0:20\nMaya Lind: Who paid for it?\nTom Ferrer: The city."

    (one, other) = quotes_in(text, EVENT, Findings(Path("talk.vtt")))

    assert one.at == 10
    assert other.at == pytest.approx(15.7, abs=0.1)


def test_a_dash_before_some_captions_parts_voices() -> None:
    cues = ["- Welcome to it.", "It is long.", "- Who paid?", "The city – not us.", "- Thanks."]

    found, _ = turns(MAYA, *cues)

    assert found == [
        ("Maya Lind", "Welcome to the panel."),
        (None, "Welcome to it. It is long."),
        (None, "Who paid? The city – not us."),
        (None, "Thanks."),
    ]


def test_a_dash_before_one_caption_is_a_mere_sign() -> None:
    assert turns(MAYA, "- It is long.")[0] == [("Maya Lind", "Welcome to the panel. - It is long.")]


def test_a_name_beside_its_voice_tag_is_not_said() -> None:
    assert turns("<v Maya Lind>Maya Lind: It is long.", "<v Maya Lind>Ana: it said.")[0] == [
        ("Maya Lind", "It is long. Ana: it said.")
    ]


def test_a_part_of_a_known_name_in_square_brackets_and_capitals_is_one() -> None:
    found, problems = turns(MAYA, "Maya Lind: Thanks.\n[ANA] I paid.", "[LEEDS] It rains.")

    assert found == [
        ("Maya Lind", "Welcome to the panel. Thanks."),
        ("Ana Prat", "I paid. [LEEDS] It rains."),
    ]
    assert problems[0].startswith("“ANA” is taken for Ana Prat")


@pytest.mark.parametrize("dash", ["-", "–", "— "])
def test_a_dash_alone_on_a_line_is_not_said(dash: str) -> None:
    said = [("Maya Lind", "Who paid?"), ("Ana Prat", "I did – not Tom.")]

    assert turns(f"(Maya Lind)\nWho paid?\n{dash}\n(Ana Prat)\nI did – not Tom.")[0] == said
