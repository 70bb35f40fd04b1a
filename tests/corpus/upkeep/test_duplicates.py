"""Passages that are there twice."""

from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.upkeep.duplicates import duplicates
from tests.conftest import write_corpus

FORM = "WEBVTT\n\n0:01 --> 0:04\n<v Ann Baker>{}\n\n0:05 --> 0:09\n<v Ben Miller>{}\n"
LONG = "Good flour is worth its price and bad flour costs you twice as much in the end."


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        (LONG, f"{LONG} Yes.", True),
        (
            "Mr. Levy with a question for Vice President Stone.",
            "Mr. Morgan with a question for Vice President Stone.",
            False,
        ),
    ],
)
def test_a_formula_that_two_share_does_not_make_them_one(
    tmp_path: Path, one: str, other: str, *, twice: bool
) -> None:
    folder = write_corpus(tmp_path, ("a.vtt", FORM.format(one, other)), source=None)
    quotes = [passage for passage in load(folder).passages if passage.transcript]

    assert len(quotes) == 2
    assert (list(duplicates(quotes)) != []) is twice
