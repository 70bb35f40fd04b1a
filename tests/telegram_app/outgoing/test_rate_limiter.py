import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest, NetworkError
from telegram.ext import ApplicationBuilder, ExtBot

from bot.telegram_app.outgoing.rate_limiter import RetryingRateLimiter
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


async def test_a_group_that_became_a_supergroup_is_written_to_there(
    bot: ExtBot[int], recorder: Recorder
) -> None:
    recorder.refusals["sendMessage"] = (400, "Bad Request: group chat was upgraded to …")
    recorder.refused_once, recorder.told = True, {"parameters": {"migrate_to_chat_id": -1007}}

    await bot.send_message(-7, "x")

    assert [sent["chat_id"] for sent in recorder.sent()] == [-7, -1007]


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


@pytest.mark.parametrize(("chat", "passed"), [(-1, 20), (1, 25)])
async def test_a_group_gets_twenty_messages_a_minute_and_a_person_any_number(
    bot: ExtBot[int], recorder: Recorder, chat: int, passed: int
) -> None:
    sending = [asyncio.create_task(bot.send_message(chat, "x")) for _ in range(25)]
    await asyncio.wait(sending, timeout=0.3)

    assert len(recorder.sent()) == passed
    for task in sending:
        task.cancel()
    await asyncio.gather(*sending, return_exceptions=True)


async def test_what_sends_no_message_to_a_group_does_not_wait(
    bot: ExtBot[int], recorder: Recorder
) -> None:
    async with asyncio.timeout(5):
        await asyncio.gather(*[bot.set_message_reaction(-1, 1, "👍") for _ in range(25)])

    assert len(recorder.calls) == 25
