"""Builds the Telegram application: its connections to Telegram, its handlers, its start."""

from functools import partial

from httpx import create_ssl_context
from telegram import LinkPreviewOptions
from telegram.ext import ApplicationBuilder, Defaults
from telegram.request import BaseRequest, HTTPXRequest

from bot.chat.conversation import Conversation
from bot.settings import Settings, SettingsError
from bot.telegram_app.handlers import register
from bot.telegram_app.monitoring.digest import Digest
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.monitoring.question_log import QuestionLog
from bot.telegram_app.outgoing.connection_pool import ConnectionPool
from bot.telegram_app.outgoing.rate_limiter import RetryingRateLimiter
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.update_json import read_page

_READ_TIMEOUT = 20.0  # seconds Telegram may take for an answer


def build(
    settings: Settings,
    conversation: Conversation,
    metrics: Metrics,
    request: BaseRequest | None = None,
) -> App:
    """Return the application, ready to be initialised; `request` replaces the network in tests."""
    calls, polls = (request, request) if request else _network()
    app = (
        ApplicationBuilder()
        .token(known_token(settings))
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(calls)
        .get_updates_request(polls)
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .rate_limiter(RetryingRateLimiter(settings.max_messages_per_second))
        .updater(None)  # updates come by our own webhook or polling, which lose none
        .job_queue(None)
        .build()
    )
    maintainer = settings.maintainer_chat_id
    digest = Digest(partial(app.bot.send_message, maintainer)) if maintainer else None
    question_log = QuestionLog(metrics, digest, log_questions=settings.log_questions)
    register(app, conversation, question_log, maintainer)
    return app


class _PollRequest(HTTPXRequest):
    """Reads pages of updates, those included that the library would give up as a whole."""

    parse_json_payload = staticmethod(read_page)


def _network() -> tuple[BaseRequest, BaseRequest]:
    """Return what carries all calls but polls, and what carries polls, which wait for no other."""
    trusted = {"verify": create_ssl_context()}  # takes some 20 ms to read: once for all connections

    def connect(kind: type[HTTPXRequest] = HTTPXRequest, connections: int = 1) -> BaseRequest:
        return kind(connections, read_timeout=_READ_TIMEOUT, httpx_kwargs=trusted)

    # A poll that is given up halfway, at the end, may leave its connection taken: the last one,
    # which tells what is answered, needs another.
    return ConnectionPool(connect), connect(_PollRequest, 2)


def known_token(settings: Settings) -> str:
    """Return the token. Raises SettingsError where there is none."""
    if settings.telegram_bot_token is None:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is missing: get one from @BotFather and set it in the environment "
            "or in .env (see .env.example)"
        )
    return settings.telegram_bot_token.get_secret_value()


def refused_token() -> SettingsError:
    """Return that Telegram does not know the token."""
    return SettingsError(
        "TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it anew from @BotFather"
    )
