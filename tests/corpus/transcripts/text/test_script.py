from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.loader import load
from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.reader import quotes
from bot.corpus.written.markdown import read_markdown
from tests.conftest import write_corpus

EVENT = Event.model_validate(
    {
        "slug": "bread-day",
        "title": "Bread Day",
        "date": "2020-02-03",
        "people": [
            {"name": "Ann Baker", "aliases": ["Ann"], "organisation": "Crumb"},
            {"name": "Ben Miller", "organisation": "Stone Mill"},
        ],
    }
)
FRONT = (
    "---\ntitle: {title}\npublisher: P\ndate: 2020-02-04\nurl: https://example.org/\n{more}---\n"
)
Words = list[tuple[str | None, float | None, str]]


def read(
    body: str, *, title: str = "Transcript", more: str = "", event: Event = EVENT
) -> tuple[Words, list[str], list[str]]:
    """Return the quotes of a file with who says them and when, its notes, and its problems."""
    findings = Findings(Path("said.md"))
    content = read_markdown(FRONT.format(title=title, more=more) + body, event, findings)
    drafts = quotes(content.said, event, findings)
    words = [(q.speaker.name if q.speaker else None, q.at, q.text) for q in drafts]
    problems = [str(problem) for problem in findings.problems]
    return words, [note.text for note in content.written], problems


FLOUR, OVEN = "Flour is dear: it costs.", "An oven is never hot at 10:30 in the night."
SAID = [("Ann Baker", None, FLOUR), ("Ben Miller", None, OVEN)]
TIMED = [("Ann Baker", 3.0, FLOUR), ("Ben Miller", 3608.0, OVEN)]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("**Ann Baker:** {}", "**Ben Miller:** {}", SAID),
        ("**Ann Baker**: {}", "**Ben Miller**: {}", SAID),
        ("__Ann Baker:__ {}", "*Ben Miller:* {}", SAID),
        ("**ANN BAKER:** {}", "**BEN MILLER:** {}", SAID),
        ("**Ann Baker** – {}", "**Ben Miller** — {}", SAID),
        ("**Ann Baker**\n{}", "**Ben Miller**\n{}", SAID),
        ("**Ann Baker**\n\n{}", "**Ben Miller**\n\n{}", SAID),
        ("**Ann Baker (Crumb):** {}", "**Ben Miller, Stone Mill:** {}", SAID),
        ("Ann Baker: {}", "Ben Miller: {}", SAID),
        ("Ann Baker - {}", "Ben Miller – {}", SAID),
        ("Ann Baker - Crumb: {}", "Ben Miller – Stone Mill: {}", SAID),
        ("Ann Baker - 0:03\n{}", "Ben Miller - 1:00:08\n{}", TIMED),
        ("[Ann Baker]: {}", "[Ben Miller]: {}", SAID),
        ("ANN: {}", "BEN MILLER: {}", SAID),
        ("Ann Baker：{}", "Ben Miller：{}", SAID),
        ("### Ann Baker：\n\n{}", "### Ben Miller:\n\n{}", SAID),
        ("### Ann Baker\n\n{}", "### Ben Miller\n\n{}", SAID),
        ("- **Ann Baker:** {}", "- **Ben Miller:** {}", SAID),
        ("> **Ann Baker:** {}", "> **Ben Miller:** {}", SAID),
        ("Ann Baker  0:03  \n{}", "Ben Miller  1:00:08  \n{}", TIMED),
        ("Ann Baker (00:03):\n{}", "Ben Miller (01:00:08):\n{}", TIMED),
        ("Ann Baker (00:03): {}", "Ben Miller (01:00:08): {}", TIMED),
        ("Ann Baker 0:03 {}", "Ben Miller 1:00:08 {}", TIMED),
        ("Ann Baker (0:03) {}", "Ben Miller (1:00:08) {}", TIMED),
        ("Ann Baker | 0:03\n{}", "Ben Miller | 1:00:08\n{}", TIMED),
        ("**Ann Baker** (00:00:03)\n\n{}", "**Ben Miller** (01:00:08)\n\n{}", TIMED),
        ("**Ann Baker** [00:00:03] {}", "**Ben Miller** [01:00:08] {}", TIMED),
        ("**Ann Baker:** [00:00:03] {}", "**Ben Miller:** [01:00:08] {}", TIMED),
        ("[00:00:03] **Ann Baker:** {}", "[01:00:08] **Ben Miller:** {}", TIMED),
        ("**[00:00:03] Ann Baker:** {}", "**[01:00:08] Ben Miller:** {}", TIMED),
        ("`00:00:03` **Ann Baker**: {}", "`01:00:08` **Ben Miller**: {}", TIMED),
        ("00:00:03 Ann Baker: {}", "01:00:08 Ben Miller: {}", TIMED),
        ("[0:03 - 0:07] Ann Baker: {}", "[1:00:08 - 1:00:10] Ben Miller: {}", TIMED),
        ("### Ann Baker (0:03)\n\n{}", "### Ben Miller (1:00:08)\n\n{}", TIMED),
        ("### 00:00:03\n\n**Ann Baker:** {}", "### 01:00:08\n\n**Ben Miller:** {}", TIMED),
        ("0:03\nAnn Baker: {}", "1:00:08\nBen Miller: {}", TIMED),
    ],
)
def test_a_transcript_is_quotes_with_seconds_where_they_are_written(
    one: str, other: str, said: Words
) -> None:
    body = f"{one.format(FLOUR)}\n\n{other.format(OVEN)}\n\nTranscribed by https://otter.ai\n"

    assert read(body) == (said, [], [])


