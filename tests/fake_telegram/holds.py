"""Chats, and methods that concern none, that Telegram wants to be left alone for a while."""

import math
import time
from dataclasses import dataclass

from .errors import ApiError, Json

_UNDER_WAY = 0.05  # seconds for which a call may not know of a refusal yet


@dataclass(frozen=True, slots=True)
class _Hold:
    since: float
    until: float


class Holds:
    """Refuses whatever comes too early; a correct bot waits for as long as it was asked to."""

    def __init__(self) -> None:
        """Start with nothing to be left alone."""
        self._holds: dict[str, _Hold] = {}

    def hold(self, method: str, params: Json, seconds: int) -> None:
        """Want to be left alone from now on."""
        now = time.monotonic()
        self._holds[_subject(method, params)] = _Hold(now + _UNDER_WAY, now + seconds)

    def check(self, method: str, params: Json, arrived: float) -> None:
        """Refuse a call that came too early."""
        hold = self._holds.get(_subject(method, params))
        if hold is not None and hold.since <= arrived < hold.until:
            left = math.ceil(hold.until - arrived)
            reason = f"Too Many Requests: retry after {left}, as the bot was told already"
            raise ApiError(429, reason, retry_after=left)


def _subject(method: str, params: Json) -> str:
    """Return what is left alone: a chat, an answer to one query, or else a method."""
    answered = (str(value) for name, value in params.items() if name.endswith("query_id"))
    return next(answered, str(params.get("chat_id", method)))
