from pathlib import Path

import pytest

from bot.corpus.model import Event, Person
from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import transcript
from bot.corpus.written.markdown import read_markdown
from tests.corpus.transcripts.formats.reading import EVENT, read

W, N = "Welcome to our panel.", "Nobody would cover it."
TIMED = [(3.0, "Maya Lind", W), (8.0, "Tom Ferrer", N)]
NAMELESS = [(3.0, None, "welcome to our panel nobody would cover it")]


@pytest.mark.parametrize(
    "text",
    [
        f"Maya Lind  0:03  \n{W}\n\nTom Ferrer  0:08  \n{N}\n\nTranscribed by https://otter.ai",
        f"\ufeffMaya Lind  0:03\r\n{W}\r\n\r\nTom Ferrer  0:08\r\n{N}",
        (
            f"Tools\nMon, May 02, 2024 3:00PM • 27:42\n\nSUMMARY KEYWORDS\ntools\n\nSPEAKERS\n"
            f"Maya Lind, Tom Ferrer\n\nMaya Lind  00:03\n{W}\n\nTom Ferrer  00:08\n{N}"
        ),
        (
            f"Maya Lind (00:03):\n{W}\n\nTom Ferrer (00:08):\n{N}\n\n"
            "This transcript was exported on Mar 12, 2024 - view latest version here.\n"
        ),
        f"Maya Lind (00:03.000)\n{W}\n\nTom Ferrer (00:08.000)\n{N}\n\nPage 1 of 2\n",
        f"Maya Lind [00:00:03]\n{W}\n\nTom Ferrer [00:00:08]\n{N}",
        (
            f"Tools-20240502_150000-Meeting Transcript\nMay 2, 2024, 3:00PM\n27m 42s\n"
            f"Maya Lind started transcription\nMaya Lind   0:03\n{W}\nTom Ferrer   0:08\n{N}\n"
            "Maya Lind stopped transcription"
        ),
        f"Maya Lind (Guest)   0:03\n{W}\n\nTom Ferrer (City Library)   0:08\n{N}",
        (
            f"00:00:03.000 --> 00:00:07.590\nMaya Lind\n{W}\n\n"
            f"00:00:08.000 --> 00:00:12.590\nTom Ferrer\n{N}\n"
        ),
        (
            f"Maya Lind\n0 minutes 3 seconds\n0:03\nMaya Lind 0 minutes 3 seconds\n{W}\n"
            f"Tom Ferrer\n0 minutes 8 seconds\n0:08\nTom Ferrer 0 minutes 8 seconds\n{N}\n"
        ),
        f"Maya Lind\n00:03\n{W}\n\nTom Ferrer\n00:08\n{N}\n",
        f"00:03\nMaya Lind\n{W}\n\n00:08\nTom Ferrer\n{N}\n",
        f"Audio file\na.mp3\n\nTranscript\n\n00:00:03 Maya Lind\n{W}\n\n00:00:08 Tom Ferrer\n{N}",
        f"[00:00:03] Maya Lind: {W}\n[00:00:08] Tom Ferrer: {N}",
        f"[00:00:03 - 00:00:07] Maya Lind: {W}\n[00:00:08 - 00:00:12] Tom Ferrer: {N}",
        f"00:00:03 - 00:00:07\nMaya Lind\n{W}\n\n00:00:08 - 00:00:12\nTom Ferrer\n{N}",
        f"[00:00:03:12 - 00:00:07:01]\nMaya Lind\n{W}\n\n[00:00:08:01]\nTom Ferrer\n{N}",
        f"00:00:03:12 Maya Lind\n{W}\n\n00:00:08;01 Tom Ferrer\n{N}",
        f"Maya Lind\t00:03\t{W}\nTom Ferrer\t00:08\t{N}",
        f"00:03\tMaya Lind\t{W}\n00:08\tTom Ferrer\t{N}",
        f"Maya Lind\t\t0:03.0\t3.0\t0:05.0\t5.0\t{W}\nTom Ferrer\t\t0:08.0\t8.0\t0:09.0\t9.0\t{N}",
        f"[00:00:03] **Maya Lind:** {W}\n\n[00:00:08] **Tom Ferrer:** {N}",
        f"0:00:03.0 **Maya Lind** {W}\n\n0:00:08.0 **Tom Ferrer** {N}\n",
        f"00:00:03\nMaya Lind: {W}\n\n00:00:08\nTom Ferrer: {N}\n",
        f"Tools - Transcript\n00:03 - 00:08\nMaya Lind: {W}\n00:08 - 00:12\nTom Ferrer: {N}\n",
        f"Transcript:\n\n00:03 Maya Lind: {W}\n00:08 Tom Ferrer: {N}\nTranscript by Crumb\n",
        f"Tool panel - May 2\nVIEW IT\n\n---\n\n0:03 - Maya Lind\n {W}\n\n0:08 - Tom Ferrer\n {N}",
    ],
)
def test_names_and_times_are_read_as_programs_set_them(text: str) -> None:
    assert read(text) == (TIMED, [])


