"""The updates waiting for the bot, and long polling for them."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Condition
from typing import Final, NoReturn

from .errors import ApiError, Json

_FIRST_UPDATE_ID: Final = 700_000_001
_MOST_UPDATES: Final = 100
_NOT_BY_DEFAULT: Final = {"chat_member", "message_reaction", "message_reaction_count"}
_GONE_WITHIN: Final = 0.2


@dataclass(slots=True)
class Waiting:
    """An update not yet confirmed; the rest is for its delivery to a webhook."""

    update: Json
    attempts: int = 0
    due: float = 0.0
    busy: bool = False


@dataclass(slots=True)
class Webhook:
    """Where updates are posted to."""

    url: str
    secret_token: str
    max_connections: int
    last_error: Json = field(default_factory=dict)


class Updates:
    """The queue of updates, drained by getUpdates or by a webhook."""

    def __init__(self, changed: Condition) -> None:
        """Start with an empty queue."""
        self.changed: Final = changed
        self.waiting: list[Waiting] = []
        self.webhook: Webhook | None = None
        self.allowed: list[str] | None = None
        self.closed = False
        self._next_id = _FIRST_UPDATE_ID
        self._poll = 0

    def add(self, update: Json) -> Json:
        """Queue an update if the bot asked for its kind, and return it with its identifier."""
        with self.changed:
            numbered = {"update_id": self._next_id} | update
            self._next_id = max(self._next_id, numbered["update_id"]) + 1
            if self._wanted(next(key for key in numbered if key != "update_id")):
                self.waiting.append(Waiting(numbered))
                self.changed.notify_all()
            return numbered

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT

    def confirm(self, done: Iterable[Waiting]) -> None:
        """Forget updates the bot has received."""
        with self.changed:
            gone = {id(item) for item in done}
            self.waiting = [item for item in self.waiting if id(item) not in gone]
            self.changed.notify_all()

    def set_webhook(self, webhook: Webhook | None, *, drop_pending: bool) -> None:
        """Set or remove the webhook; a poll in progress ends."""
        with self.changed:
            self.webhook = webhook
            if drop_pending:
                self.waiting = []
            self.changed.notify_all()

    def poll(self, params: Json, connected: Callable[[], bool]) -> list[Json]:
        """Answer getUpdates: wait for updates unless another poll or a webhook takes over."""
        with self.changed:
            self._refuse_beside_webhook()
            self._poll += 1
            own = self._poll
            self.changed.notify_all()
            self.allowed = params.get("allowed_updates", self.allowed)
            self._drop_before(params.get("offset", 0))
            limit = min(max(params.get("limit", _MOST_UPDATES), 1), _MOST_UPDATES)
            self.changed.wait_for(lambda: self.waiting or self._ends(own), params.get("timeout", 0))
            if self.webhook is not None:
                _conflict("terminated by setWebhook request")
            found = [item.update for item in self.waiting[:limit]]
            taken_over = self._poll != own
        if taken_over:
            only = "make sure that only one bot instance is running"
            reason = f"terminated by other getUpdates request; {only}"
            _conflict(reason, violation=_stays(connected))
        return found

    def _ends(self, poll: int) -> bool:
        return self.closed or self._poll != poll or self.webhook is not None

    def _refuse_beside_webhook(self) -> None:
        if self.webhook is not None:
            reason = "use deleteWebhook to delete the webhook first"
            _conflict(f"can't use getUpdates method while webhook is active; {reason}")

    def _drop_before(self, offset: int) -> None:
        if offset < 0:
            self.waiting = self.waiting[offset:]
        else:
            self.waiting = [w for w in self.waiting if w.update["update_id"] >= offset]
        self.changed.notify_all()


def _conflict(reason: str, *, violation: bool = True) -> NoReturn:
    raise ApiError(409, f"Conflict: {reason}", violation=violation)


def _stays(connected: Callable[[], bool]) -> bool:
    """Tell a second poller from a bot that has just hung up on its first poll."""
    until = time.monotonic() + _GONE_WITHIN
    while connected():
        if time.monotonic() > until:
            return True
        time.sleep(0.005)
    return False
