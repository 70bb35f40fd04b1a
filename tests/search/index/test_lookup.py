from pathlib import Path

import pytest

from bot.corpus.loader import load
from bot.corpus.model import Passage
from bot.search.search import Search
from tests.conftest import write_corpus

CAPTIONS = """\
WEBVTT

00:05.000 --> 00:09.000
<v Ann Baker>We bake before the town is up.

00:20.000 --> 00:29.000
<v Ben Miller>Ovens wait for nobody at all.
"""


def of(search: Search, start: str) -> Passage:
    return next(p for p in search.corpus.passages if p.text.startswith(start))


def test_a_passage_stands_between_its_neighbours(search: Search) -> None:
    around = search.lookup.around(of(search, "Grain").id)

    assert around is not None
    assert around.before == of(search, "Good flour")
    assert around.passage == of(search, "Grain")
    assert around.after == of(search, "An oven")


@pytest.mark.parametrize(("start", "end"), [("Good flour", "before"), ("Eighty", "after")])
def test_a_source_has_a_beginning_and_an_end(search: Search, start: str, end: str) -> None:
    around = search.lookup.around(of(search, start).id)

    assert around is not None
    assert getattr(around, end) is None


def test_passages_are_listed_by_speaker(search: Search) -> None:
    own = search.lookup.of_speaker("Ben Miller")

    assert own == [of(search, "Grain"), of(search, "An oven")]


def test_what_is_not_on_record_is_found_nowhere(search: Search) -> None:
    assert search.lookup.passage("nosuchid") is None
    assert search.lookup.around("nosuchid") is None
    assert search.lookup.of_speaker("Zoe Flour") == search.lookup.of_speaker("") == []


@pytest.mark.parametrize(
    ("second", "start"),
    [(4, None), (5, "We"), (19, "We"), (20, "Ovens"), (29, "Ovens"), (30, None)],
)
def test_what_is_said_at_a_second_is_known_from_the_first_word_to_the_last(
    tmp_path: Path, second: float, start: str | None
) -> None:
    folder = write_corpus(tmp_path)
    (folder / "bread-day" / "talk.vtt").write_text(CAPTIONS, encoding="utf-8")
    found = Search(load(folder)).lookup.said_at("bread-day", second)

    assert [passage.text.split()[0] for passage in found] == [start] * bool(start)
