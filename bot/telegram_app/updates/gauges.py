"""How much of what it may ask a chat has used up: by a leaky bucket, or a sliding window."""

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

_BURST = 40.0  # messages in one go
_LEAK_RATE = 1.0  # … and so many a second for good
_CALM_LEVEL = 30.0  # below this a chat that was too fast is heard again
_GROUP_LIMIT = 18  # a minute, of the 20 messages that Telegram takes
_GROUP_CALM_LEVEL = 12
_MINUTE = 60.0


class Gauge(Protocol):
    """Counts the updates of a chat; `now` is in seconds."""

    def count_admitted(self, now: float) -> None:
        """Count an update that is let in."""

    def count_refused(self, now: float) -> None:
        """Count an update that is not."""

    def is_full(self, now: float) -> bool:
        """Return whether a further update would be too much."""

    def is_calm(self, now: float) -> bool:
        """Return whether a chat that was too fast may be heard again."""

    def is_empty(self, now: float) -> bool:
        """Return whether the chat can be forgotten."""


@dataclass(slots=True)
class LeakyBucket:
    """Fills by one with each update and leaks steadily."""

    leaked_at: float
    level: float = 0.0

    def count_admitted(self, now: float) -> None:
        """Count an update that is let in."""
        self.level = min(self._leaked(now) + 1, _BURST)

    count_refused = count_admitted

    def is_full(self, now: float) -> bool:
        """Return whether a further update would be too much."""
        return self._leaked(now) + 1 > _BURST

    def is_calm(self, now: float) -> bool:
        """Return whether a chat that was too fast may be heard again."""
        return self._leaked(now) <= _CALM_LEVEL

    def is_empty(self, now: float) -> bool:
        """Return whether the chat can be forgotten."""
        return self._leaked(now) <= 0

    def _leaked(self, now: float) -> float:
        self.level = max(0.0, self.level - (now - self.leaked_at) * _LEAK_RATE)
        self.leaked_at = now
        return self.level


@dataclass(slots=True)
class SlidingWindow:
    """Counts the answers to a group within the last minute, as Telegram does.

    What is let through need not wait for Telegram's limit, and so holds up nobody.
    """

    times: deque[float] = field(default_factory=deque)

    def count_admitted(self, now: float) -> None:
        """Count an update that is let in."""
        self.times.append(now)

    def count_refused(self, now: float) -> None:
        """Count an update that is not."""

    def is_full(self, now: float) -> bool:
        """Return whether a further update would be too much."""
        return self._count(now) >= _GROUP_LIMIT

    def is_calm(self, now: float) -> bool:
        """Return whether a group that was too fast may be heard again."""
        return self._count(now) <= _GROUP_CALM_LEVEL

    def is_empty(self, now: float) -> bool:
        """Return whether the group can be forgotten."""
        return not self._count(now)

    def _count(self, now: float) -> int:
        while self.times and self.times[0] <= now - _MINUTE:
            self.times.popleft()
        return len(self.times)
