"""The HTTP server: a port that is bound at once and let go of in good order."""

import asyncio
import errno
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from starlette.applications import Starlette
from uvicorn import Config, Server

from bot.settings import SettingsError
from bot.telegram_app.http.connections import Connection, on_loop_error

_BACKLOG = 512  # connections that may wait to be taken
_MAX_ACCEPTED_AT_ONCE = 16  # of these; then those that are too many are closed
_KEEP_ALIVE = 10  # seconds
_SHUTDOWN_TIMEOUT = 2  # seconds for answers under way when it stops


class _Server(Server):
    """Leaves the signals to the one who runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen with a long queue, though few of those in it are taken at once."""
        await super().startup(sockets)
        for listener in sockets or ():
            listener.listen(_BACKLOG)


def bind(host: str | None, port: int) -> socket.socket:
    """Return a socket that listens on a host; without one, on every address, IPv6 and IPv4.

    Raises SettingsError where that can't be had.
    """
    try:
        if host is None and socket.has_dualstack_ipv6():
            return socket.create_server(
                ("::", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=_BACKLOG
            )
        family = socket.AF_INET6 if host and ":" in host else socket.AF_INET
        return socket.create_server((host or "0.0.0.0", port), family=family, backlog=_BACKLOG)  # noqa: S104
    except (OSError, UnicodeError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise SettingsError(f"PORT: {port} is taken by another process; set another") from error
        raise SettingsError(
            f"HOST and PORT: can't listen there, {getattr(error, 'strerror', None) or error}"
        ) from error


@asynccontextmanager
async def serving(app: Starlette, listener: socket.socket) -> AsyncIterator[None]:
    """Serve an application while the block runs, and close the socket."""
    config = Config(
        app,
        loop="none",
        http=Connection,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        backlog=_MAX_ACCEPTED_AT_ONCE,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=_SHUTDOWN_TIMEOUT,
    )
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_loop_error)
    server = _Server(config)
    task = asyncio.create_task(server.serve([listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
        loop.set_exception_handler(None)
