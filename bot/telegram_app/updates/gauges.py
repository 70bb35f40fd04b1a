"""How much of what it may ask a chat has used up: by a leaky bucket, or a sliding window."""

from abc import ABC, abstractmethod
from collections import deque

_BURST = 40.0  # messages in one go
_LEAK_RATE = 1.0  # … and so many a second for good
_CALM_LEVEL = 30.0  # below this a chat that was too fast is heard again
_GROUP_LIMIT = 18  # a minute, of the 20 messages that Telegram takes
_GROUP_CALM_LEVEL = 12
_MINUTE = 60.0


class Gauge(ABC):
    """Counts the updates of a chat, of which `limit` are as many as may be; `now` is in seconds."""

    def __init__(self, limit: float, calm: float) -> None:
        self._limit = limit
        self._calm = calm

    @abstractmethod
    def level(self, now: float) -> float:
        """Return how many updates count by now."""

    @abstractmethod
    def count_admitted(self, now: float) -> None:
        """Count an update that is let in."""

    def count_refused(self, now: float) -> None:  # noqa: B027 - it need not count
        """Count an update that is not."""

    def is_full(self, now: float) -> bool:
        """Return whether a further update would be too much."""
        return self.level(now) + 1 > self._limit

    def is_calm(self, now: float) -> bool:
        """Return whether a chat that was too fast may be heard again."""
        return self.level(now) <= self._calm

    def is_empty(self, now: float) -> bool:
        """Return whether the chat can be forgotten."""
        return self.level(now) <= 0


class LeakyBucket(Gauge):
    """Fills by one with each update and leaks steadily."""

    def __init__(self, now: float) -> None:
        super().__init__(_BURST, _CALM_LEVEL)
        self._leaked_at, self._level = now, 0.0

    def level(self, now: float) -> float:
        """Return what has not leaked by now."""
        self._level = max(0.0, self._level - (now - self._leaked_at) * _LEAK_RATE)
        self._leaked_at = now
        return self._level

    def count_admitted(self, now: float) -> None:
        """Count an update, let in or not."""
        self._level = min(self.level(now) + 1, _BURST)

    count_refused = count_admitted


class SlidingWindow(Gauge):
    """Counts the answers to a group within the last minute, as Telegram does.

    What is let through need not wait for Telegram's limit, and so holds up nobody.
    """

    def __init__(self) -> None:
        super().__init__(_GROUP_LIMIT, _GROUP_CALM_LEVEL)
        self._times = deque[float]()

    def level(self, now: float) -> float:
        """Return how many were let in within a minute."""
        while self._times and self._times[0] <= now - _MINUTE:
            self._times.popleft()
        return len(self._times)

    def count_admitted(self, now: float) -> None:
        """Count an update that is let in."""
        self._times.append(now)
