"""How much one chat may ask before it is asked to slow down."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.telegram_app.updates.gauges import Bucket, Gauge, Window
from bot.telegram_app.updates.origin import Origin, Place

_MOST, _FEW = 40, 8  # updates of a chat in hand: at most, and where many are in hand
_MANY = 50
_HALF_MINUTE = 30.0  # between two requests to slow down
_SWEEP = 60.0  # seconds between two looks for chats that can be forgotten


class Verdict(Enum):
    """What to do with an update."""

    ANSWER = auto()
    ASK_TO_SLOW_DOWN = auto()
    IGNORE = auto()


@dataclass(frozen=True, slots=True)
class Load:
    """How many updates are in hand: of one chat, and of all together."""

    of_chat: int = 0
    of_all: int = 0

    @property
    def too_much(self) -> bool:
        """Return whether the chat has as much in hand as it may have."""
        return self.of_chat >= (_FEW if self.of_all >= _MANY else _MOST)


NO_LOAD = Load()


@dataclass(slots=True)
class _Chat:
    gauge: Gauge
    loud: bool = False
    told: float | None = None


class Throttle:
    """Judges each chat by how fast it writes; `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._chats: dict[Origin, _Chat] = {}
        self._swept = clock()

    def judge(self, origin: Origin, load: Load = NO_LOAD, *, insists: bool = False) -> Verdict:
        """Count an update of a chat and return what to do with it.

        A chat that is too fast, or has too much in hand, is told so once, then ignored until it has
        calmed down. One that `insists` is told again, but never twice within half a minute.
        """
        now = self._clock()
        self._sweep(now)
        chat = self._chats.setdefault(origin, _Chat(_gauge(origin, now)))
        was_loud = chat.loud
        chat.loud = load.too_much or chat.gauge.full(now) or (was_loud and not chat.gauge.calm(now))
        if not chat.loud:
            chat.gauge.answer(now)
            return Verdict.ANSWER
        chat.gauge.refuse(now)
        if (was_loud and not insists) or (chat.told is not None and now - chat.told < _HALF_MINUTE):
            return Verdict.IGNORE
        chat.told = now
        return Verdict.ASK_TO_SLOW_DOWN

    def _sweep(self, now: float) -> None:
        if now - self._swept >= _SWEEP:
            self._swept = now
            self._chats = {o: c for o, c in self._chats.items() if not c.gauge.empty(now)}


def _gauge(origin: Origin, now: float) -> Gauge:
    return Window() if origin.place is Place.GROUP else Bucket(now)
