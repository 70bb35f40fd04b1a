from pathlib import Path

import pytest

from bot.corpus.event_notes import event_source
from bot.corpus.model import Draft, Event, Kind, Source
from bot.corpus.problems import Findings
from bot.corpus.written.markdown import read_markdown

EVENT = Event.model_validate(
    {
        "slug": "bread-day",
        "title": "Bread Day",
        "date": "2020-02-03",
        "people": [{"name": "Ann Baker", "aliases": ["Dr Baker"]}, {"name": "Ben Miller"}],
    }
)
FRONT = "---\ntitle: T\npublisher: P\ndate: 2020-02-04\nurl: https://example.org/\n---\n"


def read(text: str, *, front: str = FRONT) -> tuple[Source | None, list[Draft], list[str]]:
    findings = Findings(Path("said.md"))
    content = read_markdown(front + text, EVENT, findings)
    return content.source, list(content.written), [str(problem) for problem in findings.problems]


def test_an_empty_file_holds_nothing() -> None:
    assert read("")[1] == read("", front="")[1] == []


def test_a_blockquote_is_a_quote_verbatim_with_its_speaker_and_topic() -> None:
    _, (quote,), problems = read("## Flour\n\n> Good “flour” [of wheat] costs.\n>\n> — Ann Baker\n")

    assert problems == []
    assert (quote.kind, quote.text) == (Kind.QUOTE, "Good “flour” [of wheat] costs.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.topic, quote.line) == ("Ann Baker", "Flour", 9)


@pytest.mark.parametrize(
    ("text", "kind", "words", "speaker"),
    [
        ("> Words\n> over lines.\n> — Ann Baker\n", Kind.QUOTE, "Words over lines.", "Ann Baker"),
        ("> One.\n>\n> Two.\n>\n> -- dr  baker\n", Kind.QUOTE, "One. Two.", "Ann Baker"),
        ("> 5 * 3 &amp; _less_\n>\n> — Ann Baker\n", Kind.QUOTE, "5 * 3 & less", "Ann Baker"),
        ("Flour costs.\n\n— Ben Miller\n", Kind.REPORT, "Flour costs.", "Ben Miller"),
        ("Flour costs.\n— Ben Miller\n", Kind.REPORT, "Flour costs.", "Ben Miller"),
        ("Eighty came — more than ever.\n", Kind.NOTE, "Eighty came — more than ever.", None),
    ],
)
def test_each_kind_of_passage_is_told_by_its_form(
    text: str, kind: Kind, words: str, speaker: str | None
) -> None:
    _, (draft,), problems = read(f"## Flour\n\n{text}")

    assert problems == []
    assert (draft.kind, draft.text) == (kind, words)
    assert (draft.speaker.name if draft.speaker else None) == speaker


def test_hints_belong_to_the_passage_above_and_comments_to_nobody() -> None:
    _, drafts, problems = read(
        "## Flour\n\nOne.\n\n<!-- asked as: wheat,\n price  of grain, -->\n\n"
        "<!-- look this up -->\n\nTwo.\n"
    )

    assert problems == []
    assert [draft.hints for draft in drafts] == [("wheat", "price of grain"), ()]


def test_items_of_lists_are_passages_as_paragraphs_are() -> None:
    name = "— Ann Baker\n"
    _, drafts, problems = read(
        f"## Flour\n\n- It is dear.\n  1. In Leeds.\n\n     {name}- > Words.\n  >\n  > {name}"
    )

    assert [(draft.kind, draft.text, draft.line, draft.topic) for draft in drafts] == [
        (Kind.NOTE, "It is dear.", 9, "Flour"),
        (Kind.REPORT, "In Leeds.", 10, "Flour"),
        (Kind.QUOTE, "Words.", 13, "Flour"),
    ]
    assert problems == []


def test_windows_line_ends_make_no_difference() -> None:
    text = "## Flour\n\n> Good flour.\n>\n> — Ann Baker\n\nTwo.\n\n— Ben Miller\n"

    assert read(text.replace("\n", "\r\n")) == read(text)


def test_front_matter_is_the_source() -> None:
    source, _, _ = read("", front=FRONT.replace("2020-02-04", "unknown"))

    assert source == Source(title="T", publisher="P", url="https://example.org/", date=None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "> Words.\n>\n> — Carl\n",
            "“Carl” is nobody in event.yaml; its people are Ann",
        ),
        ("> Words.\n", "a quote must say whose words it is; end it with > — Name"),
        ("> — Ann Baker\n", "an empty quote; write the words, then > — Name"),
        ("— Ann Baker\n", "“— Ann Baker” follows nothing that it could attribute"),
        ("<!-- asked as: wheat -->\n", "“asked as” follows no passage"),
        ("- one\n- ```\n  code\n  ```\n", "a code block has no meaning here"),
        ("```\ncode\n```\n", "a code block has no meaning here"),
        ("<b>Bold.</b>\n\n<div>x</div>\n", "HTML has no meaning here"),
    ],
)
def test_whatever_has_no_place_is_an_error_with_its_line(text: str, problem: str) -> None:
    _, _, problems = read(f"## Flour\n\n{text}")

    assert any(found.startswith("said.md:") and problem in found for found in problems)
    assert not any(found.startswith(f"said.md:{n}:") for n in range(1, 9) for found in problems)


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("", "said.md:1: front matter is missing"),
        (FRONT.replace("title: T\n", ""), "said.md:2: `title` is missing; add a line `title: …`"),
        (
            FRONT.replace("2020-02-04", ""),
            "said.md:4: `date` is empty; fill it in, as in `date: 2026-03-12`",
        ),
        (FRONT.replace("2020-02-04", "soon"), "said.md:4: `date`: "),
        (FRONT.replace("https", "ftp"), "said.md:5: `url`: a web address is wanted"),
        (FRONT.replace("title", "titel"), "said.md:2: unknown key `titel`; write `title:`"),
        (
            FRONT.replace("title: T", "title: T\nauthor_id: U"),
            "said.md:3: unknown key `author_id`; take it out, or write one of",
        ),
        (FRONT.replace("title: T", "title: [T"), "said.md:2: a bracket that is not closed"),
        (FRONT.replace("title: T", "title: T\ntitle: U"), "said.md:3: `title` is given twice"),
        ("---\n- a\n---\n", "said.md:2: `key: value` lines are wanted here"),
    ],
)
def test_bad_front_matter_is_an_error_with_its_line(front: str, problem: str) -> None:
    source, _, problems = read("## Flour\n\nOne.\n", front=front)

    assert source is None
    assert any(found.startswith(problem) for found in problems), problems


