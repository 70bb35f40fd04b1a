from pathlib import Path

import pytest

from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import quotes, transcript
from bot.corpus.written.markdown import read_markdown
from tests.corpus.transcripts.formats.reading import EVENT as NAMES

EVENT = NAMES.model_copy(
    update={"people": (NAMES.people[0], NAMES.people[1].model_copy(update={"part": "miller"}))}
)
LINK = "https://example.org/rye?p=1#a"
FILES = pytest.mark.parametrize("file", ["talk.txt", "talk.md"])
Quote = tuple[str | None, str, str | None]


def read(text: str, file: str) -> tuple[list[Quote], list[str]]:
    """Return who says what under which topic in a file, and what is told of it."""
    findings = Findings(Path(file))
    content = (
        read_markdown(f"---\ntranscript: true\n---\n{text}", EVENT, findings)
        if file.endswith(".md")
        else transcript(Document(text, file), EVENT, findings)
    )
    assert content is not None
    drafts = quotes(content.said, EVENT, findings, content.topics)
    said = [(q.speaker.name if q.speaker else None, q.text, q.topic) for q in drafts]
    return said, [problem.reason for problem in findings.problems]


def between(text: str, *, before: str = "Rye is dear.", name: str = "Maya Lind") -> str:
    """Return a transcript with a paragraph between two turns."""
    above = ["Tom Ferrer: One.", "Maya Lind: Two.", "Tom Ferrer: Three.", f"Maya Lind: {before}"]
    below = [f"{name}: Oats are too.", "Ida Holm: Four.", "Maya Lind: Five.", "Ida Holm: Six."]
    return "\n\n".join([*above, text, *below])


def around(text: str, file: str, **more: str) -> tuple[list[Quote], list[str]]:
    """Return what is said around a paragraph, and what is told of the file but for who is new."""
    said, told = read(between(text, **more), file)
    return said[3:-3], [reason for reason in told if "nobody in event.yaml" not in reason]


@FILES
@pytest.mark.parametrize("link", [LINK, f"<{LINK}>", f"{LINK}\n{LINK}", f"{LINK} {LINK}"])
def test_a_paragraph_of_addresses_is_not_said(file: str, link: str) -> None:
    said, told = around(link, file)

    assert said == [("Maya Lind", "Rye is dear. Oats are too.", None)]
    assert told == []


@FILES
@pytest.mark.parametrize("link", [f"Slides: {LINK}", f"Mill page: {LINK}\nRye paper: <{LINK}>"])
def test_a_paragraph_of_addresses_behind_what_they_lead_to_is_not_said(
    file: str, link: str
) -> None:
    said, told = around(link, file)

    assert said == [("Maya Lind", "Rye is dear. Oats are too.", None)]
    assert told == []


def test_such_addresses_above_a_talk_without_a_name_are_a_note() -> None:
    findings = Findings(Path("talk.md"))
    talk = "Rye is dear. " * 90
    text = f"---\ntranscript: true\n---\nSlides: {LINK}\n\n{talk}\n\nMaya Lind: Why?"

    content = read_markdown(text, EVENT, findings)

    assert [note.text for note in content.written] == [f"Slides: {LINK}"]
    assert [one.label for one in content.said] == [None, "Maya Lind"]


@FILES
@pytest.mark.parametrize(
    "words", [f"Find it here: {LINK}", f"It is at\n{LINK}\nnow.", f"See {LINK}", f"{LINK}, I say."]
)
def test_an_address_among_words_is_said(file: str, words: str) -> None:
    said, _ = around(words, file)

    assert said[0][1].startswith(f"Rye is dear. {' '.join(words.split())} Oats are too.")


@FILES
@pytest.mark.parametrize(
    "quotation",
    ["“Rye is what a mill is made for.” Ida Holm", "“Rye is what a mill is made for” — Ida Holm",
     "«Le seigle est ce que moud un moulin» (Mills Weekly)", '"Rye is what a mill is for." Holm'],
)  # fmt: skip
def test_a_quotation_with_a_name_behind_it_is_told_of_and_not_said(
    file: str, quotation: str
) -> None:
    said, (told,) = around(quotation, file)

    assert said == [("Maya Lind", "Rye is dear. Oats are too.", None)]
    assert (
        f"“{quotation[:40]}” taken for a heading, a quotation or a remark, not for what was" in told
    )


