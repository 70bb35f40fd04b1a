"""Work that grows no faster than what is read: four times as much takes no more than ten times."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.corpus.model import Event, Kind, Passage, Source
from bot.corpus.names.name_matching import is_nobody
from bot.corpus.problems import Findings
from bot.search.analysis.tokens import IN_ENGLISH
from bot.search.answer import Found
from bot.search.excerpts import excerpt
from tests.corpus.transcripts.reading import quotes_in

EVENT = Event(slug="day", title="Day", date=date(2020, 2, 3), people=())
ONE_CUE = "WEBVTT\n\n00:00:01.000 --> 01:00:00.000\n"
LEAST = 0.02  # seconds: what takes less is never too long
SQUARE = 10  # times as long for four times as much; work that grows with the square takes 16 times


def shown(text: str) -> Found:
    source = Source(title="Talk", publisher="Press", url=None, date=None)
    passage = Passage(Kind.QUOTE, text, 1, id="id", event=EVENT, source=source)
    return excerpt(passage, {"oven": 1.0, "hot": 1.0}, IN_ENGLISH)


def read(text: str, file: str = "x.vtt") -> None:
    quotes_in(text, EVENT, Findings(Path(file)))


@pytest.mark.parametrize(
    ("work", "size"),
    [
        (lambda size: shown("Yes. " * size), 1_500),
        (lambda size: shown("Hot oven. " * size), 1_500),
        (lambda size: read(ONE_CUE + "A word.\n\n" * size), 5_000),
        (lambda size: read(ONE_CUE + "<v Ann " + "a" * size + ">Hot\n"), 50_000),
        (lambda size: read(ONE_CUE + "<v " + " " * size + "A\n"), 5_000),
        (lambda size: read(ONE_CUE + "<v Ann" * size + "\n"), 5_000),
        (lambda size: is_nobody("_" * size + "-"), 5_000),
        (lambda size: read(ONE_CUE + "Hot.\n" * size + "\n"), 5_000),
        (lambda size: read(ONE_CUE + "<00:00:01.000>Hot " * size + "\n"), 2_500),
        (lambda size: read("Ann (0:01): a" + " " * size + "b\n", "x.txt"), 5_000),
    ],
)
def test_work_does_not_grow_with_the_square(work: Callable[[int], object], size: int) -> None:
    def seconds(size: int) -> float:
        started = time.thread_time()
        work(size)
        return time.thread_time() - started

    few = min(seconds(size) for _ in range(2))
    many = min(seconds(4 * size) for _ in range(2))

    assert many < SQUARE * max(few, LEAST / SQUARE)
