"""The way out to Telegram: lines that each carry one call at a time."""

from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest


class Lines(BaseRequest):
    """Makes each call on a line of its own, opened where none is free.

    The HTTP library looks through all connections of a pool, and all calls that wait for one, at
    every call and every answer: a hundred calls at once in one pool keep it busier than Telegram.
    Whoever calls sees to it that there aren't more calls at once than lines are wanted.
    """

    def __init__(self, open_line: Callable[[], BaseRequest]) -> None:
        self._open = open_line
        self._free = [first := open_line()]
        self._read_timeout = first.read_timeout

    @property
    def read_timeout(self) -> float | None:
        """Seconds that Telegram may take for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the lines there are."""
        for line in self._free:
            await line.initialize()

    async def shutdown(self) -> None:
        """Close the lines."""
        for line in self._free:
            await line.shutdown()

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Make a call on the line that was free last, the likeliest to be connected still."""
        line = self._free.pop() if self._free else self._open()
        try:
            return await line.do_request(*args, **options)
        finally:
            self._free.append(line)
