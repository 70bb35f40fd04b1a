"""Logging, with the secrets taken out of every line."""

import json
import logging
from collections.abc import Iterable
from datetime import UTC, datetime

_SECRET = "[secret]"  # noqa: S105 - what is written instead of one


class _Redacting(logging.Formatter):
    """Formats for people, and writes a mark wherever a secret would stand."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        line = self._format(record)
        for secret in self._secrets:
            line = line.replace(secret, _SECRET)
        return line

    def _format(self, record: logging.LogRecord) -> str:
        return super().format(record)


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
        return json.dumps(entry, ensure_ascii=False)


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
