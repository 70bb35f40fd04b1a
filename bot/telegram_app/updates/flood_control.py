"""How much one chat may ask before it is told to slow down, and then ignored."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from telegram import Update
from telegram.error import TelegramError

from bot.chat import wording
from bot.language.translation import speaking
from bot.telegram_app.handlers import handling, language_tag
from bot.telegram_app.outgoing.send import tell
from bot.telegram_app.surfaces.queries import acknowledge
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.gauges import Gauge, LeakyBucket, SlidingWindow
from bot.telegram_app.updates.origin import Load, Origin, Place, origin
from bot.telegram_app.updates.update_queue import Handling

log = logging.getLogger(__name__)

_WARNING_INTERVAL = 30.0  # seconds between two requests to slow down
_SWEEP_INTERVAL = 60.0  # seconds between two looks for chats that can be forgotten


class Verdict(Enum):
    """What to do with an update."""

    ADMIT = auto()
    ASK_TO_SLOW_DOWN = auto()
    IGNORE = auto()


@dataclass(slots=True)
class _Chat:
    gauge: Gauge
    is_flooding: bool = False
    warned_at: float | None = None


class FloodControl:
    """Lets updates in, except those of a chat that writes too fast; `clock` returns seconds."""

    def __init__(self, app: App, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._throttle = Throttle(clock)

    def admit(self, update: Update, load: Load) -> Handling | None:
        """Return what to do with an update that has just arrived; None: nothing, for good.

        What no handler wants counts for nothing. What is returned ends once Telegram has taken or
        refused whatever the update is answered with.
        """
        if (handle := handling(self._app, update)) is None:
            return None
        pressed = update.callback_query is not None  # and waits for the spinning to stop
        match self._throttle.judge(origin(update), load, insists=pressed):
            case Verdict.ADMIT:
                return handle
            case Verdict.ASK_TO_SLOW_DOWN:
                log.warning("a chat writes too fast; it is ignored until it slows down")
                return self._ask_to_slow_down
            case Verdict.IGNORE:
                return None

    @staticmethod
    async def _ask_to_slow_down(update: Update) -> None:
        with speaking(language_tag(update)):
            told = wording.SLOW_DOWN()
        message = update.message or update.edited_message
        try:
            if update.callback_query:
                await acknowledge(update.callback_query, told)
            elif message:
                await tell(message, told)
        except TelegramError as error:
            log.info("a chat could not be asked to slow down: %s", error)


class Throttle:
    """Judges each chat by how fast it writes; `clock` returns seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._chats: dict[Origin, _Chat] = {}
        self._swept_at = clock()

    def judge(self, source: Origin, load: Load, *, insists: bool = False) -> Verdict:
        """Count an update of a chat and return what to do with it.

        A chat that is too fast, or has too much in hand, is warned once, then ignored until it has
        calmed down. One that `insists` is warned again, but never twice within half a minute.
        """
        now = self._clock()
        self._sweep(now)
        gauge = SlidingWindow() if source.place is Place.GROUP else LeakyBucket(now)
        chat = self._chats.setdefault(source, _Chat(gauge))
        was_flooding, chat.is_flooding = chat.is_flooding, _is_flooding(chat, load, now)
        if not chat.is_flooding:
            chat.gauge.count_admitted(now)
            return Verdict.ADMIT
        chat.gauge.count_refused(now)
        just_warned = chat.warned_at is not None and now - chat.warned_at < _WARNING_INTERVAL
        if just_warned or (was_flooding and not insists):
            return Verdict.IGNORE
        chat.warned_at = now
        return Verdict.ASK_TO_SLOW_DOWN

    def _sweep(self, now: float) -> None:
        if now - self._swept_at >= _SWEEP_INTERVAL:
            self._swept_at = now
            kept = {o: chat for o, chat in self._chats.items() if not chat.gauge.is_empty(now)}
            self._chats = kept


def _is_flooding(chat: _Chat, load: Load, now: float) -> bool:
    if load.is_too_much or chat.gauge.is_full(now):
        return True
    return chat.is_flooding and not chat.gauge.is_calm(now)