@pytest.mark.parametrize(
    "text",
    [
        "0:03\nwelcome to our panel\n0:08\nnobody would cover it",
        "0:03 welcome to our panel\n0:08 nobody would cover it",
        (
            "Transcript\nSearch in video\n0:03\n3 seconds\nwelcome to our panel\n0:08\n8 seconds\n"
            "nobody would cover it\nEnglish (auto-generated)"
        ),
        "0:033 secondswelcome to our panel\n0:088 secondsnobody would cover it",
        (
            "[00:00:03.000 --> 00:00:07.000]  welcome to our panel\n"
            "[00:00:08.000 --> 00:00:12.000]  nobody would cover it"
        ),
    ],
)
def test_times_without_names_are_read_as_captions_are(text: str) -> None:
    assert read(text) == (NAMELESS, [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 minute, 3 seconds", "1 minute, 8 seconds"),
        ("1 minuto y 3 segundos", "1 minuto y 8 segundos"),
        ("1 Minute und 3 Sekunden", "1 Minute und 8 Sekunden"),
        ("1 minute et 3 secondes", "1 minute et 8 secondes"),
        ("1 минута 3 секунды", "1 минута 8 секунд"),
        ("1分3秒", "1分8秒"),
    ],
)
def test_a_time_is_left_out_that_is_spelt_out_again(one: str, other: str) -> None:
    text = f"1:03\n{one}\nwelcome to our panel\n1:08\n{other}\nnobody would cover it"
    glued = f"1:03{one}welcome to our panel\n1:08{other}nobody would cover it"

    assert read(text) == read(glued) == ([(63.0, *NAMELESS[0][1:])], [])


@pytest.mark.parametrize(
    "text",
    [
        f"99:58 Maya Lind\n{W}\n100:05 Tom Ferrer\n{N}",
        f"Maya Lind\n99:58\n{W}\n\nTom Ferrer\n100:05\n{N}",
        f"Maya Lind\n99:58 to 100:02\n{W}\n\nTom Ferrer\n100:05 to 100:07\n{N}",
    ],
)
def test_minutes_go_on_where_no_hours_are_written(text: str) -> None:
    assert read(text) == ([(5998.0, "Maya Lind", W), (6005.0, "Tom Ferrer", N)], [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("21:58:37", "21:58:45"),
        ("05:58:37", "05:58:45"),
        ("23:59:58", "00:00:06"),
        ("12:59:58 PM", "1:00:06 PM"),
    ],
)
def test_times_of_a_clock_are_counted_from_the_first(one: str, other: str) -> None:
    said, (problem,) = read(f"[Maya Lind] {one}\n{W}\n\n[Tom Ferrer] {other}\n{N}")

    assert said == [(0.0, "Maya Lind", W), (8.0, "Tom Ferrer", N)]
    assert "the times are those of a clock; they are counted from the first" in problem


