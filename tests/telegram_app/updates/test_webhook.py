import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.routing import Route
from telegram import Update

from bot.settings import Settings
from bot.telegram_app.http.http_routes import HttpRoutes
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.responder import App
from bot.telegram_app.updates.crash_record import in_memory
from bot.telegram_app.updates.intake import Intake
from bot.telegram_app.updates.update_queue import UpdateQueue
from bot.telegram_app.updates.webhook import Webhook, webhook_secret
from tests.telegram_app.conftest import TOKEN, message

SECRET = "s3cret"
RIGHT = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
UPDATE = json.dumps({"update_id": 1, "message": message(text="oven")})
UNREADABLE = '{"update_id": 1, "message": {"text": "secret"}}'
LARGEST = 1024 * 1024


@dataclass
class Responder:
    """Records what comes through; answers at once or never."""

    handled: list[int] = field(default_factory=list)
    stuck: bool = False

    async def handle(self, update: Update) -> None:
        if self.stuck:
            await asyncio.sleep(60)
        self.handled.append(update.update_id)


@pytest.fixture
def responder() -> Responder:
    return Responder()


@pytest.fixture
def update_queue() -> UpdateQueue:
    return UpdateQueue(timeout=0.05, room=2, record=in_memory())


def intake(app: App, update_queue: UpdateQueue, responder: Responder) -> Intake:
    return Intake(app.bot, update_queue, lambda _, __: responder.handle, Metrics(), in_memory())


@pytest.fixture
def webhook(app: App, update_queue: UpdateQueue, responder: Responder) -> Webhook:
    webhook = Webhook(SECRET, Metrics())
    webhook.connect(intake(app, update_queue, responder))
    return webhook


def client_of(webhook: Webhook) -> httpx.AsyncClient:
    site = HttpRoutes(Metrics()).app(Route("/telegram", webhook.receive, methods=["POST"]))
    return httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://bot")


@pytest.fixture
async def client(webhook: Webhook) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(webhook) as client:
        yield client


