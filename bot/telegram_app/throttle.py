"""How much one chat may ask before it is asked to slow down."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

_MOST = 40.0  # messages in one go
_RATE = 1.0  # … and so many a second for good
_CALM = 30.0  # below this a chat that was too fast is heard again
_SWEEP = 60.0  # seconds between two looks for chats that can be forgotten


class Verdict(Enum):
    """What to do with a message."""

    ANSWER = auto()
    ASK_TO_SLOW_DOWN = auto()
    IGNORE = auto()


@dataclass(slots=True)
class _Bucket:
    """Fills by one with each message and leaks steadily."""

    level: float
    at: float
    loud: bool = False

    def leak(self, now: float) -> float:
        self.level = max(0.0, self.level - (now - self.at) * _RATE)
        self.at = now
        return self.level


class Throttle:
    """Judges each chat by how fast it writes; `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: dict[object, _Bucket] = {}
        self._swept = clock()

    def judge(self, chat: object) -> Verdict:
        """Count a message of a chat and return what to do with it.

        A chat that is too fast is told so once, then ignored until it has calmed down.
        """
        now = self._clock()
        self._sweep(now)
        bucket = self._buckets.setdefault(chat, _Bucket(0.0, now))
        bucket.loud = bucket.leak(now) > _CALM and bucket.loud
        if bucket.loud:
            bucket.level = min(bucket.level + 1, _MOST)
            return Verdict.IGNORE
        bucket.loud = bucket.level + 1 > _MOST
        if bucket.loud:
            return Verdict.ASK_TO_SLOW_DOWN
        bucket.level += 1
        return Verdict.ANSWER

    def _sweep(self, now: float) -> None:
        if now - self._swept >= _SWEEP:
            self._swept = now
            self._buckets = {c: b for c, b in self._buckets.items() if b.leak(now) > 0}
