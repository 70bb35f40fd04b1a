import asyncio
from collections.abc import Awaitable

import pytest

from bot.telegram_app.updates.crash_record import SIZE, CrashRecord, Entry, recorded, suspects


@pytest.fixture
def memory() -> bytearray:
    return bytearray(SIZE)


def suspect(number: int, blamed: int = 0) -> Entry:
    return Entry(number, in_hand=False, suspect=True, blamed=blamed)


@pytest.mark.parametrize(
    ("before", "in_hand", "working_on", "found"),
    [
        ([], [], 0, []),
        ([], [1], 0, [suspect(1, 1)]),
        ([], [1, 2], 0, [suspect(1), suspect(2)]),
        ([], [1, 2], 2, [suspect(1), suspect(2, 1)]),
        ([], [], 3, [suspect(3, 1)]),
        ([suspect(1), suspect(2)], [1], 0, [suspect(1, 1), suspect(2)]),
        ([suspect(1), suspect(2)], [1, 7], 0, [suspect(1, 1), suspect(2), suspect(7)]),
        ([suspect(1), suspect(2)], [1, 7], 7, [suspect(1), suspect(2), suspect(7, 1)]),
        ([suspect(1, 1)], [1], 1, [suspect(1, 2)]),
    ],
)
def test_who_is_blamed_for_the_end_of_a_process(
    memory: bytearray, before: list[Entry], in_hand: list[int], working_on: int, found: list[Entry]
) -> None:
    record = CrashRecord(memory, before)
    for number in in_hand:
        record.begin(number)
    record.work_on(working_on)

    assert sorted(suspects(bytes(memory)), key=lambda entry: entry.number) == found


def test_three_times_are_too_often(memory: bytearray) -> None:
    record = CrashRecord(memory, [suspect(1, 2), suspect(2, 3)])

    assert [record.is_condemned(number) for number in (1, 2, 3)] == [False, True, False]


def test_what_is_handled_leaves_nothing(memory: bytearray) -> None:
    record = CrashRecord(memory, [suspect(1)])
    for number in (1, 2, 0, -5, 1 << 70):
        record.begin(number)
        record.end(number)

    assert record.is_settled
    assert not record.is_suspect(1)
    assert memory == bytes(SIZE)


def test_more_than_there_is_room_for_goes_unrecorded(memory: bytearray) -> None:
    record = CrashRecord(memory)
    for number in range(1, 2001):
        record.begin(number)
    for number in range(1, 1001):
        record.end(number)
    record.begin(5000)

    assert 1024 >= len(recorded(bytes(memory))) > 20
    assert 5000 in {entry.number for entry in recorded(bytes(memory))}


async def test_only_work_is_recorded_as_work_not_waiting(memory: bytearray) -> None:
    record = CrashRecord(memory)
    seen: list[int] = []

    def worked_on() -> int:
        return int.from_bytes(memory[:8], "little")

    async def work(pause: Awaitable[None]) -> str:
        seen.append(worked_on())
        try:
            await pause
        except TimeoutError:
            seen.append(worked_on())
        await asyncio.sleep(0)
        seen.append(worked_on())
        return "done"

    async def late() -> None:
        assert worked_on() == 7
        raise TimeoutError

    assert await record.watched(7, work(asyncio.sleep(0))) == "done"
    assert await record.watched(7, work(late())) == "done"
    task = asyncio.create_task(record.watched(7, asyncio.sleep(60)))
    await asyncio.sleep(0)
    assert worked_on() == 0
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert seen == [7] * 5
    assert worked_on() == 0