@pytest.mark.parametrize("label", ["Ann Baker, John Doe", "Ann Baker, Interpreter"])
def test_who_stands_behind_somebody_and_a_comma_may_be_whose_words_they_are(label: str) -> None:
    said, _, problems = read(f"**Ben Miller:** {OVEN}\n\n**{label}:** {FLOUR}\n")

    assert said == [("Ben Miller", None, OVEN), (label, None, FLOUR)]
    assert [f"“{label}” is nobody in event.yaml" in problem for problem in problems] == [True]


def test_a_turn_goes_on_until_the_next_name() -> None:
    body = (
        "# Bread Day – Transcript\n\n**Ann Baker:** One.\n\nTwo.\n\n(laughter)\n\nThree.\n\n"
        "**Ben Miller:** Four. **Ann Baker:** Five.\n\n### Transcription ended after 00:31:00\n"
    )

    assert read(body)[0] == [
        ("Ann Baker", None, "One. Two. Three."),
        ("Ben Miller", None, "Four."),
        ("Ann Baker", None, "Five."),
    ]


@pytest.mark.parametrize(
    ("label", "speaker", "told"),
    [
        ("**Carl Cook:**", "Carl Cook", "“Carl Cook” is nobody in event.yaml; shown as it stands"),
        ("Carl Cook:", "Carl Cook", "“Carl Cook” is nobody in event.yaml; shown as it stands"),
        ("**Somebody from the floor:**", "Somebody from the floor", "is nobody in event.yaml"),
        ("Audience member:", "Audience member", "is nobody in event.yaml"),
        ("MR. COOK:", "Mr. Cook", "“MR. COOK” is nobody in event.yaml; shown as “Mr. Cook”"),
        ("SEN. COOK:", "Sen. Cook", "“SEN. COOK” is nobody in event.yaml; shown as “Sen. Cook”"),
        ("Speaker 1:", None, "“Speaker 1” names nobody; shown as an unidentified speaker"),
        ("**田中：**", "田中", "“田中” is nobody in event.yaml"),
        ("**Ann Bakre:**", "Ann Baker", "“Ann Bakre” is taken for Ann Baker"),
        ("**Ben:**", "Ben", "or it to the aliases of Ben Miller if they are meant"),
    ],
)
def test_whoever_is_not_known_is_never_somebody_else(
    label: str, speaker: str | None, told: str
) -> None:
    body = f"**Ann Baker:** One.\n\n**Ben Miller:** Two.\n\n{label} Three.\n\n**Ben Miller:** Four."

    said, _, problems = read(body)

    assert said[2] == (speaker, None, "Three.")
    assert told in problems[0]


