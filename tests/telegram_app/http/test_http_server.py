import socket
import subprocess
import sys

import httpx
import pytest

from bot.settings import SettingsError
from bot.telegram_app.http.http_routes import HttpRoutes
from bot.telegram_app.http.http_server import bind, serving
from bot.telegram_app.monitoring.metrics import Metrics
from tests.running import ROOT


@pytest.mark.parametrize(
    ("host", "reached_at"),
    [(None, "127.0.0.1"), (None, "[::1]"), ("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")],
)
async def test_it_is_reached_at_every_address_it_listens_on(
    host: str | None, reached_at: str
) -> None:
    listener = bind(host, 0)
    port = listener.getsockname()[1]

    async with serving(HttpRoutes(Metrics()).app(), listener), httpx.AsyncClient() as client:
        answer = await client.get(f"http://{reached_at}:{port}/healthz")

    assert answer.text == "ok\n"
    assert "server" not in answer.headers
    with pytest.raises(OSError, match=r"Bad file descriptor|not a socket"):
        listener.getsockname()


def test_a_machine_without_ipv6_is_no_hindrance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "has_dualstack_ipv6", lambda: False)

    with bind(None, 0) as listener:
        assert listener.family is socket.AF_INET


def test_a_port_that_is_taken_is_told_in_a_sentence() -> None:
    with bind("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(SettingsError, match=f"^PORT: {port} is taken by another process"):
            bind("127.0.0.1", port)


def test_a_host_that_is_none_is_told_in_a_sentence() -> None:
    with pytest.raises(SettingsError, match=r"^HOST and PORT: can't listen there, "):
        bind("256.0.0.1", 0)


def test_it_is_imported_only_where_there_is_a_port() -> None:
    code = "import bot.telegram_app.service, sys; sys.exit('uvicorn' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=ROOT).returncode == 0  # noqa: S603
