"""Builds the Telegram application and runs it, by long polling or behind a webhook."""

import asyncio
import hashlib
import hmac
import logging
import signal
from contextlib import suppress

from telegram import LinkPreviewOptions
from telegram.error import InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, ApplicationBuilder, Defaults
from telegram.request import BaseRequest

from bot.chat.conversation import COMMANDS, Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.handlers import UPDATES, App, Handlers

log = logging.getLogger(__name__)

_WEBHOOK_PATH = "telegram"
_LONGEST_PAUSE = 30.0  # seconds between two tries to reach Telegram


def build(
    settings: Settings, conversation: Conversation, request: BaseRequest | None = None
) -> App:
    """Return the application, ready to run; `request` replaces the network in tests.

    Raises SettingsError where there is no token.
    """
    if settings.telegram_bot_token is None:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is missing: get one from @BotFather and set it in the environment "
            "or in .env (see .env.example)"
        )
    builder = (
        ApplicationBuilder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .rate_limiter(
            AIORateLimiter(overall_max_rate=settings.max_messages_per_second, max_retries=3)
        )
        .concurrent_updates(True)  # noqa: FBT003 - the builder's own signature
    )
    if request:
        builder = builder.request(request).get_updates_request(request)
    app = builder.build()
    Handlers(conversation, settings.maintainer_chat_id).register(app)
    return app


async def run(settings: Settings, conversation: Conversation) -> None:
    """Serve until SIGTERM or SIGINT, then finish what is in hand.

    Raises SettingsError where the token is missing or Telegram refuses it.
    """
    app = build(settings, conversation)
    stopped = asyncio.Event()
    for stop in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(stop, stopped.set)
    if not await _reach_telegram(app, stopped):
        return
    async with app:
        await set_menu(app)
        await _receive(app, settings)
        await app.start()
        await stopped.wait()
        log.info("stopping")
        if app.updater:
            await app.updater.stop()
        await app.stop()


async def _reach_telegram(app: App, stopped: asyncio.Event) -> bool:
    """Try until Telegram answers, ever more slowly; return False if told to stop before."""
    pause = 1.0
    while not stopped.is_set():
        try:
            await app.initialize()
        except InvalidToken:
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it anew from "
                "@BotFather"
            ) from None  # the cause names the token
        except TelegramError as error:
            log.warning("Telegram can't be reached (%s); trying again in %g s", error, pause)
        else:
            return True
        with suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
    return False


async def _receive(app: App, settings: Settings) -> None:
    """Start to receive updates, in the mode that the settings ask for."""
    assert app.updater is not None  # noqa: S101 - built with one
    if settings.webhook_url:
        log.info("mode: webhook, because WEBHOOK_URL is set; port %s", settings.port)
        await app.updater.start_webhook(
            listen=settings.host,
            port=settings.port,
            url_path=_WEBHOOK_PATH,
            webhook_url=f"{settings.webhook_url}/{_WEBHOOK_PATH}",
            secret_token=webhook_secret(settings),
            allowed_updates=UPDATES,
            bootstrap_retries=-1,
        )
    else:
        log.info("mode: long polling, because no WEBHOOK_URL is set")
        await app.updater.start_polling(allowed_updates=UPDATES, bootstrap_retries=-1)


def webhook_secret(settings: Settings) -> str:
    """Return the secret Telegram has to send along: the one set, else one made of the token."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


async def set_menu(app: App) -> None:
    """Show the commands in Telegram's menu; the bot works without it."""
    try:
        await app.bot.set_my_commands([(command.name, command.purpose) for command in COMMANDS])
    except TelegramError as error:
        log.warning("could not set the command menu: %s", error)
