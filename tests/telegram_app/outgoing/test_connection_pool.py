import asyncio
from typing import Any

import pytest

from bot.telegram_app.outgoing.connection_pool import ConnectionPool
from tests.telegram_app.conftest import Offline


class Line(Offline):
    """Is busy until it is told otherwise."""

    def __init__(self) -> None:
        self.open = True
        self.done = asyncio.Event()
        self.calls: list[str] = []

    async def shutdown(self) -> None:
        self.open = False

    async def do_request(self, url: str, *_: Any, **__: Any) -> tuple[int, bytes]:
        self.calls.append(url)
        await self.done.wait()
        if url == "fail":
            raise ConnectionError
        return 200, b"{}"


@pytest.fixture
def opened() -> list[Line]:
    return []


@pytest.fixture
def connections(opened: list[Line]) -> ConnectionPool:
    def connect() -> Line:
        opened.append(Line())
        return opened[-1]

    return ConnectionPool(connect)


async def test_calls_at_once_have_a_line_each(
    connections: ConnectionPool, opened: list[Line]
) -> None:
    calls = [asyncio.create_task(connections.do_request(url, "POST")) for url in "abc"]
    await asyncio.sleep(0)

    assert [connection.calls for connection in opened] == [["a"], ["b"], ["c"]]
    for connection in opened:
        connection.done.set()
    assert await asyncio.gather(*calls) == [(200, b"{}")] * 3


async def test_a_line_is_used_again_whatever_became_of_its_call(
    connections: ConnectionPool, opened: list[Line]
) -> None:
    opened[0].done.set()

    with pytest.raises(ConnectionError):
        await connections.do_request("fail", "POST")
    await connections.do_request("again", "POST")

    assert [connection.calls for connection in opened] == [["fail", "again"]]


async def test_all_lines_are_closed(connections: ConnectionPool, opened: list[Line]) -> None:
    calls = [asyncio.create_task(connections.do_request(url, "POST")) for url in "ab"]
    await asyncio.sleep(0)
    for connection in opened:
        connection.done.set()
    await asyncio.gather(*calls)

    await connections.initialize()
    await connections.shutdown()

    assert [connection.open for connection in opened] == [False, False]


async def test_a_line_on_which_a_call_was_given_up_is_not_used_again(
    connections: ConnectionPool, opened: list[Line]
) -> None:
    call = asyncio.create_task(connections.do_request("slow", "POST"))
    await asyncio.sleep(0)
    call.cancel()
    await asyncio.wait([call])

    again = asyncio.create_task(connections.do_request("again", "POST"))
    await asyncio.sleep(0)
    opened[1].done.set()
    await again

    assert [connection.calls for connection in opened] == [["slow"], ["again"]]
    assert [connection.open for connection in opened] == [False, True]


async def test_a_line_is_closed_under_a_call(
    connections: ConnectionPool, opened: list[Line]
) -> None:
    call = asyncio.create_task(connections.do_request("slow", "POST"))
    await asyncio.sleep(0)

    await connections.shutdown()

    assert not opened[0].open
    opened[0].done.set()
    await call