EXCHANGE = "**Ann Baker:** One.\n\n**Ben Miller:** Two.\n\n**Ann Baker:** Three.\n"


@pytest.mark.parametrize("front", ["", "---\ntranscript: true\n---\n"])
def test_a_transcript_needs_no_front_matter_of_a_source(front: str) -> None:
    findings = Findings(Path("said.md"))
    content = read_markdown(f"{front}# Bread Day live\n\n{EXCHANGE}", EVENT, findings)

    assert [one.label for one in content.said] == ["Ann Baker", "Ben Miller", "Ann Baker"]
    assert content.source == event_source(EVENT)
    assert (content.heading, findings.problems) == (("Bread Day live",), [])


@pytest.mark.parametrize(
    ("speakers", "text", "labels"),
    [
        ("speakers: [Ann Baker]", "One.\n\nTwo.", {"Ann Baker"}),
        ("speaker: Ann Baker", "One.", {"Ann Baker"}),
        ("speakers: Ann Baker", "One.", {"Ann Baker"}),
        *(
            (f"speakers: {nobody}", "One.", {None})
            for nobody in (
                "[Ann Baker, Ben Miller]",
                "Ann Baker, Ben Miller",
                "Ann Baker and Ben Miller",
                "TBC",
                "unknown",
                "3",
                "'3'",
                "[{name: Ann}]",
                "['']",
            )
        ),
        ("speakers: [Ann Baker]", "**Ben Miller:** One.", {"Ben Miller"}),
        ("speakers: [Ann Baker]", "**Why?**\n\nOne.", {None}),
        ("speakers: [Ann Baker]", "One.\n\nBen Miller\n\nTwo.", {None}),
        ("speakers: [Ann Baker]", "One.\n\n(Audience member) Why?\n\nTwo.", {None}),
        (
            "speakers: [Ann Baker]",
            "One.\n\n---\n\nDisclaimer: These are transcripts.",
            {"Ann Baker"},
        ),
    ],
)
def test_the_only_speaker_of_a_transcript_that_names_nobody_says_all(
    speakers: str, text: str, labels: set[str | None]
) -> None:
    for key in ("transcript: true", "transcript_by: Cleo", "transcriber: Cleo"):
        front = f"---\n{key}\n{speakers}\n---\n"

        content = read_markdown(f"{front}{text}\n", EVENT, Findings(Path("said.md")))

        assert {one.label for one in content.said} == labels


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ("publisher: P\nurl: https://example.org", "It is dear.\n\n— Ann Baker"),
        ("title: T", "> It is dear.\n>\n> — Ann Baker"),
    ],
)
def test_what_says_who_transcribed_it_may_be_a_source(more: str, text: str) -> None:
    front = f"---\ntranscript_by: Cleo\n{more}\n---\n"

    assert not read_markdown(f"{front}{text}\n", EVENT, Findings(Path("said.md"))).said


