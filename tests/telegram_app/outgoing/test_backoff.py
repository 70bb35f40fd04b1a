import pytest
from telegram.error import NetworkError, RetryAfter, TelegramError

from bot.telegram_app.outgoing.backoff import PausedChats, retry, retry_after


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses made, each over at once."""
    seconds: list[float] = []

    async def sleep(pause: float) -> None:
        seconds.append(pause)

    monkeypatch.setattr("bot.telegram_app.outgoing.backoff.asyncio.sleep", sleep)
    return seconds


async def tried(errors: list[TelegramError]) -> list[tuple[TelegramError, float]]:
    """Return what is said of each failure of a call that fails with these errors in turn."""
    left, failures = list(errors), list[tuple[TelegramError, float]]()

    async def call() -> str:
        if left:
            raise left.pop(0)
        return "done"

    assert await retry(call, lambda *failure: failures.append(failure)) == "done"
    return failures


async def test_pauses_grow_to_ten_seconds(slept: list[float]) -> None:
    errors: list[TelegramError] = [NetworkError("x") for _ in range(7)]

    failures = await tried(errors)

    assert slept == [0.5, 1, 2, 4, 8, 10, 10]
    assert failures == list(zip(errors, slept, strict=True))


async def test_telegram_is_called_no_sooner_than_it_asks(slept: list[float]) -> None:
    await tried([RetryAfter(7), NetworkError("x"), RetryAfter(1)])

    assert slept == [7, 1, 2]


async def test_whoever_hears_of_a_failure_may_end_the_tries(slept: list[float]) -> None:
    async def call() -> None:
        raise NetworkError("x")

    def give_up(error: TelegramError, _: float) -> None:
        raise ValueError("enough") from error

    with pytest.raises(ValueError, match="enough"):
        await retry(call, give_up)

    assert slept == []


@pytest.mark.parametrize(
    ("error", "seconds"), [(RetryAfter(7), 7), (TelegramError("x"), 0), (NetworkError("x"), 0)]
)
def test_telegram_may_ask_for_a_pause(error: TelegramError, seconds: float) -> None:
    assert retry_after(error) == seconds


def test_a_chat_is_left_alone_for_the_longest_time_asked_and_no_longer() -> None:
    now = 100.0
    paused = PausedChats(lambda: now)

    paused.pause(1, 20)
    paused.pause(1, 5)

    assert (paused.seconds_left(1), paused.seconds_left(2)) == (20, 0)
    now = 119.0
    assert paused.seconds_left(1) == 1
    now = 121.0
    assert paused.seconds_left(1) == 0


def test_chats_whose_time_is_over_are_forgotten() -> None:
    now = 0.0
    paused = PausedChats(lambda: now)
    for chat in range(600):
        paused.pause(chat, 1)
    now = 2.0

    paused.pause(-1, 1)

    assert len(paused._until) == 1  # noqa: SLF001 - a leak shows nowhere else
