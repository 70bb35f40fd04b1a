"""A strict stand-in for the Telegram Bot API, over real HTTP on the loopback."""

from .api import DEFAULT_USER, FakeBotAPI
from .errors import Json
from .records import Call, SentMessage, Violation
from .webhook import WebhookOptions

__all__ = [
    "DEFAULT_USER",
    "Call",
    "FakeBotAPI",
    "Json",
    "SentMessage",
    "Violation",
    "WebhookOptions",
]
