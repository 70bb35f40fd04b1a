import json
from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from bot.corpus.problems import Problem, summed_up
from bot.corpus.upkeep.report import as_annotations, as_json, as_text, summarise
from tests.conftest import EVENT, SOURCE, write_corpus

LONG = " ".join(f"word{n}" for n in range(251))
DOUBTFUL = f"""{SOURCE}
## Again

> Good flour is worth its price — and bad flour costs twice!
>
> — Ben Miller

{LONG}.

…
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    captions = (
        "00:00 --> 01:00\nOne.\n\n00:30 --> 02:00\n>> Two.\n\n05:00 --> 06:00\nAnn Baker: Six."
    )
    return write_corpus(tmp_path, ("talk.vtt", captions), source=DOUBTFUL)


def test_a_summary_counts_what_is_on_record_and_what_is_doubtful(folder: Path) -> None:
    twice = "Good flour is worth its price — and bad flour costs twice!"
    (summary,) = summarise(inspect(folder)[0])

    assert summary.people == {
        "Ann Baker": 2,
        "Ben Miller": 3,
        "Cleo Silent": 0,
        "Dora Chair": 0,
    }
    assert (summary.minutes, summary.unidentified, summary.without_topic) == (6, 2, 3)
    assert summary.very_long == (f"“{LONG[:60]}…” (said.md:36)",)
    assert summary.empty == ("“…” (said.md:38)",)
    assert summary.probably_twice == (f"“{twice}” (said.md:32) as at said.md:10",)


def test_the_text_parts_errors_warnings_and_events(folder: Path) -> None:
    source = folder / "bread-day" / "said.md"
    source.write_text(SOURCE.replace("— Ann Baker", "— Bob"), encoding="utf-8")

    text = as_text(folder, *inspect(folder))

    errors, warnings, event, last = text.split("\n\n")
    assert ": “Bob” is nobody in event.yaml" in errors
    assert ": warning: no `recording`, so" in warnings
    assert event.splitlines() == [
        "Bread Day (bread-day): 7 passages and 12 notes of event.yaml, 6 minutes of recording",
        "  Ann Baker: 1 passage",
        "  Ben Miller: 2 passages",
        "  Cleo Silent: no words under this name",
        "  Dora Chair: no words under this name",
        "  nobody is named for 2 minutes of talk.vtt",
        "  3 passages by an unidentified speaker",
        "  3 passages without a topic",
    ]
    assert last == f"{folder}: 1 event, 19 passages, 1 error, 1 warning"


def test_the_json_holds_the_same(folder: Path) -> None:
    (folder / "bread-day" / "slides.pdf").touch()
    report = json.loads(as_json(*inspect(folder)))

    assert report["errors"] == []
    assert report["warnings"][0]["path"] == f"{folder}/bread-day/slides.pdf"
    assert report["warnings"][0]["line"] == 1
    assert report["warnings"][0]["severity"] == "warning"
    assert report["events"][0]["slug"] == "bread-day"
    assert report["events"][0]["people"]["Ben Miller"] == 3


def test_a_file_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT)
    (folder / "bread-day" / "caf\udce9.pdf").touch()

    for text in (as_text(folder, *inspect(folder)), as_json(*inspect(folder))):
        assert text.encode()
        assert "caf?.pdf" in text


def test_problems_can_be_shown_beside_the_lines_of_a_pull_request() -> None:
    problems = [
        Problem(Path("corpus/a,b:c/said.md"), 7, "100% wrong\nhere"),
        Problem(Path("corpus/talk.vtt"), 1, "“x” is nobody", "warning"),
    ]

    assert as_annotations(problems).splitlines() == [
        "::error file=corpus/a%2Cb%3Ac/said.md,line=7::100%25 wrong%0Ahere",
        "::warning file=corpus/talk.vtt,line=1::“x” is nobody",
    ]


def test_what_repeats_in_a_file_is_summed_up() -> None:
    alike = [
        Problem(Path("talk.md"), n, f"“Speaker {n}” names nobody", "warning") for n in range(1, 31)
    ]
    other = Problem(Path("talk.md"), 40, "no topic", "warning")

    lines = list(summed_up([*alike, other]))

    assert lines == [
        "talk.md:1: warning: “Speaker 1” names nobody",
        "talk.md:2: warning: “Speaker 2” names nobody",
        "talk.md:3: warning: “Speaker 3” names nobody",
        "talk.md:4: … and 27 more like it, in lines "
        + ", ".join(f"{n} (“Speaker {n}”)" for n in range(4, 24))
        + ", …",
        "talk.md:40: warning: no topic",
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", None),
        ("en-GB", None),
        ("es", "  in es: finds words in all their forms, what whole questions are about, when"),
        ("zu", "  in zu: finds words as they are written, what whole questions are about; not"),
        ("tlh", "  in tlh: finds words as they are written; not what whole questions are about"),
    ],
)
def test_it_is_told_what_can_be_found_in_the_language_of_an_event(
    folder: Path, language: str, told: str | None
) -> None:
    _language(folder, language)
    lines = [line for line in as_text(folder, *inspect(folder)).splitlines() if "  in " in line]

    assert [line.startswith(told or "") for line in lines] == [True] * (told is not None)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("spansh", "`language: spansh` is no language that is known, so words are found only as"),
        ("germn", "write `language: de` if that is meant, or a code of ISO 639-1"),
        ("12345", "as they are written; write a code of ISO 639-1, such as es for Spanish"),
    ],
)
def test_a_language_that_is_none_is_told_with_the_nearest(
    folder: Path, language: str, told: str
) -> None:
    _language(folder, language)

    assert any(told in problem.reason for problem in inspect(folder)[1])


def _language(folder: Path, language: str) -> None:
    event = folder / "bread-day" / "event.yaml"
    event.write_text(f"{event.read_text(encoding='utf-8')}language: '{language}'\n", "utf-8")


def test_one_minute_is_one(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, ("talk.vtt", "0:00 --> 1:00\nAll of it.\n"), source=None)

    text = as_text(folder, *inspect(folder))

    assert ", 1 minute of recording" in text
    assert "nobody is named for 1 minute of talk.vtt" in text