@pytest.mark.parametrize(
    "sentence",
    ["We met at 10:30 in the mill.", "One thing: flour.", "The mill – it is old – is ours.",
     "On Monday at 10:30 we met.", "10:30 was too late."],
)  # fmt: skip
def test_a_sentence_with_a_time_a_colon_or_a_dash_goes_on_with_the_turn(sentence: str) -> None:
    said, _, problems = read(f"{EXCHANGE}\n{sentence}\n\n**Ben Miller:** Two.")

    assert said[2] == ("Ann Baker", None, f"Three. {sentence}")
    assert problems == []


def test_text_above_the_first_name_is_a_note_and_told_of() -> None:
    said, notes, problems = read(
        "Corrected by hand.\n\nAnn Baker 0:03\nOne.\n\nBen Miller 0:05\nTwo."
    )

    assert said == [("Ann Baker", 3.0, "One."), ("Ben Miller", 5.0, "Two.")]
    assert notes == ["Corrected by hand."]
    assert problems == ["said.md:7: warning: no name above this paragraph; it is taken for a note"]


EXCHANGE = "**Ann Baker:** One.\n\n**Ben Miller:** Two.\n\n**Ann Baker:** Three.\n"


@pytest.mark.parametrize(
    ("title", "more", "body", "turns"),
    [
        ("T", "", EXCHANGE, 3),
        ("T", "", EXCHANGE + "\n— and then it rained.\n", 3),
        ("T", "", "Ann Baker  0:03\nOne.\n\nBen Miller  0:08\nTwo.\n", 2),
        ("T", "", "Carl Cook  0:03\nOne.\n\nDan Dyer  0:08\nTwo.\n", 2),
        ("T", "", "### 00:00\n\n**Ann Baker:** One.\n\n**Ben Miller:** Two.\n", 2),
        ("T", "", "## Ann Baker\n\nOne.\n\n## Ben Miller\n\nTwo.\n\n## Ann Baker\n\nThree.\n", 3),
        (
            "T",
            "",
            "**Q:** One?\n\n**Carl Cook:** Two.\n\n**Q:** Three?\n\n**Carl Cook:** Four.\n",
            4,
        ),
        (
            "T",
            "",
            "**Ann Baker:** One.\n\nTwo.\n\n**Ben Miller:** Three.\n\n**Ann Baker:** Four.",
            3,
        ),
        ("Full transcript", "", "**Ann Baker:** One.\n\n**Ben Miller:** Two.\n", 2),
        ("Transcript", "", "**Ann Baker:** One.\n" + "\nAnd on.\n" * 9, 1),
        ("T", "transcript: true\n", "**Ann Baker:** One.\n\n**Ben Miller:** Two.\n", 2),
        ("Transcript", "", "Ann Baker: One.\n\n" + "**Q.** Two?\n\nAnn Baker: Three.\n\n" * 2, 5),
    ],
)
def test_a_transcript_is_told_by_all_of_its_paragraphs(
    title: str, more: str, body: str, turns: int
) -> None:
    said, notes, problems = read(body, title=title, more=more)

    assert (len(said), notes) == (turns, [])
    assert not [problem for problem in problems if "warning" not in problem]


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("**Costs:** One.\n\nTwo.\n\nThree.", ["Costs: One.", "Two.", "Three."]),
        ("**Ann Baker:** Flour is dear.\n\nTwo.", ["Ann Baker: Flour is dear.", "Two."]),
        ("**Costs:** One.\n\n**Ovens:** Two.\n\n**What Is Next:** Three.",
         ["Costs: One.", "Ovens: Two.", "What Is Next: Three."]),
        ("We met at 10:30.\n\nNote: Two.", ["We met at 10:30.", "Note: Two."]),
        ("## Ann Baker\n\nOne.\n\n## Ben Miller\n\nTwo.", ["One.", "Two."]),
        ("**Ann Baker** bakes.\n\n**Ben Miller** is a miller.",
         ["Ann Baker bakes.", "Ben Miller is a miller."]),
        ("> One.\n>\n> — Ann Baker\n\n**Ben Miller:** Two.", ["One.", "Ben Miller: Two."]),
    ],
)  # fmt: skip
def test_a_written_source_with_names_in_bold_stays_one(body: str, notes: list[str]) -> None:
    said, written, problems = read(body, title="How bakers work")

    assert (said, written) == ([], notes)
    assert all("no topic" in problem for problem in problems)


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("**Ann Baker:** One.\n\n**Ben Miller:** Two.", 2),
        ("**Ann Baker:** One.", 1),
        ("One.\n\n" * 9 + EXCHANGE, 3),
        ("> One.\n>\n> — Ann Baker\n\n" + EXCHANGE, 3),
    ],
)
def test_what_may_be_a_transcript_is_an_error_with_what_to_write(body: str, number: int) -> None:
    said, _, problems = read(body, title="How bakers work")
    errors = [problem for problem in problems if "warning" not in problem]

    assert said == []
    assert len(errors) == 1
    assert f"looks like a transcript: {number} paragraph" in errors[0]
    assert "`transcript: true` into the front matter" in errors[0]
    assert not [p for p in read(body, more="transcript: false\n")[2] if "warning" not in p]


