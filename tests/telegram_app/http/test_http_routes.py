from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.ranking.finding import Outcome
from bot.search.search import Search
from bot.telegram_app.http.http_routes import HttpRoutes
from bot.telegram_app.monitoring.metrics import Metrics
from tests.conftest import EVENT, write_corpus


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
    site: HttpRoutes, client: httpx.AsyncClient, conversation: Conversation
) -> None:
    async def statuses() -> list[int]:
        return [(await client.get(path)).status_code for path in ("/healthz", "/readyz", "/")]

    assert await statuses() == [200, 503, 200]
    site.open("Quotes", "https://t.me/quotes_bot", conversation)
    assert await statuses() == [200, 200, 200]
    site.close()
    assert await statuses() == [200, 503, 200]


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        ("", "en"),
        ("de", "de"),
        ("fr-CH, en;q=0.9", "fr"),
        ("ja, en;q=0.2, es-MX;q=0.8", "es"),
        ("pt;q=0, de ; q=0.5, *;q=0.1", "de"),
        ("pt;q=?, , ;;=, de;q=0.1", "de"),
        ("tlh, *", "en"),
    ],
)
async def test_the_page_is_in_a_language_that_is_accepted(
    site: HttpRoutes,
    client: httpx.AsyncClient,
    conversation: Conversation,
    languages: str,
    code: str,
) -> None:
    site.open("Quotes", "https://t.me/quotes_bot", conversation)

    pages = [await client.get("/", headers={"Accept-Language": languages}) for _ in range(2)]

    assert all(f'<html lang="{code}">' in page.text for page in pages)
    assert {page.headers["vary"] for page in pages} == {"Accept-Language"}


async def test_the_page_is_about_the_record_as_it_is(
    site: HttpRoutes, client: httpx.AsyncClient, conversation: Conversation, tmp_path: Path
) -> None:
    site.open("Quotes", "https://t.me/quotes_bot", conversation)
    before = (await client.get("/")).text
    changed = write_corpus(tmp_path, event=EVENT.replace("Bread Day", "Cake Day"))
    conversation.search = Search(load(changed))

    after = await client.get("/")

    assert "Bread Day" in before
    assert "Bread Day" not in after.text
    assert "Cake Day" in after.text
    assert "default-src 'none'" in after.headers["content-security-policy"]


async def test_metrics_count_questions_errors_and_the_corpus(
    metrics: Metrics, client: httpx.AsyncClient, search: Search
) -> None:
    metrics.follow(lambda: search.corpus)
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
    assert f"panel_corpus_passages {float(len(search.corpus.passages))}" in lines


async def test_metrics_tell_of_the_corpus_as_it_is_after_a_reload(
    metrics: Metrics, client: httpx.AsyncClient, conversation: Conversation, tmp_path: Path
) -> None:
    metrics.follow(lambda: conversation.search.corpus)
    conversation.search = Search(load(write_corpus(tmp_path, source=None)))

    answer = await client.get("/metrics")

    size = float(len(conversation.search.corpus.passages))
    assert f"panel_corpus_passages {size}" in answer.text.splitlines()


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
