import pytest

from bot.telegram_app.updates.gauges import Gauge, LeakyBucket, SlidingWindow


def filled(gauge: Gauge, count: int, now: float = 0.0) -> Gauge:
    for _ in range(count):
        gauge.count_admitted(now)
    return gauge


@pytest.mark.parametrize(
    ("count", "after", "full", "calm", "empty"),
    [
        (0, 0, False, True, True),
        (1, 0, False, True, False),
        (1, 1, False, True, True),
        (30, 0, False, True, False),
        (31, 0, False, False, False),
        (31, 1, False, True, False),
        (39, 0, False, False, False),
        (40, 0, True, False, False),
        (40, 0.9, True, False, False),
        (40, 1, False, False, False),
        (100, 1, False, False, False),  # no fuller than full
        (100, 40, False, True, True),
    ],
)
def test_a_bucket_holds_forty_and_leaks_one_a_second(
    count: int, after: float, *, full: bool, calm: bool, empty: bool
) -> None:
    gauge = filled(LeakyBucket(0.0), count)

    assert gauge.is_full(after) is full
    assert gauge.is_calm(after) is calm
    assert gauge.is_empty(after) is empty


@pytest.mark.parametrize(
    ("count", "after", "full", "calm", "empty"),
    [
        (0, 0, False, True, True),
        (12, 59, False, True, False),
        (13, 59, False, False, False),
        (17, 59, False, False, False),
        (18, 59, True, False, False),
        (18, 60, False, True, True),
    ],
)
def test_a_window_holds_eighteen_a_minute(
    count: int, after: float, *, full: bool, calm: bool, empty: bool
) -> None:
    gauge = filled(SlidingWindow(), count)

    assert gauge.is_full(after) is full
    assert gauge.is_calm(after) is calm
    assert gauge.is_empty(after) is empty


@pytest.mark.parametrize(("gauge", "counts"), [(LeakyBucket(0.0), True), (SlidingWindow(), False)])
def test_what_is_refused_counts_in_a_bucket_only(gauge: Gauge, *, counts: bool) -> None:
    gauge.count_refused(0)

    assert gauge.is_empty(0) is not counts
