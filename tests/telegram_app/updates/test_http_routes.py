from collections.abc import AsyncIterator

import httpx
import pytest

from bot.corpus.loader import load
from bot.search.answer import Outcome
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.updates.http_routes import HttpRoutes
from tests.conftest import SHIPPED


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
def site(metrics: Metrics) -> HttpRoutes:
    return HttpRoutes(metrics)


@pytest.fixture
async def client(site: HttpRoutes) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(site.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        yield client


async def test_it_lives_at_once_and_is_ready_while_it_can_be_asked(
    site: HttpRoutes, client: httpx.AsyncClient
) -> None:
    async def statuses() -> list[int]:
        return [(await client.get(path)).status_code for path in ("/healthz", "/readyz", "/")]

    assert await statuses() == [200, 503, 200]
    site.open("Quotes", "https://t.me/quotes_bot", ["Bread Day"])
    assert await statuses() == [200, 200, 200]
    site.close()
    assert await statuses() == [200, 503, 200]


async def test_the_page_says_what_this_is_and_leads_to_the_bot(
    site: HttpRoutes, client: httpx.AsyncClient
) -> None:
    site.open("<Quotes>", "https://t.me/quotes_bot", ["Bread & Day"])

    page = (await client.get("/")).text

    assert "<h1>&lt;Quotes&gt;</h1>" in page
    assert '<a href="https://t.me/quotes_bot">' in page
    assert "Bread &amp; Day" in page


async def test_metrics_count_questions_errors_and_the_corpus(
    metrics: Metrics, client: httpx.AsyncClient
) -> None:
    corpus = load(SHIPPED)
    metrics.set_corpus_size(corpus)
    metrics.count_question(Outcome.ANSWERED, 0.02)
    metrics.count_error("handler")

    answer = await client.get("/metrics")

    assert answer.headers["content-type"].startswith("text/plain; version=")
    lines = answer.text.splitlines()
    assert 'panel_questions_total{outcome="answered"} 1.0' in lines
    assert 'panel_questions_total{outcome="unanswered"} 0.0' in lines
    assert 'panel_question_seconds_bucket{le="0.025"} 1.0' in lines
    assert 'panel_question_seconds_bucket{le="0.01"} 0.0' in lines
    assert 'panel_errors_total{kind="handler"} 1.0' in lines
    assert f"panel_corpus_passages {float(len(corpus.passages))}" in lines


@pytest.mark.parametrize(
    ("token", "is_public", "statuses"),
    [
        (None, True, {"": 404, "Bearer right": 404}),
        ("right", True, {"": 401, "Bearer wrong": 401, "right": 401, "Bearer right": 200}),
        (None, False, {"": 200}),
        ("right", False, {"": 401, "Basic right": 401, "Bearer é": 401, "bearer right": 200}),
    ],
)
async def test_metrics_are_for_whoever_has_their_token(
    token: str | None,
    is_public: bool,  # noqa: FBT001
    statuses: dict[str, int],
) -> None:
    site = HttpRoutes(Metrics(), token, is_public=is_public)
    transport = httpx.ASGITransport(site.app())

    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        for given, status in statuses.items():
            headers = {b"Authorization": given.encode()} if given else {}
            answer = await client.get("/metrics", headers=headers)
            assert answer.status_code == status
            assert ("panel_questions" in answer.text) == (status == 200)