def test_an_offset_moves_a_transcript_and_words_without_a_time_have_none() -> None:
    event = Event.model_validate({**EVENT.model_dump(), "offset": {"said.md": 60}})
    body = "Ann Baker (0:03): One.\n\nBen Miller (0:05): Two.\n\nAnn Baker: Three."

    assert read(body, event=event)[0] == [
        ("Ann Baker", 63.0, "One."),
        ("Ben Miller", 65.0, "Two."),
        ("Ann Baker", None, "Three."),
    ]


def test_a_transcript_without_names_is_quotes_of_nobody() -> None:
    said, notes, _ = read("One.\n\nTwo.", title="T", more="transcript: true\n")

    assert (said, notes) == ([(None, None, "One. Two.")], [])


def test_times_of_a_clock_are_counted_from_the_first() -> None:
    said, _, problems = read("[Ann Baker] 21:58:37\nOne.\n\n[Ben Miller] 21:58:45\nTwo.")

    assert said == [("Ann Baker", 0.0, "One."), ("Ben Miller", 8.0, "Two.")]
    assert "of a clock; they are counted from the first, 21:58:37" in problems[0]


def test_times_that_run_backwards_are_told_of() -> None:
    assert "run backwards at 0:05; put" in read("Ann 0:09\nOne.\n\nBen Miller 0:05\nTwo.")[2][0]


def test_what_has_no_place_in_a_transcript_is_told_of() -> None:
    _, _, problems = read(f"{EXCHANGE}\n```\ncode\n```\n\n---\n\n<!-- asked as: dough -->\n")

    assert problems == [
        "said.md:13: warning: a code block, left out; if somebody says it, write it as a paragraph",
        "said.md:19: warning: “asked as” has no effect in a transcript; take it out",
    ]


@pytest.mark.parametrize(
    "tags", ["<laughter>", '<iframe src="/talk"></iframe>', "<hr>", "<!-- x -->"]
)
def test_tags_in_a_transcript_are_left_out(tags: str) -> None:
    said, _, problems = read(f"{tags}\n\n{EXCHANGE}\n\n{tags}\n")

    assert said == read(EXCHANGE)[0]
    assert problems == []


def test_words_between_tags_are_told_to_be_left_out() -> None:
    _, _, problems = read(f"{EXCHANGE}\n\n<p>Is it late?</p>\n")

    assert "warning: HTML, left out; if somebody says it" in problems[0]


def test_a_heading_that_names_nobody_is_the_topic_of_what_follows(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, source=None)
    body = (
        "## Flour\n\n**Ann Baker:** One.\n\nTwo.\n\n## Ovens\n\nThree.\n\n**Ben Miller:** Four.\n"
    )
    text = FRONT.format(title="Transcript", more="") + body
    (folder / "bread-day" / "said.md").write_text(text, encoding="utf-8")

    said = [p for p in load(folder).passages if p.transcript == "said.md"]

    assert [(p.topic, p.text) for p in said] == [
        ("Flour", "One. Two."),
        ("Ovens", "Three."),
        ("Ovens", "Four."),
    ]


