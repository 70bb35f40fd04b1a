import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest, NetworkError
from telegram.ext import ApplicationBuilder, ExtBot

from bot.telegram_app.outgoing.rate_limiter import PausedChats, RetryingRateLimiter
from tests.fake_telegram import FakeBotAPI
from tests.telegram_app.conftest import TOKEN, Recorder


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch, recorder: Recorder) -> list[float]:
    """The pauses made; the third try succeeds."""
    seconds: list[float] = []

    async def sleep(pause: float) -> None:
        seconds.append(pause)
        if len(seconds) == 2:
            recorder.refusals.clear()

    monkeypatch.setattr("bot.telegram_app.outgoing.backoff.asyncio.sleep", sleep)
    return seconds


@pytest.fixture
async def bot(recorder: Recorder) -> AsyncIterator[ExtBot[int]]:
    builder = ApplicationBuilder().token(TOKEN).request(recorder).get_updates_request(recorder)
    app = builder.rate_limiter(RetryingRateLimiter(0)).updater(None).job_queue(None).build()
    async with app:
        yield app.bot


@pytest.mark.parametrize(("status", "description"), [(500, "Internal"), (502, "Bad Gateway")])
async def test_an_answer_is_repeated_until_telegram_takes_it(
    bot: ExtBot[int], recorder: Recorder, slept: list[float], status: int, description: str
) -> None:
    recorder.refusals["sendMessage"] = (status, description)

    sent = await bot.send_message(1, "x")

    assert sent.message_id == 999
    assert len(recorder.sent()) == 3
    assert slept == [0.5, 1]


async def test_what_telegram_refuses_is_not_repeated(
    bot: ExtBot[int], recorder: Recorder, slept: list[float]
) -> None:
    recorder.refusals["sendMessage"] = (400, "Bad Request: chat not found")

    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")

    assert slept == []


async def test_calls_at_the_start_are_left_to_the_one_who_starts(
    bot: ExtBot[int], recorder: Recorder, slept: list[float]
) -> None:
    recorder.refusals["setWebhook"] = (500, "Internal")

    with pytest.raises(NetworkError, match="Internal"):
        await bot.set_webhook("https://example.org")

    assert slept == []


@pytest.mark.parametrize("rate", [0, 0.5, 1, 30])
async def test_any_rate_that_can_be_set_works(recorder: Recorder, rate: float) -> None:
    builder = ApplicationBuilder().token(TOKEN).request(recorder).get_updates_request(recorder)
    async with builder.rate_limiter(RetryingRateLimiter(rate)).updater(None).build() as app:
        await app.bot.send_message(1, "x")

    assert len(recorder.sent()) == 1


async def test_a_chat_that_telegram_slows_down_is_left_alone_for_as_long_as_it_asks() -> None:
    with FakeBotAPI(TOKEN) as api:
        builder = ApplicationBuilder().token(TOKEN).base_url(f"{api.url}/bot").updater(None)
        async with builder.rate_limiter(RetryingRateLimiter(0)).job_queue(None).build() as app:
            for chat in (1, 2):
                api.meet(chat)
            api.fail_next("sendMessage", retry_after=1)
            first = asyncio.create_task(app.bot.send_message(1, "x"))
            await asyncio.sleep(0.2)
            others = [app.bot.send_message(1, "y"), app.bot.send_chat_action(1, "typing")]
            await app.bot.send_message(2, "z")
            assert not first.done()
            await asyncio.gather(first, *others)

    assert api.violations == []
    assert [sent.text for sent in api.sent(2)] == ["z"]
    assert sorted(sent.text for sent in api.sent(1)) == ["x", "y"]


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
