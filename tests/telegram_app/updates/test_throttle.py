import itertools
from dataclasses import dataclass

import pytest

from bot.telegram_app.updates.origin import Origin, Place
from bot.telegram_app.updates.throttle import Load, Throttle, Verdict

MOST = 40
CHAT, OTHER, GROUP = Origin(Place.CHAT, 1), Origin(Place.CHAT, 2), Origin(Place.GROUP, -1)


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(clock: Clock) -> Throttle:
    return Throttle(clock)


def flood(throttle: Throttle, messages: int) -> list[Verdict]:
    return [throttle.judge(CHAT) for _ in range(messages)]


def test_a_chat_that_writes_too_fast_is_told_once_and_then_ignored(throttle: Throttle) -> None:
    verdicts = flood(throttle, 100)

    assert verdicts[:MOST] == [Verdict.ANSWER] * MOST
    assert verdicts[MOST] is Verdict.ASK_TO_SLOW_DOWN
    assert verdicts[MOST + 1 :] == [Verdict.IGNORE] * 59


def test_other_chats_are_heard_meanwhile(throttle: Throttle) -> None:
    flood(throttle, 100)

    assert throttle.judge(OTHER) is Verdict.ANSWER


def test_it_is_heard_again_when_it_has_slowed_down(throttle: Throttle, clock: Clock) -> None:
    flood(throttle, 100)
    clock.now = 9
    assert flood(throttle, 1) == [Verdict.IGNORE]

    clock.now = 21

    assert flood(throttle, 1) == [Verdict.ANSWER]


def test_it_is_ignored_while_it_goes_on(throttle: Throttle, clock: Clock) -> None:
    flood(throttle, 100)

    for _ in range(100):
        clock.now += 0.5
        assert flood(throttle, 1) == [Verdict.IGNORE]


def test_a_message_a_second_is_never_too_fast(throttle: Throttle, clock: Clock) -> None:
    for _ in range(1000):
        clock.now += 1
        assert flood(throttle, 1) == [Verdict.ANSWER]


def test_quiet_chats_are_forgotten(throttle: Throttle, clock: Clock) -> None:
    for chat in range(1000):
        throttle.judge(Origin(Place.CHAT, chat))
    clock.now = 100

    throttle.judge(CHAT)

    assert len(throttle._chats) == 1  # noqa: SLF001


def test_a_group_is_answered_as_often_a_minute_as_telegram_lets_through(
    throttle: Throttle, clock: Clock
) -> None:
    answered: list[float] = []
    for second in range(600):
        clock.now = second
        if throttle.judge(GROUP) is Verdict.ANSWER:
            answered.append(second)

    assert len(answered) > 150
    assert min(b - a for a, b in zip(answered, answered[18:], strict=False)) >= 60


def test_nobody_is_told_twice_within_half_a_minute(throttle: Throttle, clock: Clock) -> None:
    told: list[float] = []
    for tenth in range(1200):
        clock.now = tenth / 10
        if throttle.judge(CHAT, insists=True) is Verdict.ASK_TO_SLOW_DOWN:
            told.append(clock.now)

    assert len(told) == 4
    assert all(later - earlier >= 30 for earlier, later in itertools.pairwise(told))


@pytest.mark.parametrize(
    ("load", "verdict"),
    [
        (Load(8, 49), Verdict.ANSWER),
        (Load(7, 99), Verdict.ANSWER),
        (Load(8, 50), Verdict.ASK_TO_SLOW_DOWN),
        (Load(40, 40), Verdict.ASK_TO_SLOW_DOWN),
    ],
)
def test_a_chat_has_few_updates_in_hand_where_many_are(
    throttle: Throttle, load: Load, verdict: Verdict
) -> None:
    assert throttle.judge(CHAT, load) is verdict
