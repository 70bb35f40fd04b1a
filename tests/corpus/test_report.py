import json
from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from bot.corpus.report import as_json, as_text, summarise
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
    folder = write_corpus(tmp_path, source=DOUBTFUL)
    captions = (
        "00:00 --> 01:00\nOne.\n\n00:30 --> 02:00\n>> Two.\n\n05:00 --> 06:00\nAnn Baker: Six."
    )
    (folder / "bread-day" / "talk.vtt").write_text(captions, encoding="utf-8")
    return folder


def test_a_summary_counts_what_is_on_record_and_what_is_doubtful(folder: Path) -> None:
    (summary,) = summarise(inspect(folder)[0])

    assert summary.people == {
        "Ann Baker": 2,
        "Ben Miller": 3,
        "Cleo Silent": 0,
        "Dora Chair": 0,
    }
    assert (summary.minutes, summary.unidentified, summary.without_topic) == (3.0, 2, 3)
    assert summary.very_long == (f"“{LONG[:60]}…” (What the bakers said)",)
    assert summary.empty == ("“…” (What the bakers said)",)
    assert summary.probably_twice == (
        "“Good flour is worth its price — and bad flour costs twice!” (What the bakers said)",
    )


def test_the_text_parts_errors_warnings_and_events(folder: Path) -> None:
    source = folder / "bread-day" / "said.md"
    source.write_text(SOURCE.replace("— Ann Baker", "— Bob"), encoding="utf-8")

    text = as_text(folder, *inspect(folder))

    errors, warnings, event, last = text.split("\n\n")
    assert ": “Bob” is nobody in event.yaml" in errors
    assert ": warning: no `recording`, so" in warnings
    assert event.splitlines() == [
        "Bread Day (bread-day): 19 passages, 3 minutes of recording",
        "  Ann Baker: 1 passage",
        "  Ben Miller: 2 passages",
        "  Cleo Silent: no words under this name",
        "  Dora Chair: no words under this name",
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
    assert report["events"][0]["slug"] == "bread-day"
    assert report["events"][0]["people"]["Ben Miller"] == 3


def test_a_file_name_that_is_no_text_can_be_printed(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, event=EVENT)
    (folder / "bread-day" / "caf\udce9.pdf").touch()

    for text in (as_text(folder, *inspect(folder)), as_json(*inspect(folder))):
        assert text.encode()
        assert "caf?.pdf" in text
