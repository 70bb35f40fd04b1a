"""Where Telegram delivers updates: nobody else gets in, and 200 means answered."""

import asyncio
import hashlib
import hmac
import logging

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from bot.logs import OncePerMinute
from bot.settings import Settings
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.update_json import read_update
from bot.telegram_app.updates.update_queue import QueueFull

log = logging.getLogger(__name__)

ANSWER_TIMEOUT = 25.0  # for an answer; Heroku's router, the least patient, gives up after 30
_MAX_BODY = 1024 * 1024  # bytes
_FORBIDDEN = 403
_UNAVAILABLE = 503  # Telegram delivers again
_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class _Refused(Exception):  # noqa: N818 - an answer, not an error
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Webhook:
    """The endpoint; it takes updates once it is connected."""

    def __init__(self, secret: str, metrics: Metrics) -> None:
        self._secret = secret.encode()
        self._metrics = metrics
        self._intake: Intake | None = None
        self._strangers_log = OncePerMinute(log)  # for what anybody can send

    def connect(self, intake: Intake) -> None:
        """Hand updates over from now on."""
        self._intake = intake

    async def receive(self, request: Request) -> Response:
        """Answer 200 once an update is handled or passed over; 503 where it is to come again."""
        try:
            self._check(request)
            handled = await self._take(await _read(request))
        except _Refused as refused:
            self._metrics.count_error(
                "overload" if refused.status == _UNAVAILABLE else "bad request"
            )
            logger = self._strangers_log if refused.status == _FORBIDDEN else log
            logger.warning("%s: %d, %s", request.url.path, refused.status, refused)
            return _plain(refused.status, str(refused))
        return _plain(200, "handled") if handled else _plain(_UNAVAILABLE, "not handled")

    async def _take(self, body: bytes) -> bool:
        if self._intake is None:
            raise _Refused(_UNAVAILABLE, "not ready")
        try:
            number, data = read_update(body)
        except ValueError as error:
            raise _Refused(400, str(error)) from None
        try:
            handling = self._intake.take(number, data)
        except QueueFull as full:
            raise _Refused(_UNAVAILABLE, str(full)) from None
        await asyncio.wait([handling])  # as long as it takes, even if the sender hangs up
        return not handling.cancelled() and handling.result()

    def _check(self, request: Request) -> None:
        given = request.headers.get(_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            raise _Refused(_FORBIDDEN, "not Telegram's secret")
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            raise _Refused(415, "not JSON")


async def _read(request: Request) -> bytes:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > _MAX_BODY:
                raise _Refused(413, "more than 1 MiB")
    except ClientDisconnect:
        raise _Refused(400, "cut off") from None
    return bytes(body)


def webhook_secret(settings: Settings) -> str:
    """Return the secret Telegram has to send along: the one set, else one made of the token."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


def _plain(status: int, text: str) -> Response:
    return PlainTextResponse(f"{text}\n", status)
