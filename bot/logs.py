"""Logging, with the secrets taken out of every line."""

import logging
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from textwrap import indent
from typing import Any

from bot.printable import as_json, one_line, printable

_MINUTE = 60.0  # seconds
_SECRET = "[secret]"  # noqa: S105 - what is written instead of one


class _Redacting(logging.Formatter):
    """Formats for people, and writes a mark wherever a secret would stand.

    What is not the start of an entry is indented, so that nothing logged can pass for one.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        line = self._format(record)
        for secret in self._secrets:
            line = line.replace(secret, _SECRET)
        return line

    def _format(self, record: logging.LogRecord) -> str:
        parts = [self.formatMessage(self._made(record))]
        if record.exc_info:
            parts.append(indent(printable(self.formatException(record.exc_info)), "    "))
        return "\n".join(parts)

    def _made(self, record: logging.LogRecord) -> logging.LogRecord:
        record.asctime, record.message = self.formatTime(record), one_line(record.getMessage())
        return record


class _Json(_Redacting):
    """Formats for machines: an object a line."""

    def _format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return as_json(entry)


# The libraries' own lines: those that could hold the token, in an address, or people's words, in
# an update or a request, are left out at every level, and so is what the bot tells better itself.
_LIBRARIES = {
    "asyncio": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "telegram": logging.WARNING,
    "telegram.ext.AIORateLimiter": logging.CRITICAL,
    "uvicorn": logging.WARNING,
}


def set_up_logging(level: str, form: str, secrets: Iterable[str]) -> None:
    """Log to standard error from now on, at a level, as "console" or "json" lines.

    A record's `fields`, a mapping, are keys of their own in a JSON line.
    """
    handler = logging.StreamHandler()
    handler.setFormatter((_Json if form == "json" else _Redacting)(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, lowest in _LIBRARIES.items():
        logging.getLogger(name).setLevel(lowest)


class OncePerMinute(logging.LoggerAdapter[logging.Logger]):
    """A logger that a stranger can't fill: each of its warnings comes at most once a minute.

    Warnings are the same if they are before values are put in. Other levels are as always. `clock`
    returns seconds.
    """

    def __init__(self, logger: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(logger)
        self._clock = clock
        self._logged: dict[object, float] = {}  # when each warning was logged last

    @property
    def level(self) -> int:
        """The logger's own level; uvicorn looks at it."""
        return self.logger.level

    def warning(self, msg: object, *args: object, **kwargs: Any) -> None:  # noqa: ANN401 - the base's
        """Log a warning unless the same was logged within the last minute."""
        now = self._clock()
        if now - self._logged.get(msg, -_MINUTE) >= _MINUTE:
            self._logged[msg] = now
            super().warning(msg, *args, **kwargs)
