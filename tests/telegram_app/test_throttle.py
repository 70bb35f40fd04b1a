from dataclasses import dataclass

import pytest

from bot.telegram_app.throttle import Throttle, Verdict

MOST = 40


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
    return [throttle.judge("chat") for _ in range(messages)]


def test_a_chat_that_writes_too_fast_is_told_once_and_then_ignored(throttle: Throttle) -> None:
    verdicts = flood(throttle, 100)

    assert verdicts[:MOST] == [Verdict.ANSWER] * MOST
    assert verdicts[MOST] is Verdict.ASK_TO_SLOW_DOWN
    assert verdicts[MOST + 1 :] == [Verdict.IGNORE] * 59


def test_other_chats_are_heard_meanwhile(throttle: Throttle) -> None:
    flood(throttle, 100)

    assert throttle.judge("another") is Verdict.ANSWER


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
        throttle.judge(chat)
    clock.now = 100

    throttle.judge("chat")

    assert len(throttle._buckets) == 1  # noqa: SLF001