@pytest.mark.parametrize("title", ["Topic: Flour", "Example: An oven", "Rye Meal: A Story of May"])
def test_a_heading_with_words_behind_its_colon_is_a_topic(title: str) -> None:
    said, _, problems = read(f"{EXCHANGE}\n## {title}\n\nFour.\n\n**Ben Miller:** Five.\n")

    assert said[2:] == [("Ann Baker", None, "Three. Four."), ("Ben Miller", None, "Five.")]
    assert problems == []


def test_initials_in_small_letters_are_names_where_several_come_again() -> None:
    lines = ["ab: we had rye", "cd: and oats", "it was", "so: it was", "efg: no", "not yet"] * 3

    said, _, _ = read("\n\n".join(lines), more="transcript: true\n")

    assert [(name, text) for name, _, text in said][:3] == [
        ("ab", "we had rye"),
        ("cd", "and oats it was so: it was"),
        ("efg", "no not yet"),
    ]


def test_initials_that_come_once_beside_those_that_come_again_are_names() -> None:
    lines = ["ab: we had rye", "cd: and oats"] * 3 + ["xy: or barley", "is it: yes"]

    said, _, _ = read("\n\n".join(lines), more="transcript: true\n")

    assert said[-2:] == [("cd", None, "and oats"), ("xy", None, "or barley is it: yes")]


@pytest.mark.parametrize(
    "lines", [["ab: rye", "we had"] * 3, ["ab: rye", "cd: oats", "we had"] * 2]
)
def test_small_letters_that_are_rare_or_one_person_s_are_no_initials(lines: list[str]) -> None:
    said, _, _ = read("\n\n".join(["Ann Baker: One.", *lines]), more="transcript: true\n")

    assert {name for name, _, _ in said} == {"Ann Baker"}


NOTES = "".join(f"- **{what}:** It was so.\n" for what in ("Costs", "Rye Flour", "Ovens", "Bakers"))


def test_items_that_come_once_make_no_transcript_even_beside_questions() -> None:
    asked = "- **Q:** Is it?\n\n- **A:** It is.\n\n" * 3
    hosts = "**Carl Cook:** One.\n\n**Dan Dyer:** Two.\n\n" * 3

    assert read(f"{NOTES}\n{asked}", title="T")[0] == []
    said, notes, _ = read(f"{hosts}{NOTES}", title="T")
    assert (len(said), len(notes)) == (6, 4)
    assert len(read(f"{asked}", title="T")[0]) == 6


def test_a_few_items_beside_many_questions_leave_them_a_transcript() -> None:
    asked = "Q: Is it?\n\nA: It is.\n\n" * 3

    assert len(read(f"{asked}Costs: It was so.\n", title="T")[0]) == 7


def test_labels_with_no_more_than_a_word_beside_them_make_no_transcript() -> None:
    links = "**Slides:** pdf\n\n**Ovens:** pdf video\n\n" * 3
    words = "**Slides:** We have them\n\n**Ovens:** We have two\n\n" * 3

    assert read(links, title="T")[0] == []
    assert len(read(words, title="T")[0]) == 6


def test_a_talk_above_the_first_name_is_said_by_somebody_and_told_of() -> None:
    talk = "Rye is what we have milled since May. " * 20

    said, notes, problems = read(f"{talk}\n\nQ: Why?\n\nA: So.\n", more="transcript: true\n")

    assert [name for name, _, _ in said] == [None] * 4
    assert notes == []
    assert "said.md:8: warning: no name above this paragraph; shown as an un" in problems[0]
    assert "write “Name:” before it" in problems[0]


@given(st.text(alphabet="AnBe *_:：[]()<>#-–>|`\n01:♪\t", max_size=80), st.booleans())
def test_no_text_makes_it_fail(text: str, is_transcript: bool) -> None:  # noqa: FBT001
    read(text, more=f"transcript: {str(is_transcript).lower()}\n")
    read(f"{text}\n\nAnn 0:03\n{text}")