@pytest.mark.parametrize("mark", ["[00:00:12]", "(00:00:12)", "[0:12]", "[0:12 - 0:15]"])
def test_times_within_a_turn_are_no_words_of_it(mark: str) -> None:
    said, _ = read(f"[0:03] Maya Lind: {W} {mark} They did (3:16). {mark}\n[0:20] Tom Ferrer: {N}")

    assert said == [
        (3.0, "Maya Lind", f"{W} They did (3:16)."),
        (20.0, "Tom Ferrer", N),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Maya Lind (0:03): {}\n\nTom Ferrer (0:20): It is late.",
        "Maya Lind (0:03): It is late.\n\nTom Ferrer (0:20): {}",
        "Maya Lind: {}\n\nTom Ferrer: It is late.",
    ],
)
def test_times_that_do_not_fit_into_a_turn_are_words_of_it(text: str) -> None:
    words = "We met at [10:30], as [3:16] says, and [0:01] is a time too."

    said, problems = read(text.format(words))

    assert words in [text for _, _, text in said]
    assert problems == []


def test_times_within_turns_without_one_count_where_they_ascend() -> None:
    said, _ = read(f"Maya Lind: We [0:04] paid. [0:08] {W}\n\nTom Ferrer: No. [0:12] {N}")

    assert [(second, words) for second, _, words in said] == [
        (None, "We"),
        (4.0, f"paid. {W}"),
        (None, "No."),
        (12.0, N),
    ]


@pytest.mark.parametrize("mark", ["[00:{}]", "#00:00:{}-7#"])
def test_a_time_at_the_end_of_a_turn_is_that_of_the_next(mark: str) -> None:
    three, eight, nine = (mark.format(second) for second in ("03", "08", "09"))

    said, problems = read(
        f"Maya Lind: {W} {three}\n\nTom Ferrer: {N} {eight}\n\nNot I, no. {nine}\n\nMaya Lind: Ah."
    )

    words = [(at, text) for at, _, text in said]
    assert words == [(None, W), (3.0, f"{N} Not I, no."), (9.0, "Ah.")]
    assert problems == []


def test_the_number_of_a_question_before_a_tab_is_no_part_of_a_name() -> None:
    said, _ = read(f"Q1\tMaya Lind: {W}\nTom Ferrer: {N}\nQ2\tMaya Lind: Why?\n")

    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer", "Maya Lind"]


def test_initials_beside_a_name_are_that_person_s_from_there_on() -> None:
    said, problems = read(
        "The lending tool: https://example.org/tool\n\n"
        f"Ola Berg (OB): {W}\n\nMaya Lind (M): {N}\n\nOB: Yes.\n\nM: No.\n\nMurch: Well."
    )

    assert [(name, text) for _, name, text in said] == [
        ("Ola Berg", W),
        ("Maya Lind", N),
        ("Ola Berg", "Yes."),
        ("Maya Lind", "No."),
        ("Murch", "Well."),
    ]
    assert not any("“OB”" in problem or "“M”" in problem for problem in problems)


@pytest.mark.parametrize("above", ["Participants: {}", "Tools\n\nThanks {}, all"])
def test_initials_in_a_list_of_who_is_there_are_theirs(above: str) -> None:
    who = above.format("Maya Lind (ML), Ola van Berg (OVB) and Tom Ferrer (TF)")

    said, problems = read(f"{who}\n\nML: {W}\n\nTF: {N}\n\nOVB: Yes.\n\nJHD: No (API).")

    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer", "Ola van Berg", "JHD"]
    assert not any("ML" in problem or "TF" in problem for problem in problems)


