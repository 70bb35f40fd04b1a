import asyncio
from dataclasses import dataclass, field

import pytest
from telegram import Update

from bot.telegram_app.updates.crash_record import SIZE, CrashRecord, Entry, in_memory
from bot.telegram_app.updates.update_queue import QueueFull, UpdateQueue
from tests.telegram_app.conftest import message


def update(number: int, chat: int = 1) -> Update:
    made = message(text="x")
    made["chat"] = made["chat"] | {"id": chat}
    return Update.de_json({"update_id": number, "message": made}, None)


@dataclass
class Responder:
    """Handles an update when the test lets it, and records the order."""

    begun: list[int] = field(default_factory=list)
    gates: dict[int, asyncio.Event] = field(default_factory=dict)
    error: Exception | None = None

    async def handle(self, update: Update) -> None:
        self.begun.append(update.update_id)
        if self.error:
            raise self.error
        await self.gates.setdefault(update.update_id, asyncio.Event()).wait()

    def let(self, *numbers: int) -> None:
        for number in numbers:
            self.gates.setdefault(number, asyncio.Event()).set()


@pytest.fixture
def responder() -> Responder:
    return Responder()


async def test_the_updates_of_a_chat_are_handled_in_order_and_hold_back_no_other(
    responder: Responder,
) -> None:
    inbox = UpdateQueue(timeout=5, record=in_memory())
    first, second = inbox.take(update(1), responder.handle), inbox.take(update(2), responder.handle)
    other = inbox.take(update(3, chat=2), responder.handle)

    responder.let(2, 3)
    assert await other
    assert responder.begun == [1, 3]
    responder.let(1)

    assert await first
    assert await second
    assert responder.begun == [1, 3, 2]


async def test_an_update_delivered_again_is_handled_once(responder: Responder) -> None:
    inbox = UpdateQueue(timeout=5, record=in_memory())
    first, again = inbox.take(update(1), responder.handle), inbox.take(update(1), responder.handle)
    responder.let(1)

    assert await first
    assert await again
    assert await inbox.take(update(1), responder.handle)
    assert responder.begun == [1]


async def test_one_that_takes_too_long_counts_as_not_handled_and_may_come_again(
    responder: Responder, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = UpdateQueue(timeout=0.01, record=in_memory())

    assert not await inbox.take(update(1), responder.handle)
    responder.let(1)

    assert await inbox.take(update(1), responder.handle)
    assert "an update was not answered within 0.01 s" in caplog.text


async def test_one_that_fails_is_logged_and_holds_back_none(
    responder: Responder, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = UpdateQueue(timeout=5, record=in_memory())
    responder.error = ZeroDivisionError()
    assert not await inbox.take(update(1), responder.handle)
    responder.error = None
    responder.let(2)

    assert await inbox.take(update(2), responder.handle)
    assert "an update was not handled" in caplog.text


async def test_no_more_are_taken_than_there_is_room_for(responder: Responder) -> None:
    inbox = UpdateQueue(timeout=5, room=2, record=in_memory())
    inbox.take(update(1), responder.handle)
    inbox.take(update(2), responder.handle)
    with pytest.raises(QueueFull, match=r"^no room$"):
        inbox.take(update(3), responder.handle)

    responder.let(1, 2)
    await inbox.close(5)

    assert responder.begun == [1, 2]


async def test_at_the_end_what_is_in_hand_is_finished_and_what_hangs_is_given_up(
    responder: Responder,
) -> None:
    inbox = UpdateQueue(timeout=5, record=in_memory())
    done, hanging = (
        inbox.take(update(1), responder.handle),
        inbox.take(update(2, chat=2), responder.handle),
    )
    responder.let(1)

    await inbox.close(0.05)

    assert await done
    assert hanging.cancelled()
    with pytest.raises(QueueFull, match=r"^stopping$"):
        inbox.take(update(3), responder.handle)


async def test_it_remembers_a_bounded_number_of_updates(
    responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram_app.updates.update_queue._MAX_REMEMBERED", 2)
    inbox = UpdateQueue(timeout=5, record=in_memory())
    responder.let(1, 2, 3)

    for number in (1, 2, 3, 3, 1):
        assert await inbox.take(update(number), responder.handle)

    assert responder.begun == [1, 2, 3, 1]


async def test_a_chat_is_stuck_from_when_its_update_is_begun_not_while_it_waits_for_its_turn(
    responder: Responder,
) -> None:
    """Of two that may have ended the process, the second waits until the first is done."""
    record = CrashRecord(bytearray(SIZE), [Entry(1, in_hand=False), Entry(3, in_hand=False)])
    inbox = UpdateQueue(timeout=5, record=record)
    for number, chat in ((1, 1), (2, 1), (3, 2), (4, 2)):
        inbox.take(update(number, chat), responder.handle)

    await asyncio.sleep(0.1)
    assert inbox.stuck(0.05) == {1, 2}
    assert inbox.stuck(1) == set()
    responder.let(1, 2)
    await asyncio.sleep(0.02)
    assert inbox.stuck(0.05) == set()
    await asyncio.sleep(0.1)
    assert inbox.stuck(0.05) == {3, 4}

    responder.let(3, 4)
    await inbox.close(1)
    assert inbox.stuck(0) == set()
