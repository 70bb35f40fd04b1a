"""Telegram's limit for groups: so many messages a minute, whoever is waiting."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

_MAX_PER_PERIOD = 20
_MINUTE = 60.0
_MAX_GROUPS = 512  # groups; beyond that, quiet ones are forgotten


@dataclass(slots=True)
class _Group:
    sent: deque[float] = field(default_factory=lambda: deque(maxlen=_MAX_PER_PERIOD))
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class GroupRateLimiter:
    """Lets at most 20 messages pass to a group within any minute; `clock` tells seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, period: float = _MINUTE
    ) -> None:
        self._clock = clock
        self._period = period
        self._groups: dict[int, _Group] = {}

    async def wait(self, chat_id: int) -> None:
        """Return when a message may be sent to a group, first come, first served."""
        self._forget_quiet_groups()
        group = self._groups.setdefault(chat_id, _Group())
        async with group.lock:
            if len(group.sent) == _MAX_PER_PERIOD:
                await asyncio.sleep(group.sent[0] + self._period - self._clock())
            group.sent.append(self._clock())

    def _forget_quiet_groups(self) -> None:
        if len(self._groups) > _MAX_GROUPS:
            before = self._clock() - self._period
            self._groups = {
                chat: group
                for chat, group in self._groups.items()
                if group.lock.locked() or (group.sent and group.sent[-1] > before)
            }
