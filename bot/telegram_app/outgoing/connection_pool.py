"""The connections to Telegram, each of which carries one call at a time."""

import asyncio
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest


class ConnectionPool(BaseRequest):
    """Makes each call on a connection of its own, opened where none is idle.

    The HTTP library looks through all connections of a pool, and all calls that wait for one, at
    every call and every answer: a hundred calls at once in one pool keep it busier than Telegram.
    `connect` returns a connection that is open. There are as many as there have been calls at once;
    whoever calls sees to it that these are not too many.
    """

    def __init__(self, connect: Callable[[], BaseRequest]) -> None:
        self._connect = connect
        self._connections = [connect()]
        self._idle = list(self._connections)
        self._read_timeout = self._connections[0].read_timeout

    @property
    def read_timeout(self) -> float | None:
        """Seconds that Telegram may take for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the connections there are."""
        await asyncio.gather(*[connection.initialize() for connection in self._connections])

    async def shutdown(self) -> None:
        """Close the connections, with what is under way."""
        await asyncio.gather(*[connection.shutdown() for connection in self._connections])

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Make a call on the connection used last, the likeliest to be open still."""
        connection = self._idle.pop() if self._idle else self._connect_another()
        try:
            return await connection.do_request(*args, **options)
        except asyncio.CancelledError:
            self._connections.remove(connection)
            await connection.shutdown()  # it may be taken for busy ever after
            raise
        finally:
            if connection in self._connections:
                self._idle.append(connection)

    def _connect_another(self) -> BaseRequest:
        self._connections.append(self._connect())
        return self._connections[-1]
