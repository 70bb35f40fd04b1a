"""What the process shows over HTTP: how it is, what it is, and where Telegram delivers."""

import hmac
from contextlib import suppress
from weakref import WeakKeyDictionary

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.chat.conversation import Conversation
from bot.language.translation import interface, speaking
from bot.search.search import Search
from bot.telegram_app.http import html_page
from bot.telegram_app.monitoring.metrics import CONTENT_TYPE, Metrics

WEBHOOK_PATH = "/telegram"


class HttpRoutes:
    """The pages of one process; it is ready between `open` and `close`.

    Metrics are for whoever has their token; where there is none, for everybody, but nobody if the
    site is public.
    """

    def __init__(
        self, metrics: Metrics, metrics_token: str | None = None, *, is_public: bool = False
    ) -> None:
        self.ready = False
        self._metrics = metrics
        self._metrics_token = metrics_token
        self._is_public = is_public
        self._bot: tuple[str, str, Conversation] | None = None
        # By the language; a record that is replaced may go.
        self._pages = WeakKeyDictionary[Search, dict[tuple[str, int], str]]()

    def open(self, bot_name: str, bot_link: str, conversation: Conversation) -> None:
        """Say from now on that questions can be answered, and what the bot is.

        The page is about the record as the conversation has it whenever it is asked for.
        """
        self._bot = bot_name, bot_link, conversation
        self.ready = True

    def close(self) -> None:
        """Say from now on that no more questions are taken."""
        self.ready = False

    def app(self, *further: Route) -> Starlette:
        """Return the ASGI application, with further routes."""
        app = Starlette(
            routes=[
                Route("/", self._index),
                Route("/healthz", self._healthz),
                Route("/readyz", self._readyz),
                Route("/metrics", self._show_metrics),
                *further,
            ]
        )
        app.router.redirect_slashes = False
        return app

    async def _index(self, request: Request) -> Response:
        language = interface(*accepted(request.headers.get("Accept-Language", "")))
        with speaking(language):
            page = self._page(language).encode(errors="replace")
        return HTMLResponse(page, headers=html_page.HEADERS)

    def _page(self, language: str) -> str:
        if not self._bot:
            return html_page.starting()
        name, link, conversation = self._bot
        pages = self._pages.setdefault(conversation.search, {})
        known = language, len(conversation.search.overview.ready_topics)  # there are more later
        if known not in pages:
            pages[known] = html_page.about(name, link, conversation.search)
        return pages[known]

    async def _healthz(self, _: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def _readyz(self, _: Request) -> Response:
        if self.ready:
            return PlainTextResponse("ready\n")
        return PlainTextResponse("not ready\n", status_code=503)

    async def _show_metrics(self, request: Request) -> Response:
        if self._metrics_token is None and self._is_public:
            return PlainTextResponse("off: set METRICS_TOKEN to have metrics here\n", 404)
        if self._metrics_token is not None and not _has(request, self._metrics_token):
            challenge = {"WWW-Authenticate": "Bearer"}
            return PlainTextResponse("METRICS_TOKEN is wanted\n", 401, challenge)
        return Response(self._metrics.exposition(), media_type=CONTENT_TYPE)


def accepted(languages: str) -> list[str]:
    """Return the tags of an Accept-Language header, as `fr-CH, en;q=0.8`, the liked best first."""
    weights: dict[str, float] = {}
    for each in languages.split(","):
        tag, _, quality = each.partition(";")
        with suppress(ValueError):
            weights[tag.strip()] = float(quality.strip().removeprefix("q=") or 1)
    return sorted(
        (tag for tag in weights if weights[tag] > 0), key=weights.__getitem__, reverse=True
    )


def _has(request: Request, token: str) -> bool:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    is_right = hmac.compare_digest(given.strip().encode(), token.encode())
    return is_right and scheme.casefold() == "bearer"
