import asyncio
import time

from bot.telegram_app.outgoing.group_limit import GroupRateLimiter


async def test_no_more_than_twenty_messages_pass_within_the_period() -> None:
    limit = GroupRateLimiter(period=0.1)
    passed: list[float] = []

    async def send() -> None:
        await limit.wait(-1)
        passed.append(time.monotonic())

    await asyncio.gather(*(send() for _ in range(45)))

    assert len(passed) == 45
    gaps = [later - earlier for earlier, later in zip(passed, passed[20:], strict=False)]
    assert min(gaps) >= 0.099


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
