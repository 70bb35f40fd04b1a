"""The HTTP server's connections: limits on how long each may take, and how many there are."""

import asyncio
import logging
import resource
from enum import Enum
from typing import Any, TypeGuard

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot.logs import OncePerMinute

log = OncePerMinute(logging.getLogger(__name__))
_uvicorn_log = OncePerMinute(logging.getLogger("uvicorn.error"))

_MAX_CONNECTIONS = 256  # Telegram makes 100
_DESCRIPTORS_EACH = 4  # at least, of those that the process may have


class _Phase(Enum):
    """What a connection waits for, and for how many seconds at most, however slowly bytes come."""

    HEADERS = 10.0
    BODY = 20.0
    ANSWER = 60.0


def max_connections() -> int:
    """Return how many connections may be open at once."""
    descriptors, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if descriptors <= 0:  # without limit
        return _MAX_CONNECTIONS
    return min(_MAX_CONNECTIONS, descriptors // _DESCRIPTORS_EACH)


class Connection(H11Protocol):
    """Closes itself where the other side is slow, even if some bytes come meanwhile.

    Where there are too many, a new one closes that which has waited longest for a request, or
    itself if all are being answered.
    """

    logger: OncePerMinute  # type: ignore[assignment] # all that the base asks of it
    _current: tuple[_Phase, object] | None = None
    _waiting_since = 0.0
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request, and make room for it."""
        super().connection_made(transport)
        self.logger = _uvicorn_log  # any stranger can send what is no request
        self._set_deadline()
        if len(self.connections) > max_connections():
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        super().connection_lost(exc)
        if self._deadline:
            self._deadline.cancel()

    def handle_events(self) -> None:
        """Take what has come in, and wait for what is to come next."""
        super().handle_events()
        self._set_deadline()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._set_deadline()

    def _set_deadline(self) -> None:
        current = self._phase(), self.cycle
        if current == self._current:
            return
        self._current = current
        self._waiting_since = self.loop.time()
        if self._deadline:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(current[0].value, self._close)

    def _phase(self) -> _Phase:
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is None or cycle.response_complete:
            return _Phase.HEADERS
        return _Phase.BODY if cycle.more_body else _Phase.ANSWER

    def _make_room(self) -> None:
        others = [c for c in self.connections if _is_open(c) and c is not self]
        if len(others) < max_connections():
            return
        log.warning("%d connections are open, as many as may be", len(others))
        idle = [c for c in others if c._phase() is _Phase.HEADERS]  # noqa: SLF001 - its own
        min(idle, key=lambda c: c._waiting_since, default=self)._close()  # noqa: SLF001

    def _close(self) -> None:
        if self.transport.get_write_buffer_size():
            self.transport.abort()  # closing would wait until all of it is read
        else:
            self.transport.close()


def on_loop_error(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what goes wrong in an event loop; that no connection can be taken, once a minute."""
    if str(context.get("message")).startswith("socket.accept() out of system resource"):
        log.warning("no connection can be taken: %s", context.get("exception"))
    else:
        loop.default_exception_handler(context)


def _is_open(connection: object) -> TypeGuard[Connection]:
    return isinstance(connection, Connection) and not connection.transport.is_closing()
