import asyncio
import contextlib
import logging
import resource
import socket
from collections.abc import AsyncIterator, Iterator
from enum import Enum

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.logs import OncePerMinute
from bot.telegram_app.http import connections
from bot.telegram_app.http.connections import max_connections, on_loop_error
from bot.telegram_app.http.http_routes import HttpRoutes
from bot.telegram_app.http.http_server import bind, serving
from bot.telegram_app.monitoring.metrics import Metrics

MOST = 5
CROWDED = f"{MOST} connections are open, as many as may be"


class Short(Enum):
    """The deadlines of the tests."""

    HEADERS = 0.2
    BODY = 0.3
    ANSWER = 1.5


async def echo(request: Request) -> Response:
    return PlainTextResponse(await request.body())


async def slow(request: Request) -> Response:
    await asyncio.sleep(float(request.query_params["seconds"]))
    return PlainTextResponse()


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_Phase", Short)
    monkeypatch.setattr(connections, "max_connections", lambda: MOST)
    for name in ("log", "_uvicorn_log"):
        logger = getattr(connections, name).logger
        monkeypatch.setattr(connections, name, OncePerMinute(logger))


@pytest.fixture
async def port() -> AsyncIterator[int]:
    listener = bind("127.0.0.1", 0)
    site = HttpRoutes(Metrics()).app(Route("/echo", echo, methods=["POST"]), Route("/slow", slow))
    async with serving(site, listener):
        yield listener.getsockname()[1]


@contextlib.contextmanager
def sockets(port: int, count: int) -> Iterator[list[socket.socket]]:
    opened = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
    try:
        yield opened
    finally:
        for each in opened:
            each.close()


async def status(port: int, path: str = "/healthz") -> int:
    async with httpx.AsyncClient() as client:
        return (await client.get(f"http://127.0.0.1:{port}{path}")).status_code


async def raw(port: int, path: str) -> bytes:
    """Return all that comes back, nothing where the connection is closed at once."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    try:
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


POST = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n"


@pytest.mark.parametrize(
    ("sent", "trickle"),
    [
        ("", ""),
        ("GET /heal", "t"),
        ("GET /healthz HTTP/1.1\r\n", "X-A: b\r\n"),
        (POST, "X-A: b\r\n"),
        (POST + "\r\n", ""),
        (POST + "\r\nx", "x"),
        ("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", "G"),
        ("GET /slow?seconds=9 HTTP/1.1\r\nHost: x\r\n\r\n", ""),
    ],
)
async def test_nobody_is_waited_for_long(port: int, sent: str, trickle: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent.encode())

    async def drip() -> None:
        with contextlib.suppress(OSError):
            while True:
                await asyncio.sleep(0.1)
                writer.write(trickle.encode())
                await writer.drain()

    dripping = asyncio.create_task(drip())
    with contextlib.suppress(ConnectionError):
        await asyncio.wait_for(reader.read(), 3)  # until the other side closes
    dripping.cancel()
    writer.close()


async def test_idle_connections_keep_out_no_other(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        with sockets(port, 4 * MOST):
            assert await status(port) == 200

    assert caplog.messages == [CROWDED]


async def test_one_that_is_being_answered_is_not_closed_for_another(port: int) -> None:
    answering = [asyncio.create_task(raw(port, "/slow?seconds=1")) for _ in range(MOST)]
    await asyncio.sleep(0.1)

    assert await raw(port, "/healthz") == b""

    assert [answer[:12] for answer in await asyncio.gather(*answering)] == [b"HTTP/1.1 200"] * MOST


async def test_a_slow_answer_in_time_is_an_answer(port: int) -> None:
    async with httpx.AsyncClient() as client:
        for _ in range(3):
            answer = await client.post(f"http://127.0.0.1:{port}/echo", content=b"x" * 100_000)
            assert len(answer.content) == 100_000
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("descriptors", "most"), [(1024, 256), (256, 64), (100_000, 256), (-1, 256)]
)
def test_there_are_far_fewer_connections_than_descriptors(
    monkeypatch: pytest.MonkeyPatch, descriptors: int, most: int
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (descriptors, descriptors))

    assert max_connections() == most


async def test_that_none_can_be_taken_is_logged_once_a_minute(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loop = asyncio.get_running_loop()
    failed = {"message": "socket.accept() out of system resource", "exception": OSError(24, "many")}

    for _ in range(1000):
        on_loop_error(loop, failed)

    assert caplog.messages == ["no connection can be taken: [Errno 24] many"]
    on_loop_error(loop, {"message": "another"})
    assert caplog.records[-1].levelno == logging.ERROR


async def test_what_is_no_request_is_logged_once_a_minute(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x16\x03\x01 nonsense\r\n\r\n")
        assert (await reader.read()).startswith(b"HTTP/1.1 400")
        writer.close()

    assert caplog.messages == ["Invalid HTTP request received."]
