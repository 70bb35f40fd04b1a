from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from bot.corpus.upkeep.report import as_text, summarise
from tests.conftest import SOURCE, write_corpus

NAMELESS = "0:01 --> 0:02\nOne.\n\n0:03 --> 0:04\nTwo."
LABELLED = "0:01 --> 0:02\nSpeaker 1: One.\n\n0:03 --> 0:04\nSpeaker 2: Two."
PARTLY = "0:01 --> 0:02\nAnn Baker: One.\n\n0:03 --> 0:04\n>> Two."
STRANGER = "0:01 --> 0:02\nAnn Baker: One.\n\n0:03 --> 0:04\nSILENT: Two."
NAMED = "0:01 --> 0:02\nAnn Baker: One.\n\n0:03 --> 0:04\nBen Miller: Two."


@pytest.mark.parametrize(
    ("captions", "source", "silence", "warnings"),
    [
        (NAMELESS, None, "the captions name nobody", 1),
        (NAMELESS, SOURCE, "the captions name nobody", 1),
        (LABELLED, None, "the captions name nobody", 1),
        (PARTLY, None, "no words under this name", 0),
        (STRANGER, None, "no words under this name", 0),
        (NAMED, None, "no words on record", 0),
        ("", SOURCE, "no words on record", 0),
    ],
)
def test_who_has_no_words_is_said_only_where_the_record_tells_who_speaks(
    tmp_path: Path, captions: str, source: str | None, silence: str, warnings: int
) -> None:
    folder = write_corpus(tmp_path, ("one.vtt", captions), ("two.vtt", captions), source=source)

    corpus, problems = inspect(folder)

    assert f"  Cleo Silent: {silence}\n" in as_text(folder, corpus, problems)
    assert [s.captions_name_nobody for s in summarise(corpus)] == [bool(warnings)]
    told = [str(problem) for problem in problems if "name nobody" in problem.reason]
    assert len(told) == warnings
    assert all("one.vtt:1: warning: the captions name nobody" in line for line in told)
    assert all(
        "as in `- 0:00 Ann Baker` (.venv/bin/python -m bot turns asks you), or under `labels`"
        in line
        for line in told
    )
