import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import InvalidToken

from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.crash_record import in_memory
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.polling import Poller
from bot.telegram_app.updates.update_json import read_page
from bot.telegram_app.updates.update_queue import UpdateQueue
from tests.telegram_app.conftest import TOKEN, Recorder, message


@dataclass
class PolledApi(Recorder):
    """Keeps updates as Telegram does, and records the offset of each poll."""

    waiting: list[int] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    timeouts: list[float] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)  # given before any other, as they are

    parse_json_payload = staticmethod(read_page)

    async def do_request(self, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        if not url.endswith("getUpdates") or "getUpdates" in self.refusals:
            return await super().do_request(url, *given, **more)
        request = more["request_data"].parameters
        self.offsets.append(request.get("offset", 0))
        self.timeouts.append(more["read_timeout"])
        if self.answers:
            return 200, self.answers.pop(0)
        self.waiting = self.found()
        for _ in range(20):
            if self.found():
                break
            await asyncio.sleep(0.01)
        found = [
            {"update_id": n, "message": message(text="x") | {"chat": {"id": n, "type": "private"}}}
            for n in self.found()[:100]
        ]
        return 200, json.dumps({"ok": True, "result": found}).encode()

    def found(self) -> list[int]:
        return [number for number in self.waiting if number >= self.offsets[-1]]


@dataclass
class Responder:
    """Handles every update at once but those that are held."""

    held: dict[int, asyncio.Event] = field(default_factory=dict)
    handled: list[int] = field(default_factory=list)

    async def handle(self, update: Update) -> None:
        if event := self.held.get(update.update_id):
            await event.wait()
        self.handled.append(update.update_id)

    async def until(self, *numbers: int) -> None:
        async with asyncio.timeout(5):
            while self.handled != list(numbers):  # noqa: ASYNC110
                await asyncio.sleep(0.005)


@pytest.fixture
def api() -> PolledApi:
    return PolledApi()


@pytest.fixture
def responder() -> Responder:
    return Responder()


@pytest.fixture
def poller(api: PolledApi, responder: Responder) -> Poller:
    bot = Bot(TOKEN, request=api, get_updates_request=api)
    intake = Intake(
        bot,
        UpdateQueue(timeout=60, record=in_memory()),
        lambda _, __: responder.handle,
        Metrics(),
        in_memory(),
    )
    return Poller(bot, intake, ["message"])


@pytest.fixture
async def polling(poller: Poller) -> AsyncIterator[None]:
    task = asyncio.create_task(poller.run())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.mark.usefixtures("polling")
async def test_the_offset_stays_at_the_first_update_that_is_not_handled(
    api: PolledApi, responder: Responder
) -> None:
    responder.held[2] = asyncio.Event()
    api.waiting += [1, 2, 3]
    await responder.until(1, 3)
    api.waiting.append(4)
    await responder.until(1, 3, 4)
    assert api.offsets[-1] == 2
    assert api.waiting == [2, 3, 4]

    responder.held[2].set()
    await responder.until(1, 3, 4, 2)
    await asyncio.sleep(0.05)

    assert api.waiting == []
    assert 5 in api.offsets


@pytest.mark.usefixtures("polling")
async def test_updates_that_are_numbered_anew_are_not_thrown_away(
    api: PolledApi, responder: Responder
) -> None:
    api.waiting += [900]
    await responder.until(900)
    await asyncio.sleep(0.05)
    assert api.waiting == []
    api.waiting += [901]
    await responder.until(900, 901)
    await asyncio.sleep(0.25)  # a long poll that brings nothing

    api.waiting += [5]

    await responder.until(900, 901, 5)


async def test_a_poll_fails_for_good_only_where_the_token_is_unknown(
    poller: Poller, api: PolledApi
) -> None:
    api.refusals["getUpdates"] = (401, "Unauthorized")

    with pytest.raises(InvalidToken, match="Unauthorized"):
        await poller.run()


async def test_what_is_handled_is_confirmed_at_the_end(
    poller: Poller, api: PolledApi, responder: Responder
) -> None:
    api.waiting += [7]
    task = asyncio.create_task(poller.run())
    await responder.until(7)
    task.cancel()
    api.waiting.append(8)

    await poller.confirm()

    assert api.waiting == [8]
    assert responder.handled == [7]


async def test_a_farewell_that_fails_is_a_line_in_the_log(
    poller: Poller, api: PolledApi, responder: Responder, caplog: pytest.LogCaptureFixture
) -> None:
    api.waiting += [7]
    task = asyncio.create_task(poller.run())
    await responder.until(7)
    task.cancel()
    api.refusals["getUpdates"] = (502, "Bad Gateway")

    await poller.confirm()

    assert "Telegram was not told what is answered already" in caplog.text


@pytest.mark.usefixtures("polling")
async def test_one_that_takes_long_does_not_hide_what_comes_after_a_full_page(
    api: PolledApi, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram_app.updates.polling._STUCK_AFTER", 0.3)
    responder.held[1] = asyncio.Event()
    api.waiting += range(1, 150)

    async with asyncio.timeout(5):
        while 149 not in responder.handled:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert 1 not in responder.handled
    responder.held[1].set()
    await asyncio.sleep(0.05)

    assert sorted(responder.handled) == list(range(1, 150))


@pytest.mark.usefixtures("polling")
async def test_many_that_are_handled_slowly_do_not_hide_what_comes_after_a_full_page(
    api: PolledApi, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram_app.updates.polling._STUCK_AFTER", 0.5)
    responder.held |= {number: asyncio.Event() for number in range(1, 41)}
    api.waiting += range(1, 150)

    async def let_one_go_after_another() -> None:
        for event in responder.held.values():
            await asyncio.sleep(0.1)
            event.set()

    going = asyncio.create_task(let_one_go_after_another())
    async with asyncio.timeout(3):
        while 149 not in responder.handled:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert 40 not in responder.handled
    await going


@pytest.mark.usefixtures("polling")
async def test_one_that_takes_long_is_not_confirmed_while_nobody_has_to_wait_for_it(
    api: PolledApi, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram_app.updates.polling._STUCK_AFTER", 0.1)
    responder.held[1] = asyncio.Event()
    api.waiting += [1, 2, 3]

    await responder.until(2, 3)
    await asyncio.sleep(1)

    assert api.waiting == [1, 2, 3]
    responder.held[1].set()


@pytest.mark.usefixtures("polling")
async def test_telegram_is_waited_for_longer_than_it_waits_for_updates(
    api: PolledApi, responder: Responder
) -> None:
    api.waiting += [1]

    await responder.until(1)

    assert api.timeouts[0] == 30 + api.read_timeout


@pytest.mark.usefixtures("polling")
async def test_a_page_that_cant_be_read_as_a_whole_ends_nothing_and_keeps_no_other_away(
    api: PolledApi, responder: Responder, caplog: pytest.LogCaptureFixture
) -> None:
    readable = {"message": message(text="x")}
    first, last = (json.dumps({"update_id": n} | readable) for n in (1, 3))
    deep = '{"update_id":2,"message":' + "[" * 100_000 + "]" * 100_000 + "}"
    api.answers.append(f'{{"ok":true,"result":[{first},{deep},{last}]}}'.encode())

    await responder.until(1, 3)
    await asyncio.sleep(0.05)

    assert "update 2 is passed over: it can't be read" in caplog.text
    assert api.offsets[-1] in {0, 4}
    assert 4 in api.offsets


@pytest.mark.usefixtures("polling")
@pytest.mark.parametrize(
    "answer", ["", "<html>", "[" * 100_000, "[]", "{}", '{"ok":true,"result":[1]}']
)
async def test_what_is_no_page_of_updates_is_fetched_again_and_the_log_says_so(
    api: PolledApi, responder: Responder, caplog: pytest.LogCaptureFixture, answer: str
) -> None:
    api.answers.append(answer.encode())
    async with asyncio.timeout(5):
        while api.answers:  # noqa: ASYNC110 - a poll that began before may still be open
            await asyncio.sleep(0.005)
    api.waiting += [1]

    await responder.until(1)

    assert [m for m in caplog.messages if m.startswith("no updates could be fetched")] != []
