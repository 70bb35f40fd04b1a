"""The running bot: from the bound port to the last answer."""

import asyncio
import logging
import signal
import tempfile
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Any

from starlette.routing import Route
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.address import Address, without_password
from bot.amounts import count
from bot.chat.conversation import Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.application import build, known_token, refused_token
from bot.telegram_app.handlers import UPDATES
from bot.telegram_app.http.http_routes import WEBHOOK_PATH, HttpRoutes
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.outgoing.backoff import retry
from bot.telegram_app.profile import set_profile
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.crash_file import recording
from bot.telegram_app.updates.crash_record import CrashRecord
from bot.telegram_app.updates.flood_control import FloodControl
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.polling import Poller
from bot.telegram_app.updates.registration import Registration, end_registration
from bot.telegram_app.updates.update_queue import UpdateQueue
from bot.telegram_app.updates.webhook import ANSWER_TIMEOUT, Webhook, webhook_secret

log = logging.getLogger(__name__)

_DEFAULT_PORT = 8080
_POLLING_TIMEOUT = 3600.0  # seconds for an answer where Telegram does not deliver again by itself
_SHUTDOWN_TIMEOUT = 15.0  # seconds for what is in hand at the end; with the rest it stays below 20
_LAST_CALL_TIMEOUT = 1.0  # … and for a call that sets the bot's profile


class Service:
    """One process: a port, a corpus, and a connection to Telegram.

    With an `address` Telegram delivers there; without, updates are fetched. `load` returns the
    conversation, and is called once the port is bound.
    """

    def __init__(
        self, settings: Settings, address: Address | None, load: Callable[[], Conversation]
    ) -> None:
        known_token(settings)
        self._settings = settings
        self._address = address
        self._load = load
        self._metrics = Metrics()
        token = settings.metrics_token.get_secret_value() if settings.metrics_token else None
        self._http_routes = HttpRoutes(self._metrics, token, is_public=address is not None)
        secret = webhook_secret(settings)
        self._webhook = Webhook(secret, self._metrics)
        # It stays when the process ends, so that Telegram goes on to deliver to the next.
        self._registration = (
            Registration(address.url + WEBHOOK_PATH, secret, UPDATES) if address else None
        )

    async def run(self) -> None:
        """Serve until SIGTERM or SIGINT, then finish what is in hand.

        Raises SettingsError where a setting can't be used, CorpusError from `load`.
        """
        stopped = asyncio.Event()
        for stop in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(stop, stopped.set)
        async with AsyncExitStack() as stack:
            if (port := self._port()) is not None:
                # Without a port the server isn't needed, nor its 2 MiB.
                from bot.telegram_app.http.http_server import bind, serving  # noqa: PLC0415

                listener = bind(self._settings.host, port)
                delivered = Route(WEBHOOK_PATH, self._webhook.receive, methods=["POST"])
                site = self._http_routes.app(*([delivered] if self._address else []))
                await stack.enter_async_context(serving(site, listener))
            await _until(stopped, self._work())
        log.info("stopped")

    def _port(self) -> int | None:
        """Return the port to bind, if any, having said why."""
        port = self._settings.port
        if self._address:
            port = _DEFAULT_PORT if port is None else port
            url = without_password(self._address.url)
            mode = f"webhook at {url}, because {self._address.variable} is set"
            log.info("mode: %s; listening on port %d", mode, port)
        elif port is None:
            log.info("mode: long polling, because no public address is known; no port is set")
        else:
            log.info(
                "mode: long polling, because no public address is known; "
                "listening on port %d for health checks, because PORT is set",
                port,
            )
        return port

    async def _work(self) -> None:
        conversation = await asyncio.to_thread(self._load)
        corpus = conversation.search.corpus
        self._metrics.follow(lambda: conversation.search.corpus)
        log.info(
            "the corpus is loaded: %s, %s",
            count(len(corpus.events), "event"),
            count(len(corpus.passages), "passage"),
        )
        app = build(self._settings, conversation, self._metrics)
        await self._connect(app)
        async with app:
            self._http_routes.open(app.bot.first_name, app.bot.link, conversation)
            log.info("ready for questions to @%s", app.bot.username)
            folder = self._settings.state_directory or Path(tempfile.gettempdir())
            with recording(folder, f"{self._settings.telegram_api_url} {app.bot.id}") as record:
                await self._receive(app, conversation, record)

    async def _connect(self, app: App) -> None:
        """Try, ever more slowly, until Telegram has been told where updates go."""

        async def attempt() -> None:
            await app.initialize()
            if self._registration:
                await self._registration.make(app.bot)
            else:
                await end_registration(app.bot)

        await retry(attempt, self._on_unreachable)

    def _on_unreachable(self, error: TelegramError, seconds: float) -> None:
        if isinstance(error, InvalidToken):
            raise refused_token() from None  # the cause names the token
        if isinstance(error, BadRequest) and self._address:
            raise SettingsError(
                f"{self._address.variable}: Telegram does not deliver to "
                f"{without_password(self._address.url)} ({error})"
            ) from error
        where = without_password(self._settings.telegram_api_url)
        log.warning("%s can't be reached (%s); again in %g s", where, error, seconds)

    async def _receive(self, app: App, conversation: Conversation, record: CrashRecord) -> None:
        """Take updates until cancelled, then finish those in hand."""
        timeout = ANSWER_TIMEOUT if self._address else _POLLING_TIMEOUT
        queue = UpdateQueue(timeout=timeout, record=record)
        intake = Intake(app.bot, queue, FloodControl(app).admit, self._metrics, record)
        poller = Poller(app.bot, intake, UPDATES)
        in_background = [  # nobody has to wait for these
            asyncio.create_task(set_profile(app, conversation)),
            asyncio.create_task(asyncio.to_thread(conversation.prepare)),
        ]
        try:
            if self._registration:
                in_background.append(asyncio.create_task(self._registration.keep(app.bot)))
                self._webhook.connect(intake)
                await asyncio.Event().wait()
            else:
                await poller.run()
        except InvalidToken:
            raise refused_token() from None
        finally:
            self._http_routes.close()
            for task in in_background:
                task.cancel()
            await queue.close(_SHUTDOWN_TIMEOUT)
            await asyncio.wait(in_background, timeout=_LAST_CALL_TIMEOUT)
            await poller.confirm()


async def _until(stopped: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Run some work, or as much of it as can be done until it is told to stop."""
    task, signalled = asyncio.create_task(work), asyncio.create_task(stopped.wait())
    await asyncio.wait({task, signalled}, return_when=asyncio.FIRST_COMPLETED)
    signalled.cancel()
    if not task.done():
        log.info("stopping")
        task.cancel()
    with suppress(asyncio.CancelledError):
        await task
