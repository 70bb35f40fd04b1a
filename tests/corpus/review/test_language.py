from pathlib import Path

import pytest

from bot.corpus.loader import inspect
from tests.conftest import EVENT, write_corpus
from tests.corpus.test_likely_language import TALK

UNKNOWN = (
    "is no language that is known, so words are found only as they are written; write a code of "
    "ISO 639-1, such as es for Spanish"
)
RENAMED = "take the language out of the name of talk.de.txt, and write `language: es`"


@pytest.mark.parametrize(
    ("language", "file", "spoken", "told"),
    [
        ("", "talk.txt", "es",
         "as Spanish, and is taken for English; if it is Spanish, write `language: es`"),
        ("language: de\n", "talk.txt", "en",
         "as English, and is taken for German; if it is English, write `language: en`"),
        ("", "talk.de.txt", "es",
         f"as Spanish, and is taken for German; if it is Spanish, {RENAMED}"),
        ("", "talk.es.txt", "es", None),
        ("language: es\n", "talk.txt", "es", None),
        ("", "talk.txt", "en", None),
        ("language: xx\n", "talk.txt", "en", UNKNOWN),
    ],
)  # fmt: skip
def test_a_language_that_is_hardly_spoken_is_told_of(
    tmp_path: Path, language: str, file: str, spoken: str, told: str | None
) -> None:
    text = f"Ann Baker: {TALK[spoken]}\n\nBen Miller: {TALK[spoken]}\n"
    folder = write_corpus(tmp_path, (file, text), event=EVENT + language, source=None)

    found = [each.reason for each in inspect(folder)[1] if "language" in each.reason]

    assert [each.partition("reads ")[2] or each.partition("xx` ")[2] for each in found] == (
        [told] if told else []
    )
