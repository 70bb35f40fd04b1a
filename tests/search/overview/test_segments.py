import pytest

from bot.search.overview.segments import MOST, segments
from tests.search.overview.records import BOATS, BREAD, STOP, TAXES, record

PANEL = record(*BREAD, *BOATS, *TAXES)


def test_a_record_is_cut_where_its_words_change() -> None:
    assert segments(PANEL, STOP, 3) == (range(4), range(4, 8), range(8, 12))


def test_names_of_speakers_are_not_needed() -> None:
    nameless = record(*(line.partition(": ")[2] for line in (*BREAD, *BOATS)))

    assert segments(nameless, STOP, 2) == (range(4), range(4, 8))


@pytest.mark.parametrize("count", [1, 2, 5, 12, 40])
def test_the_segments_hold_every_passage_once(count: int) -> None:
    found = segments(PANEL, STOP, count)

    assert [number for segment in found for number in segment] == list(range(12))
    assert len(found) <= count


@pytest.mark.parametrize(
    ("times", "fewest", "most"), [(1, 1, 1), (5, 2, 3), (55, 5, 12), (1000, MOST, MOST)]
)
def test_a_longer_record_has_more_segments(times: int, fewest: int, most: int) -> None:
    assert fewest <= len(segments(PANEL * times, STOP)) <= most


@pytest.mark.parametrize(
    "lines", [("面包在烤箱里。", "船在港口。", "图书馆关门了。"), ("", "", ""), ("…",)]
)
def test_a_record_with_little_to_go_by_is_cut_anyhow(lines: tuple[str, ...]) -> None:
    found = segments(record(*lines), STOP, 2)

    assert [number for segment in found for number in segment] == list(range(len(lines)))


def test_an_empty_record_has_no_segments() -> None:
    assert segments([], STOP) == ()