def test_initials_behind_a_name_are_nobody_else_s() -> None:
    who = "Participants: Maya Lind (ML), Tom Ferrer (TF)\n\n"

    said, _ = read(f"{who}ML: The Milling League (ML).\n\nTF: {N}\n\nML: {W}")
    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer", "Maya Lind"]

    said, _ = read(f"OB: {W}, as the Oven Bakers (OB) say.\n\nTF: {N}\n\nOB: Yes.\n\nTF: No.")
    assert [name for _, name, _ in said] == ["Ob", "TF", "Ob", "TF"]

    said, _ = read(f"With Mayan Lindt (Maya)\n\nMaya: {W}\n\nTom: {N}\n\nMaya: Yes.")
    assert [name for _, name, _ in said] == ["Maya Lind", "Tom Ferrer", "Maya Lind"]


@pytest.mark.parametrize(
    "above", ["Members: Mark Owen (MP), Maya Lind", "Maya Lind: Mark Owen (MP)."]
)
def test_letters_beside_a_name_that_are_not_its_initials_are_not_theirs(above: str) -> None:
    said, _ = read(f"{above}\n\nMP: {W}\n\nMaya Lind: {N}\n\nMP: Yes.\n\nTom Ferrer: No.")

    assert [name for _, name, _ in said][-4:] == ["MP", "Maya Lind", "MP", "Tom Ferrer"]


def test_what_a_program_adds_above_and_below_is_nobody_s() -> None:
    said, _ = read(
        "Tools (2024-05-02 15:00 GMT) - Transcript\nAttendees\nMaya Lind, Tom Ferrer\nTranscript\n"
        "This editable transcript was computer generated and might contain errors. People can also "
        f"change the text after it was created.\nMaya Lind: {W}\nTom Ferrer: {N}\n"
        "Meeting ended after 00:31:00 👋\n"
    )

    assert said == [(None, "Maya Lind", W), (None, "Tom Ferrer", N)]


def test_the_numbers_of_a_stenographer_s_lines_are_not_said() -> None:
    page = f"THE MILL\n\nMAYA LIND:  {W}\nWe have\n30 mills.\nTOM FERRER:  {N}\n\nMAYA LIND:  Why?"
    numbered = "\n".join(f"{n:>3}  {line}" for n, line in enumerate(page.split("\n"), 1))

    said, problems = read(f"{numbered}\n            Page 1\n  1  It rains.\n")

    assert said == [
        (None, "Maya Lind", f"{W} We have 30 mills."),
        (None, "Tom Ferrer", N),
        (None, "Maya Lind", "Why? It rains."),
    ]
    assert problems == []


def test_the_numbers_of_a_list_are_said() -> None:
    rules = "\n".join(f"{number} Be kind" for number in range(1, 11))

    said, _ = read(f"Maya Lind: {W}\n{rules}")

    assert said == [(None, "Maya Lind", f"{W} {rules}".replace("\n", " "))]


def test_times_before_words_from_here_are_no_chat() -> None:
    said, _ = read("0:00:03 From here: all is well\n0:00:08 to the mill\n0:00:12 and back")

    assert len(said) == 1


STENOGRAPHED = f"""\
* * * * *
This file is based on Communication Access Realtime Translation (CART).
Lending tools
Session facilitators: Maya Lind, Tom Ferrer
Day & Time: Thursday, 4pm

MAYA: {W}

It is raining.

>> Who paid?

(Laughter)

>> TOM: {N}
"""


def test_first_names_are_those_of_people_who_are_named_in_full_above() -> None:
    said, problems = read(STENOGRAPHED)

    assert said == [
        (None, "Maya Lind", f"{W} It is raining."),
        (None, None, "Who paid?"),
        (None, "Tom Ferrer", N),
    ]
    assert "“MAYA” is taken for Maya Lind, who is named above; add it to their alia" in problems[0]
    other = STENOGRAPHED.replace("Session fac", "Fac").replace("Lind,", ",")
    assert "“MAYA” is taken for Maya Lind; add it to" in read(other)[1][-1]


