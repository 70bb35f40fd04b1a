import asyncio
from dataclasses import dataclass, field

import pytest
from telegram import Bot, Update

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.crash_record import SIZE, CrashRecord, Entry, in_memory
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.origin import Load
from bot.telegram_app.updates.update_json import Data, unreadable
from bot.telegram_app.updates.update_queue import Handling, QueueFull, UpdateQueue
from tests.telegram_app.conftest import TOKEN, message

CRASHED_OFTEN = Entry(7, in_hand=False, suspect=True, blamed=3)


@dataclass
class Door:
    """Admits updates with even numbers, and records what comes."""

    loads: list[Load] = field(default_factory=list)
    handled: list[int] = field(default_factory=list)

    def admit(self, update: Update, load: Load) -> Handling | None:
        self.loads.append(load)
        return None if update.update_id % 2 else self.handle

    async def handle(self, update: Update) -> None:
        self.handled.append(update.update_id)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def intake(door: Door) -> Intake:
    record = CrashRecord(bytearray(SIZE), [CRASHED_OFTEN])
    queue = UpdateQueue(timeout=5, room=2, record=record)
    return Intake(Bot(TOKEN), queue, door.admit, Metrics(), record)


def update(number: int) -> Data:
    return {"update_id": number, "message": message(text="x")}


async def test_what_is_admitted_is_handled_once(intake: Intake, door: Door) -> None:
    assert await asyncio.gather(*[intake.take(2, update(2)) for _ in range(3)]) == [True] * 3
    assert await intake.take(2, update(2))

    assert door.handled == [2]
    assert len(door.loads) == 1


async def test_what_is_not_admitted_is_done_at_once(intake: Intake, door: Door) -> None:
    assert intake.take(1, update(1)).done()
    assert door.handled == []


async def test_an_update_is_judged_by_what_is_in_hand(intake: Intake, door: Door) -> None:
    taken = [intake.take(number, update(number)) for number in (2, 4)]

    assert door.loads == [Load(0, 0), Load(1, 1)]
    with pytest.raises(QueueFull, match="no room"):
        intake.take(6, update(6))
    await asyncio.gather(*taken)


@pytest.mark.parametrize("data", [{}, unreadable(4), {"update_id": 4, "message": "secret"}])
async def test_what_cant_be_read_is_passed_over(
    intake: Intake, door: Door, caplog: pytest.LogCaptureFixture, data: Data
) -> None:
    assert intake.take(4, data).result()

    assert door.loads == []
    assert "update 4 is passed over: it can't be read" in caplog.text
    assert "secret" not in caplog.text


async def test_what_ended_the_process_too_often_is_not_even_read(
    intake: Intake, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    assert intake.take(7, update(7)).result()

    assert door.loads == []
    assert "update 7 is passed over: the process ended three times" in caplog.text


async def test_what_ended_the_process_too_often_is_on_record_as_settled(door: Door) -> None:
    record = CrashRecord(bytearray(SIZE), [CRASHED_OFTEN])
    assert not record.is_settled
    intake = Intake(
        Bot(TOKEN), UpdateQueue(timeout=5, record=in_memory()), door.admit, Metrics(), record
    )

    intake.take(7, update(7))

    assert record.is_settled
