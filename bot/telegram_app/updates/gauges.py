"""How much of what it may ask a chat has used up."""

from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

_MOST = 40.0  # messages in one go
_RATE = 1.0  # … and so many a second for good
_CALM = 30.0  # below this a chat that was too fast is heard again
_MOST_IN_GROUP = 18  # a minute, of the 20 messages that Telegram takes
_CALM_IN_GROUP = 12
_MINUTE = 60.0


class Gauge(Protocol):
    """Counts the updates of a chat; `now` is in seconds."""

    def answer(self, now: float) -> None:
        """Count an update that is answered."""

    def refuse(self, now: float) -> None:
        """Count an update that is not."""

    def full(self, now: float) -> bool:
        """Return whether a further update would be too much."""

    def calm(self, now: float) -> bool:
        """Return whether a chat that was too fast may be heard again."""

    def empty(self, now: float) -> bool:
        """Return whether the chat can be forgotten."""


@dataclass(slots=True)
class Bucket:
    """Fills by one with each update and leaks steadily."""

    at: float
    level: float = 0.0

    def answer(self, now: float) -> None:
        """Count an update that is answered."""
        self.level = min(self._leak(now) + 1, _MOST)

    refuse = answer

    def full(self, now: float) -> bool:
        """Return whether a further update would be too much."""
        return self._leak(now) + 1 > _MOST

    def calm(self, now: float) -> bool:
        """Return whether a chat that was too fast may be heard again."""
        return self._leak(now) <= _CALM

    def empty(self, now: float) -> bool:
        """Return whether the chat can be forgotten."""
        return self._leak(now) <= 0

    def _leak(self, now: float) -> float:
        self.level = max(0.0, self.level - (now - self.at) * _RATE)
        self.at = now
        return self.level


@dataclass(slots=True)
class Window:
    """Counts the answers to a group within the last minute, as Telegram does.

    What is let through need not wait for Telegram's limit, and so holds up nobody.
    """

    times: deque[float] = field(default_factory=deque)

    def answer(self, now: float) -> None:
        """Count an update that is answered."""
        self.times.append(now)

    def refuse(self, now: float) -> None:
        """Count an update that is not."""

    def full(self, now: float) -> bool:
        """Return whether a further update would be too much."""
        return self._count(now) >= _MOST_IN_GROUP

    def calm(self, now: float) -> bool:
        """Return whether a group that was too fast may be heard again."""
        return self._count(now) <= _CALM_IN_GROUP

    def empty(self, now: float) -> bool:
        """Return whether the group can be forgotten."""
        return not self._count(now)

    def _count(self, now: float) -> int:
        while self.times and self.times[0] <= now - _MINUTE:
            self.times.popleft()
        return len(self.times)