@FILES
@pytest.mark.parametrize(
    "words",
    ["“Rye is what a mill is made for.”", "“Rye” is what Ida Holm", "“Rye is dear” Ida",
     "“Rye is what we mill,” and “oats” Ida Holm",
     "“Rye is what a mill is made for”, says Ida Holm.",
     "“Rye is what a mill is made for.” That is Ida Holm"],
)  # fmt: skip
def test_who_quotes_somebody_says_it(file: str, words: str) -> None:
    said, told = around(words, file)

    assert said[0][1].startswith(f"Rye is dear. {words} Oats are too.")
    assert told == []


HEADINGS = ["Answers From the Mill", "Opening of the Second Mill", "EVIDENCE OF THE MILLERS",
            "Ida Holm on Rye", "Fragen der Vorsitzenden", "Part Two"]  # fmt: skip


@FILES
@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("name", ["Maya Lind", "Tom Ferrer"])
def test_a_heading_without_a_mark_is_a_topic_and_not_said(
    file: str, heading: str, name: str
) -> None:
    said, (told,) = around(heading, file, name=name)

    assert said == [("Maya Lind", "Rye is dear.", None), (name, "Oats are too.", heading)]
    assert told.startswith(f"“{heading}” taken for a heading")


@FILES
@pytest.mark.parametrize(
    "heading",
    ["Evidence of Ida Holm", "Questions From Ms Lind", "Fragen von Maya Lind",
     "Questions From the Miller"],
)  # fmt: skip
def test_a_heading_without_a_mark_that_tells_who_speaks_ends_a_topic_and_is_none(
    file: str, heading: str
) -> None:
    more = "\n\n".join(f"{name}: So it is." for name in ("Tom Ferrer", "Maya Lind") * 3)
    text = f"{between('Answers From the Mill')}\n\n{more}\n\n{heading}\n\nIda Holm: Seven."

    said, _ = read(text, file)

    assert said[-2:] == [
        ("Maya Lind", "So it is.", "Answers From the Mill"),
        ("Ida Holm", "Seven.", None),
    ]


@FILES
@pytest.mark.parametrize(
    "words",
    ["Maya Lind", "Tom", "Answers from the mill", "Answers From the Mill.", "Yes", "So",
     "And Answers from the Mill", "I Know", "Answers From the Mill:", "we Mill Rye"],
)  # fmt: skip
def test_words_without_an_end_are_said(file: str, words: str) -> None:
    assert f"Rye is dear. {words} Oats" in around(words, file)[0][0][1]


@FILES
def test_words_after_half_a_sentence_or_where_marks_are_rare_are_said(file: str) -> None:
    said, _ = around("Answers From the Mill", file, before="We come to")
    bare, _ = read(between("Answers From the Mill").replace(".", ""), file)

    assert "We come to Answers From the Mill Oats" in said[0][1]
    assert "Answers From the Mill Oats" in bare[3][1]


@FILES
@pytest.mark.parametrize(
    "stage",
    ["(The second sitting was suspended until 9 am on Monday, 4 May 2020)", "(Tea and bread)",
     "*(The second sitting was suspended until 9 am on Monday, 4 May 2020)*",
     "[The sitting was suspended and all of the bakers left the room with their bread]"],
)  # fmt: skip
def test_what_happens_meanwhile_is_not_said(file: str, stage: str) -> None:
    assert around(stage, file)[0][0][1].startswith("Rye is dear. Oats are too.")


@FILES
@pytest.mark.parametrize(
    "aside",
    ["(That is to say, we had no rye, and so nobody in the village had any bread at all.)",
     "(The sitting was suspended until 9 am on Monday, the fourth of May) was read out."],
)  # fmt: skip
def test_what_is_said_in_brackets_stays(file: str, aside: str) -> None:
    assert around(aside, file)[0][0][1].startswith(f"Rye is dear. {aside} Oats are too.")


