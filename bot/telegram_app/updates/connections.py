"""The HTTP server's connections: none is waited for long, and there are never too many."""

import asyncio
import logging
import resource
from enum import Enum
from typing import Any, TypeGuard

from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot.logs import OncePerMinute

log = OncePerMinute(logging.getLogger(__name__))
_uvicorn_log = OncePerMinute(logging.getLogger("uvicorn.error"))

_MOST = 256  # connections: Telegram makes 100
_SHARE = 4  # … and at most one for so many of the descriptors that the process may have


class _Awaited(Enum):
    """What a connection waits for, and for how many seconds at most."""

    HEADERS = 10.0
    BODY = 20.0
    ANSWER = 60.0


def most_connections() -> int:
    """Return how many connections may be open at once."""
    descriptors, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(_MOST, descriptors // _SHARE) if descriptors > 0 else _MOST


class Connection(H11Protocol):
    """Closes itself where the other side is slow, whatever trickles in meanwhile.

    One too many closes the one that has waited longest for a request; where there is none, itself.
    """

    logger: OncePerMinute  # type: ignore[assignment] # all that the base asks of it
    _awaits: tuple[_Awaited, object] | None = None
    _since = 0.0
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request, and make room for it."""
        super().connection_made(transport)
        self.logger = _uvicorn_log  # any stranger can send what is no request
        self._set_deadline()
        if len(self.connections) > most_connections():
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
        awaits = self._awaited(), self.cycle
        if awaits == self._awaits:
            return
        self._awaits = awaits
        self._since = self.loop.time()
        if self._deadline:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(awaits[0].value, self._close)

    def _awaited(self) -> _Awaited:
        cycle: RequestResponseCycle | None = self.cycle
        if cycle is None or cycle.response_complete:
            return _Awaited.HEADERS
        return _Awaited.BODY if cycle.more_body else _Awaited.ANSWER

    def _make_room(self) -> None:
        others = [c for c in self.connections if _is_open(c) and c is not self]
        if len(others) < most_connections():
            return
        log.warning("%d connections are open, as many as may be", len(others))
        idle = [c for c in others if c._awaited() is _Awaited.HEADERS]  # noqa: SLF001 - its own
        min(idle, key=lambda c: c._since, default=self)._close()  # noqa: SLF001

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
