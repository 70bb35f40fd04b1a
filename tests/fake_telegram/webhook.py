"""Delivery of updates to the bot's webhook."""

import json
import socket
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

from .errors import Json
from .updates import Updates, Waiting, Webhook

_MOST_CONNECTIONS: Final = 100
_LONGEST_PAUSE: Final = 2.0
_LOOPBACK: Final = {"127.0.0.1", "localhost"}


@dataclass(frozen=True, slots=True)
class WebhookOptions:
    """How the server treats webhooks.

    ``allow_loopback`` accepts ``http://127.0.0.1`` as a webhook. ``deliver_to`` is an origin on
    the loopback that stands for the proxy in front of the bot: updates for any webhook go there,
    with the path of its URL. Nothing is ever sent beyond the loopback.
    """

    allow_loopback: bool = False
    deliver_to: str | None = None
    first_pause: float = 0.05
    timeout: float = 5.0

    def target(self, url: str) -> tuple[str, int] | None:
        """Return the loopback address to connect to, or ``None`` if the URL leads elsewhere."""
        parts = urlsplit(self.deliver_to or url)
        if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
            return None
        return parts.hostname, parts.port or 80


class Delivery:
    """Threads that post waiting updates, those of one chat one after another as Telegram does."""

    def __init__(self, updates: Updates, options: WebhookOptions) -> None:
        """Deliver from this queue."""
        self._updates = updates
        self._options = options
        self._pool = ThreadPoolExecutor(_MOST_CONNECTIONS, "fake-telegram-webhook")
        self._dispatcher = Thread(target=self._dispatch, name="fake-telegram-dispatcher")
        self._connections: set[HTTPConnection] = set()

    def start(self) -> None:
        """Start to look for updates and a webhook."""
        self._dispatcher.start()

    def close(self) -> None:
        """Stop; the queue is closed already. Deliveries under way are cut off."""
        self._dispatcher.join()
        with self._updates.changed:
            for connection in self._connections:
                connection.sock.shutdown(socket.SHUT_RDWR)
        self._pool.shutdown()

    def _dispatch(self) -> None:
        updates = self._updates
        with updates.changed:
            while not updates.closed:
                webhook, item = updates.webhook, self._next()
                if webhook is not None and item is not None:
                    item.busy = True
                    self._pool.submit(self._deliver, webhook, item)
                else:
                    updates.changed.wait(self._pause())

    def _next(self) -> Waiting | None:
        """Return an update that can go out now: due, and the first of its chat."""
        webhook, waiting = self._updates.webhook, self._updates.waiting
        if webhook is None or sum(item.busy for item in waiting) >= webhook.max_connections:
            return None
        now = time.monotonic()
        return next((i for i in _firsts(waiting) if not i.busy and i.due <= now), None)

    def _pause(self) -> float | None:
        """Return how long until a retry is due; news of any other kind ends the wait earlier."""
        if self._updates.webhook is None:
            return None
        now = time.monotonic()
        pauses = [item.due - now for item in self._updates.waiting if item.due > now]
        return min(pauses, default=None)

    def _deliver(self, webhook: Webhook, item: Waiting) -> None:
        error = self._post(webhook, item.update)
        with self._updates.changed:
            item.busy = False
            if error is None:
                self._updates.confirm([item])
                return
            item.attempts += 1
            pause = min(self._options.first_pause * 2 ** (item.attempts - 1), _LONGEST_PAUSE)
            item.due = time.monotonic() + pause
            webhook.last_error = {
                "last_error_date": int(time.time()),
                "last_error_message": error,
            }
            self._updates.changed.notify_all()

    def _post(self, webhook: Webhook, update: Json) -> str | None:
        """Post one update; return what went wrong."""
        target = self._options.target(webhook.url)
        if target is None:
            return "Connection refused: the fake server delivers on the loopback only"
        connection = HTTPConnection(*target, timeout=self._options.timeout)
        try:
            connection.connect()
            with self._updates.changed:
                if self._updates.closed:
                    return "Connection closed"
                self._connections.add(connection)
            return _exchange(connection, webhook, update)
        except (OSError, HTTPException) as error:
            return f"Connection failed: {error!r}"
        finally:
            with self._updates.changed:
                self._connections.discard(connection)
            connection.close()


def _exchange(connection: HTTPConnection, webhook: Webhook, update: Json) -> str | None:
    parts = urlsplit(webhook.url)
    headers = {"Content-Type": "application/json", "Host": parts.netloc}
    if webhook.secret_token:
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request("POST", path, json.dumps(update).encode(), headers)
    response = connection.getresponse()
    response.read()
    if response.status // 100 == 2:
        return None
    return f"Wrong response from the webhook: {response.status} {response.reason}"


def _firsts(waiting: Iterable[Waiting]) -> list[Waiting]:
    lanes: dict[object, Waiting] = {}
    for item in waiting:
        lanes.setdefault(_lane(item.update), item)
    return list(lanes.values())


def _lane(update: Json) -> tuple[str, object]:
    kind = next(key for key in update if key != "update_id")
    body = update[kind]
    origin = body.get("chat") or body.get("from") or body.get("user") or {}
    return kind.removeprefix("edited_"), origin.get("id")