def test_who_is_named_in_full_above_is_known_by_a_first_name_beside_a_stranger() -> None:
    said, _ = read(f"Facilitators: Maya Lind and John Doe\n\nMAYA: {W}\n\nJOHN: {N}\n\nMAYA: {W}")

    assert [name for _, name, _ in said] == ["Maya Lind", "John", "Maya Lind"]


def test_a_part_named_above_is_no_short_name_of_somebody_who_speaks_as_well() -> None:
    said, problems = read(
        f"Speakers: Maya Lind, Tom Ferrer\n\nHost: {W}\n\nMaya Lind: {N}\n\nHost: {W}",
        event=EVENT.model_copy(
            update={"people": (Person(name="Maya Lind", part="moderator"), *EVENT.people[1:])}
        ),
    )

    assert [name for _, name, _ in said] == ["Host", "Maya Lind", "Host"]
    assert "“Host” is nobody in event.yaml" in problems[0]


PUBLISHED = f"""\
**Maya Lind:** \\[laughs\\] {W}

\\[00:08\\] Again, it's this idea: it is raining.

**Break:** \\[00:12\\] to \\[00:15\\]

**Tom Ferrer:** {N}

[01:00] Jane Austen: a life, that is the book.

Note: I have it.

**Clip from a show of ten years ago:** Hello.

**Break**: \\[01:12\\]

It was loud.

**Maya Lind:** Thanks.

**Tom Ferrer:** Well.

**Maya Lind:** Bye.
"""


@pytest.mark.parametrize("clean", [False, True])
def test_a_published_transcript_keeps_the_words_and_the_speaker_behind_a_time(
    clean: bool,  # noqa: FBT001
) -> None:
    said, problems = read(PUBLISHED.replace("\\", "") if clean else PUBLISHED)

    assert said == [
        (None, "Maya Lind", f"[laughs] {W}"),
        (8.0, "Maya Lind", "Again, it's this idea: it is raining."),
        (None, "Tom Ferrer", N),
        (60.0, None, "Jane Austen: a life, that is the book. Note: I have it."),
        (None, "Clip from a show of ten years ago", "Hello."),
        (72.0, None, "It was loud."),
        (None, "Maya Lind", "Thanks."),
        (None, "Tom Ferrer", "Well."),
        (None, "Maya Lind", "Bye."),
    ]
    assert "“Jane Austen: a life, that is the book. N” may begin with a name" in "".join(problems)
    assert not any("Break" in problem for problem in problems)


@pytest.mark.parametrize("apart", ["\n\n", "\n"])
def test_a_title_that_is_not_known_begins_a_turn_of_nobody(apart: str) -> None:
    turns = [f"MAYA LIND: {W}", f"TOM FERRER: {N}", "DEL. CRUZ: Yes.", "MAYA LIND: No."]

    said, problems = read(apart.join(turns))

    assert said[2] == (None, None, "DEL. CRUZ: Yes.")
    assert any("“DEL. CRUZ: Yes.” may begin with a name" in problem for problem in problems)


def test_single_words_that_may_be_names_begin_turns_of_nobody() -> None:
    said, problems = read(f"Ola Berg  0:03\n{W}\n\nIda: {N}\n\nOla Berg  0:09\nYes.\n\nEva: No.")

    assert [(name, text) for _, name, text in said] == [
        ("Ola Berg", W),
        (None, f"Ida: {N}"),
        ("Ola Berg", "Yes."),
        (None, "Eva: No."),
    ]
    assert f"“Ida: {N}” may begin with a name (also in 1 more place)" in problems[0]


@pytest.mark.parametrize(
    "line",
    ["We waited 5 minutes", "It took 8 seconds", "Time: we had none", "page 3", "Transcript",
     "And at 1:30", "lunch begins around 1:30", "transcribed by hand, line by line",
     "Transcribed by people who had the time and would do it all again"],
)  # fmt: skip
def test_words_that_look_like_a_program_s_stay(line: str) -> None:
    said, _ = read(f"Maya Lind  0:03\n{W}\n{line}\n\nTom Ferrer  0:08\n{line}\n{line}")

    assert [text for _, _, text in said] == [f"{W} {line}", f"{line} {line}"]


