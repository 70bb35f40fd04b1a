"""Chats that Telegram wants to be left alone for a while."""

import time
from collections.abc import Callable

_SWEEP = 512  # chats; beyond that, those whose time is over are forgotten


class Holds:
    """How long each chat is to be left alone; `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[object, float] = {}

    def hold(self, chat: object, seconds: float) -> None:
        """Leave a chat alone for so many seconds from now on."""
        now = self._clock()
        self._until[chat] = max(now + seconds, self._until.get(chat, now))
        if len(self._until) > _SWEEP:
            self._until = {chat: until for chat, until in self._until.items() if until > now}

    def seconds(self, chat: object) -> float:
        """Return for how many seconds a chat is still to be left alone."""
        return max(0.0, self._until.get(chat, 0.0) - self._clock())
