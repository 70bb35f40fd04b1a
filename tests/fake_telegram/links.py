"""Which links Telegram takes, and how it writes them."""

import re
from typing import Final
from urllib.parse import urlsplit

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
_HOST: Final = re.compile(r"([\w-]+\.)+([^\W\d_]{2,}|xn--[\w-]+)|\d{1,3}(\.\d{1,3}){3}")
_WEB: Final = {"http", "https"}
_TELEGRAM: Final = {"tg", "ton", "tonsite"}
_USER: Final = re.compile(r"tg://user\?id=(\d+)", re.IGNORECASE)


def checked_link(url: str) -> str:
    """Return the link as Telegram stores it; raise ``ValueError`` saying what is wrong with it."""
    named = _SCHEME.match(url)
    scheme = named.group(1).lower() if named else "http"
    if scheme in _TELEGRAM:
        return url
    if scheme not in _WEB:
        message = "Unsupported URL protocol"
        raise ValueError(message)
    parts = urlsplit(url if named else f"http://{url}")
    if not _HOST.fullmatch(parts.hostname or "") or re.search(r"\s", url):
        message = "Wrong HTTP URL"
        raise ValueError(message)
    normal = parts._replace(scheme=scheme, netloc=parts.netloc.lower(), path=parts.path or "/")
    return normal.geturl()


def mentioned_user(url: str) -> int | None:
    """Return the user a ``tg://user?id=`` link mentions."""
    user = _USER.fullmatch(url)
    return int(user.group(1)) if user else None