async def test_200_means_that_the_update_was_handled(
    client: httpx.AsyncClient, responder: Responder
) -> None:
    answer = await client.post("/telegram", headers=RIGHT, content=UPDATE)

    assert answer.status_code == 200
    assert responder.handled == [1]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status"),
    [
        ("POST", "/telegram", {"X-Telegram-Bot-Api-Secret-Token": ""}, UPDATE, 403),
        ("POST", "/telegram", {"X-Telegram-Bot-Api-Secret-Token": "s3crex"}, UPDATE, 403),
        ("POST", "/telegram", {"X-Telegram-Bot-Api-Secret-Token": b"\xe9\xff"}, UPDATE, 403),
        ("POST", "/telegram", {"Content-Type": "text/plain"}, UPDATE, 415),
        ("POST", "/telegram", {"Content-Type": ""}, UPDATE, 415),
        ("POST", "/telegram", {}, " " * (LARGEST + 1), 413),
        ("POST", "/telegram", {}, "", 400),
        ("POST", "/telegram", {}, "{", 400),
        ("POST", "/telegram", {}, b"\xff\xfe{}", 400),
        ("POST", "/telegram", {}, "[" * 100_000, 400),
        ("POST", "/telegram", {}, '{"update_id": ' + "9" * 5000 + "}", 400),
        ("POST", "/telegram", {}, "null", 400),
        ("POST", "/telegram", {}, "[]", 400),
        ("POST", "/telegram", {}, "{}", 400),
        ("POST", "/telegram", {}, '{"update_id": true}', 400),
        ("POST", "/telegram", {}, '{"update_id": "1"}', 400),
        ("POST", "/telegram", {"X-Telegram-Bot-Api-Secret-Token": "x"}, UNREADABLE, 403),
        ("GET", "/telegram", {}, "", 405),
        ("PUT", "/telegram", {}, UPDATE, 405),
        ("POST", "/", {}, UPDATE, 405),
        ("POST", "/telegram/", {}, UPDATE, 404),
        ("POST", f"/{TOKEN}", {}, UPDATE, 404),
        ("GET", "/.env", {}, "", 404),
        ("GET", "/../../etc/passwd", {}, "", 404),
    ],
)
async def test_nobody_else_gets_in(
    client: httpx.AsyncClient,
    responder: Responder,
    method: str,
    path: str,
    headers: dict[str, str | bytes],
    body: str | bytes,
    status: int,
) -> None:
    given: dict[str, str | bytes] = {**RIGHT, **headers}

    answer = await client.request(method, path, headers=given, content=body)  # type: ignore[arg-type]

    assert answer.status_code == status
    assert responder.handled == []
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    "body",
    [
        UNREADABLE,
        '{"update_id": 1, "message": "secret"}',
        UPDATE.replace('"id": 42', '"id": []'),
        UPDATE.replace('"id": 42', '"id": 4' + "2" * 5000),
        '{"update_id":1,"message":' + "[" * 100_000,
    ],
)
async def test_an_update_that_cant_be_read_is_passed_over_by_its_number(
    client: httpx.AsyncClient, responder: Responder, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    answer = await client.post("/telegram", headers=RIGHT, content=body)

    assert answer.status_code == 200
    assert responder.handled == []
    assert "update 1 is passed over: it can't be read" in caplog.text
    assert "secret" not in caplog.text


async def test_a_bad_request_is_a_line_in_the_log_without_what_it_held(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    await client.post("/telegram", headers=RIGHT, content='{"my": "words"}')

    assert caplog.messages == ["/telegram: 400, no update"]


async def test_strangers_fill_no_log(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        await client.post("/telegram", content=UPDATE)
        await client.post("/telegram", headers=RIGHT, content="{}")

    assert caplog.messages.count("/telegram: 403, not Telegram's secret") == 1
    assert caplog.messages.count("/telegram: 400, no update") == 3


async def test_the_largest_body_allowed_is_read(client: httpx.AsyncClient) -> None:
    body = UPDATE + " " * (LARGEST - len(UPDATE))

    assert (await client.post("/telegram", headers=RIGHT, content=body)).status_code == 200


async def test_telegram_is_to_come_again_before_the_bot_is_ready() -> None:
    async with client_of(Webhook(SECRET, Metrics())) as client:
        answer = await client.post("/telegram", headers=RIGHT, content=UPDATE)

    assert (answer.status_code, answer.text) == (503, "not ready\n")


async def test_telegram_is_to_come_again_when_an_answer_takes_too_long(
    client: httpx.AsyncClient, responder: Responder
) -> None:
    responder.stuck = True

    answer = await client.post("/telegram", headers=RIGHT, content=UPDATE)

    assert (answer.status_code, answer.text) == (503, "not handled\n")


async def test_telegram_is_to_come_again_when_there_is_no_room_or_no_time(
    client: httpx.AsyncClient, responder: Responder, update_queue: UpdateQueue
) -> None:
    responder.stuck = True
    bodies = [UPDATE.replace('"update_id": 1', f'"update_id": {number}') for number in (1, 2, 3)]

    answers = await asyncio.gather(
        *(client.post("/telegram", headers=RIGHT, content=body) for body in bodies)
    )
    await update_queue.close(0)
    late = await client.post("/telegram", headers=RIGHT, content=UPDATE)

    assert [answer.text for answer in answers] == ["not handled\n", "not handled\n", "no room\n"]
    assert (late.status_code, late.text) == (503, "stopping\n")


async def test_telegram_is_to_come_again_for_what_is_given_up_at_the_end(
    app: App, client: httpx.AsyncClient, webhook: Webhook, responder: Responder
) -> None:
    responder.stuck = True
    update_queue = UpdateQueue(timeout=60, record=in_memory())
    webhook.connect(intake(app, update_queue, responder))

    asked = asyncio.create_task(client.post("/telegram", headers=RIGHT, content=UPDATE))
    await asyncio.sleep(0.05)
    await update_queue.close(0)

    assert (await asked).text == "not handled\n"


def test_the_secret_is_the_one_set_or_made_of_the_token() -> None:
    made = webhook_secret(Settings.model_validate({"telegram_bot_token": TOKEN}))
    own = webhook_secret(
        Settings.model_validate({"telegram_bot_token": TOKEN, "webhook_secret": "mine"})
    )

    assert own == "mine"
    assert made == "a9e570037816f697d88af029392e7ad74bd551e80d8a17e9ad0538fb8990d275"
    assert webhook_secret(Settings()) != made
