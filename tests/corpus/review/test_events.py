from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus

TALK = "00:05 --> 00:08\nAnn Baker: Flour is dear.\n\n00:09 --> 00:12\nBen Miller: It is.\n"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://youtu.be/abcdefghijk", []),
        ("https://youtu.be/abcdefghijk?t=95", ["the `recording` opens after its start; take the"]),
        ("https://www.youtube.com/@Guild", ["the `recording` is an address at a host of videos,"]),
        ("https://example.org/talk", ["the `recording` opens at its start only; YouTube, Vimeo"]),
    ],
)
def test_a_recording_that_does_not_open_where_it_should_is_told_of(
    tmp_path: Path, address: str, told: list[str]
) -> None:
    event = f"{EVENT}recording: {address}\n"
    folder = write_corpus(tmp_path, ("talk.vtt", TALK), event=event, source=None)

    assert [each.reason[: len(told[0]) if told else None] for each in inspect(folder)[1]] == told


def test_a_transcript_without_names_and_times_is_told_of(tmp_path: Path) -> None:
    talk = ("talk.md", "---\ntranscript: true\n---\nFlour is dear.\n")

    _, problems = inspect(write_corpus(tmp_path, talk, source=None))

    assert [each.reason[:33] for each in problems] == ["nobody is named in it, so all tha"]
    assert "write “Ann Baker:” before" in problems[0].reason
