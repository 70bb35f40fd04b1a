import asyncio

import pytest

from bot.telegram_app.outgoing.group_limit import GroupRateLimiter


async def test_no_more_than_twenty_messages_pass_within_the_period(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 0.0
    passed: list[float] = []
    others_turn = asyncio.sleep

    async def sleep(seconds: float) -> None:
        nonlocal now
        until = now + seconds
        await others_turn(0)
        now = max(now, until)

    async def send() -> None:
        await limit.wait(-1)
        passed.append(now)

    monkeypatch.setattr("bot.telegram_app.outgoing.group_limit.asyncio.sleep", sleep)
    limit = GroupRateLimiter(lambda: now)
    await asyncio.gather(*(send() for _ in range(45)))

    assert passed == [0.0] * 20 + [60.0] * 20 + [120.0] * 5


async def test_one_group_does_not_hold_up_another() -> None:
    limit = GroupRateLimiter(period=60)
    for _ in range(20):
        await limit.wait(-1)

    waiting = asyncio.create_task(limit.wait(-1))
    await asyncio.wait_for(limit.wait(-2), 1)

    assert not waiting.done()
    waiting.cancel()


async def test_quiet_groups_are_forgotten() -> None:
    now = 0.0
    limit = GroupRateLimiter(lambda: now)
    for chat in range(600):
        await limit.wait(chat)
    now = 61.0
    await limit.wait(-1)

    assert len(limit._groups) == 1  # noqa: SLF001 - a leak shows nowhere else
