"""The way out to Telegram: lines that each carry one call at a time."""

import asyncio
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest


class ConnectionPool(BaseRequest):
    """Makes each call on a line of its own, opened where none is free.

    The HTTP library looks through all connections of a pool, and all calls that wait for one, at
    every call and every answer: a hundred calls at once in one pool keep it busier than Telegram.
    `open_line` returns a line that is open. There are as many as there have been calls at once;
    whoever calls sees to it that these are not too many.
    """

    def __init__(self, open_line: Callable[[], BaseRequest]) -> None:
        self._open_line = open_line
        self._lines = [open_line()]
        self._free = list(self._lines)
        self._read_timeout = self._lines[0].read_timeout

    @property
    def read_timeout(self) -> float | None:
        """Seconds that Telegram may take for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the lines there are."""
        await asyncio.gather(*[line.initialize() for line in self._lines])

    async def shutdown(self) -> None:
        """Close the lines, with what is under way."""
        await asyncio.gather(*[line.shutdown() for line in self._lines])

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Make a call on the line that was free last, the likeliest to be connected still."""
        line = self._free.pop() if self._free else self._another()
        try:
            return await line.do_request(*args, **options)
        except asyncio.CancelledError:
            self._lines.remove(line)
            await line.shutdown()  # its connection may be taken for busy ever after
            raise
        finally:
            if line in self._lines:
                self._free.append(line)

    def _another(self) -> BaseRequest:
        self._lines.append(self._open_line())
        return self._lines[-1]