def test_a_question_in_bold_above_a_plain_answer_is_nobodys_and_so_is_the_answer() -> None:
    body = (
        "*By Ida Holm, 4 May 2020*\n\nTom Ferrer mills.\n\n**Who pays for it?**\n\nThe city.\n\n"
        "It always did.\n\n**And who eats it?**\n\nNobody.\n"
    )

    said, told = read(body, "talk.md")

    assert [quote[:2] for quote in said] == [
        (None, "Who pays for it?"),
        (None, "The city. It always did."),
        (None, "And who eats it?"),
        (None, "Nobody."),
    ]
    assert told == ["no name above this paragraph; it is taken for a note"]


def test_a_question_in_bold_above_a_turn_with_a_name_is_its_topic() -> None:
    body = (
        "**Maya Lind:** Rye.\n\n**Who pays for it?**\n\n**Tom Ferrer:** The city.\n\n"
        "**Maya Lind:** *Why is that?*\n\nI ask you.\n\n**Really?** I do.\n"
    )

    said, (told,) = read(body, "talk.md")

    assert said == [
        ("Maya Lind", "Rye.", None),
        ("Tom Ferrer", "The city.", "Who pays for it?"),
        ("Maya Lind", "Why is that? I ask you. Really? I do.", "Who pays for it?"),
    ]
    assert told.startswith("“Who pays for it?” taken for a heading")


def test_one_word_in_bold_that_asks_is_no_name() -> None:
    said, _ = read("**Why?**\n\nNobody else would.\n\n**Money?**\n\nYes.\n", "talk.md")

    assert [quote[:2] for quote in said] == [
        (None, "Why?"),
        (None, "Nobody else would."),
        (None, "Money?"),
        (None, "Yes."),
    ]


def test_an_interview_that_is_text_has_questions_in_bold_and_no_names() -> None:
    title = "A talk with Tom Ferrer\n\n"
    asked = "**Who pays?**\n\nThe city.\n\n**And who eats it?**\n\nNobody."

    said, (told,) = read(title + asked, "talk.txt")

    assert [quote[1] for quote in said] == ["Who pays?", "The city.", "And who eats it?", "Nobody."]
    assert told.startswith("this question in bold (also in 1 more place) taken for what was asked")
    findings = Findings(Path("talk.txt"))
    assert transcript(Document(title * 9 + asked, "talk.txt"), EVENT, findings) is None
    assert findings.problems


def test_a_question_in_bold_among_turns_with_names_is_said_by_whoever_speaks() -> None:
    body = (
        "Maya Lind: Rye is dear.\n\nTom Ferrer: They asked me then.\n\n**And who pays for it?**"
        "\n\nNobody did.\n\nMaya Lind: I see.\n"
    )

    assert [quote[:2] for quote in read(body, "talk.md")[0]] == [
        ("Maya Lind", "Rye is dear."),
        ("Tom Ferrer", "They asked me then. And who pays for it? Nobody did."),
        ("Maya Lind", "I see."),
    ]


def test_a_year_beside_the_name_of_somebody_at_the_event_is_part_of_the_label() -> None:
    body = "**Maya Lind (2019–2023)**\n\nRye is dear.\n\n**Tom Ferrer**\n\nIt is.\n" * 2

    assert [quote[0] for quote in read(body, "talk.md")[0]] == ["Maya Lind", "Tom Ferrer"] * 2


def test_a_byline_with_a_date_is_no_label() -> None:
    body = "**By Maya Lind, 4 May 2020**\n\nTom Ferrer: Rye.\n\nMaya Lind: Oats.\n"

    assert [quote[:2] for quote in read(body, "talk.md")[0]] == [
        ("Tom Ferrer", "Rye."),
        ("Maya Lind", "Oats."),
    ]


@FILES
@pytest.mark.parametrize(
    "quoted",
    ["«Мы будем печь хлеб каждый день» сказал он", "“Où est-ce que le seigle pousse?” écrit-il"],
)
def test_a_quotation_before_small_letters_of_any_script_is_said(file: str, quoted: str) -> None:
    assert around(quoted, file)[0][0][1].startswith(f"Rye is dear. {quoted}")


def test_many_addresses_in_a_row_take_no_time() -> None:
    assert around("https://a" * 400 + " x", "talk.txt")[0]  # not for ever
