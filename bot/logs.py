"""Logging, with the secrets taken out of every line."""

import logging
from collections.abc import Iterable
from datetime import UTC, datetime
from textwrap import indent

from bot.printable import as_json, one_line, printable

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
