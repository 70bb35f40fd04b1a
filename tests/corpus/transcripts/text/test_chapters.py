from pathlib import Path

import pytest

from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.reader import transcript
from tests.corpus.transcripts.formats.reading import EVENT, read

SAID = ["welcome to our panel", "nobody would cover it", "it costs", "too much"]
COPIED = "Intro\n0:03\nwelcome to our panel\n0:08\n{}\n{}\n0:20\nit costs\n0:30\ntoo much"


def test_titles_of_chapters_copied_from_youtube_are_topics_and_not_said() -> None:
    text = COPIED.format("nobody would cover it", "Money: how much?")
    found = transcript(Document(text, "talk.txt"), EVENT, Findings(Path("talk.txt")))

    assert found is not None
    assert found.topics == ((1, "Intro"), (6, "Money: how much?"))
    assert [one.text for one in found.said] == SAID


@pytest.mark.parametrize("more", ["as we saw", "As we saw.", ">> Why", "Intro", "Speaker 1"])
def test_a_second_line_below_a_time_that_looks_like_no_title_is_said(more: str) -> None:
    said, _ = read(COPIED.format("nobody would cover it", more))

    assert more.strip("> ") in " ".join(text for _, _, text in said)