@pytest.mark.parametrize("text", ["A report.\n\nIt has no names: none.", "word " * 50])
def test_a_text_without_names_and_times_is_no_transcript(text: str) -> None:
    said, problems = read(text)

    assert said == []
    assert problems[0].startswith("talk.txt:1: warning: not read: nothing tells that it is a tran")


def test_what_is_said_above_the_first_name_is_nobody_s() -> None:
    said, problems = read(f"{'word ' * 90}\n\nMaya Lind  0:03\n{W}\n\nTom Ferrer  0:08\n{N}")

    assert [name for _, name, _ in said] == [None, "Maya Lind", "Tom Ferrer"]
    assert "no name above this paragraph; shown as an unidentified speaker's" in problems[0]


NOTES = "📝 Notes\n\nSummary\nTom Ferrer told that nobody would.\n\nTools: Maya Lind said so.\n"
TURNS = f"Maya Lind: {W}\nTom Ferrer: {N}\n00:01:00\nMaya Lind: Thanks.\n"


@pytest.mark.parametrize("file", ["talk.txt", "talk.md"])
@pytest.mark.parametrize("title", ["📖 Transcript", "Tools - Transcript", "Transcripción:"])
def test_notes_above_a_transcript_are_told_of_and_left_out(file: str, title: str) -> None:
    findings = Findings(Path(file))
    text = f"{NOTES}\n{title}\n00:00:03\n\n{TURNS}"
    document = Document(text, file)
    found = (
        read_markdown(text, EVENT, findings)
        if file.endswith(".md")
        else transcript(document, EVENT, findings)
    )

    assert found is not None
    assert [(one.label, one.text) for one in found.said] == [
        ("Maya Lind", W),
        ("Tom Ferrer", N),
        ("Maya Lind", "Thanks."),
    ]
    assert ["4 lines above the talk" in str(problem) for problem in findings.problems] == [True]
    assert not found.written


def test_words_above_a_second_transcript_stay() -> None:
    said, _ = read(f"{TURNS}\nPart 2 - Transcript\n\nTom Ferrer: {N}\n")

    assert [text for _, _, text in said][:2] == [W, N]


@pytest.mark.parametrize(
    "text",
    [
        f"Quick recap\nThey met.\n\nNext steps\nMaya Lind: {W}\nTom Ferrer: {N}\n",
        f"Minutes of 3 May\n\n1. Tools\nTom Ferrer: {N}\nMaya Lind: {W}\n\n2. AOB\nMaya Lind: no\n",
    ],
)
def test_a_summary_is_not_what_was_said(text: str) -> None:
    said, (problem,) = read(text)

    assert said == []
    assert read(text, "transcript.txt")[0]
    assert "not read: a summary or minutes, not the words that were said" in problem


def test_an_examination_is_not_said_by_whoever_was_named_before() -> None:
    asked = "\n\n".join(f"Q. Where were you at {n}?\n\nA. By the gate." for n in (9, 10, 11))

    said, _ = read(f"Tom Ferrer: {N}\n\n{asked}\n\nTom Ferrer: {W}")

    assert said[:3] == [
        (None, "Tom Ferrer", N),
        (None, None, "Where were you at 9?"),
        (None, "Maya Lind", "By the gate."),  # whom the event calls A
    ]


def test_a_single_letter_with_a_stop_may_be_an_initial() -> None:
    said, _ = read(f"Tom Ferrer: {N}\n\nA. Lind says no.\n\nMaya Lind: {W}")

    assert said[0][2].endswith("A. Lind says no.")