def test_a_list_is_one_passage_with_what_leads_to_it_or_whose_it_is() -> None:
    listed = "- dear\n- *rare*\n"
    _, drafts, problems = read(
        f"## Flour\n\nIt is:\n\n{listed}\nSo:\n\n{listed}\n— Ann Baker\n\nWell.\n\n{listed}\n"
        f"— Ben Miller\n\nOften:\n\n- {'dear ' * 60}\n- {'rare ' * 60}\n"
    )

    assert [(draft.kind, draft.text[:20], draft.line) for draft in drafts[:4]] == [
        (Kind.NOTE, "It is: • dear • rare", 9),
        (Kind.REPORT, "So: • dear • rare", 14),
        (Kind.NOTE, "Well.", 21),
        (Kind.REPORT, "dear • rare", 23),
    ]
    assert [draft.text[:6] for draft in drafts[4:]] == ["Often:", "dear d", "rare r"]
    assert not any("attribute" in problem for problem in problems)


FOREIGN = "---\ntitle: T\nguest: Ann\npublisher: P\ndate: 2020-02-04\nkeywords:\n- flour\n---\n"


def test_a_transcript_with_front_matter_of_another_program_s_has_the_event_as_its_source() -> None:
    source, _, problems = read(EXCHANGE, front=FOREIGN)

    assert source == event_source(EVENT)
    (problem,) = problems
    assert problem == (
        "said.md:2: warning: the front matter is not that of a source, so what is said here has "
        "the event as its source; in a source, `url` is missing; add a line `url: https://…`"
    )


def test_what_may_be_a_transcript_says_what_makes_it_one() -> None:
    assert (
        "or, if it is the transcript of what was said, with --- transcript: true ---"
        in (read("One.\n", front="")[2][0])
    )
    assert "write `transcript: true` into the front matter; then it needs nothing else" in (
        "".join(read("One.\n", front=FOREIGN)[2])
    )


def test_a_passage_without_a_topic_and_a_file_without_passages_are_warned_of() -> None:
    assert read("One.\n")[2] == [
        "said.md:7: warning: no topic above this passage; add a heading `## …`"
    ]
    assert "no passages in this file" in read("")[2][0]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("“Good flour costs.” — Ann Baker", [9]),
        ("Eighty came — Ann Baker's guests.", []),
        ("It cost a lot — flour.", []),
    ],
)
def test_a_name_at_the_end_of_a_note_is_asked_about(text: str, lines: list[int]) -> None:
    *_, problems = read(f"## Flour\n\n{text}\n")

    told = (
        "warning: “— Ann Baker” is taken for words of this note; if it says whose they are, begin"
    )
    assert [problem[:90] for problem in problems] == [f"said.md:{n}: {told}"[:90] for n in lines]


def test_what_tells_of_a_transcript_above_a_lone_name_leaves_it_one() -> None:
    findings = Findings(Path("said.md"))
    told = "> **Published:** 2020-02-04 | **Author:** mx |\n\n**Related concepts:** Rye\n\n---\n\n"
    words = "Flour is dear.\n\n**Why is it?**\n\nIt rained.\n\nAnd it was cold.\n\nSo it goes.\n"
    text = f"---\ntitle: Transcript of a talk\n---\n\n# Talk\n\n{told}**Ann Baker**\n\n{words}"

    content = read_markdown(text, EVENT, findings)

    assert [one.label for one in content.said] == ["Ann Baker"]