@pytest.mark.parametrize(
    "tail",
    [
        "© 2025 Oslo Radio. All rights reserved.",
        "Copyright 2025 by the city",
        "Todos los derechos reservados.",
        "Thank You for choosing Scribie.com",
        "Copyright 2025 by the city\n\nTranscribed by Eva Moor",
        "Retrieved from https://example.org/1",
        "(Whereupon, the hearing was concluded at 3:02 p.m.)",
        "This transcript has been edited for length and clarity.",
        "NPR transcripts are created on a rush deadline by a contractor.",
    ],
)
def test_what_ends_a_transcript_is_said_by_nobody(tail: str) -> None:
    said, (told,) = read(f"Maya Lind: {W}\n\nTom Ferrer: {N}\n\nMaya Lind: {W}\n\n{tail}\n")

    assert said[-1][1:] == ("Maya Lind", W)
    assert (
        f"“{tail.partition(chr(10))[0][:40]}” taken for a heading, a quotation or a remark" in told
    )


@pytest.mark.parametrize("gap", ["\n", "\n\nMaya Lind:\n\n", "\n\nMaya Lind: "])
def test_what_sounds_like_the_end_is_said_within_a_turn(gap: str) -> None:
    tail = "All rights reserved."
    said, _ = read(f"Maya Lind: {W}\n\nTom Ferrer: {N}\n\nMaya Lind: {W}{gap}{tail}\n\n")

    assert said[-1][2].endswith(tail)
    said, _ = read(f"Maya Lind: {W}\n\n{tail}\n\nTom Ferrer: {N}\n")
    assert said[0][2] == f"{W} {tail}"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright is hard.",
        "Copyright 1976 was the act that did it.",
        "All rights reserved is what they print.",
        "Our transcripts are produced by volunteers.",
        "Thank you for using the microphone.",
        "All rights matter.",
        "Thank you for choosing us over all of the others today.",
        "This transcript is long.",
        "Whereupon, I left.",
    ],
)
def test_what_only_sounds_like_the_end_is_said(line: str) -> None:
    said, _ = read(f"Maya Lind: {W}\n\nTom Ferrer: {N}\n\nMaya Lind: {W}\n\n{line}\n")

    assert said[-1][1:] == ("Maya Lind", f"{W} {line}")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_initials_of_people_are_labels_though_they_are_words(gap: str) -> None:
    people = [{"name": name} for name in ("Ana Núñez", "Ian Sol", "Mo Oak")]
    event = Event.model_validate({**EVENT.model_dump(), "people": people, "labels": {}})
    text = gap.join(["AN: We pay.", "IS: Who?", "MO: I do."] * 2)

    found = transcript(Document(text, "talk.txt"), event, Findings(Path("talk.txt")))

    assert found
    assert [one.label for one in found.said] == ["AN", "IS", "MO"] * 2


def test_initials_that_come_once_are_words() -> None:
    people = [{"name": name} for name in ("Anna Ito", "Ida Tan")]
    event = Event.model_validate({**EVENT.model_dump(), "people": people, "labels": {}})
    text = "Anna Ito: What?\n\nIda Tan: Two.\nAI: a toy.\nIT: a box.\n\nAnna Ito: I see.\n"

    found = transcript(Document(text, "talk.txt"), event, Findings(Path("talk.txt")))

    assert found
    assert [one.label for one in found.said] == ["Anna Ito", "Ida Tan", "Anna Ito"]


def test_who_somebody_speaks_for_may_have_small_words() -> None:
    said, _ = read(f"Maya Lind: {W}\n\nTom Ferrer - City of Porto: {N}\n\nMaya Lind: {W}\n")

    assert said[1][1:] == ("Tom Ferrer", N)


def test_dashes_part_all_names_where_they_part_those_of_people() -> None:
    turn = f"President. – {W}\n\nMaya Lind (S&D). – {N}\n\nTom Ferrer. – {W}\n\n"
    said, _ = read(turn * 2)

    assert [name for _, name, _ in said] == ["President.", "Maya Lind", "Tom Ferrer"] * 2
