"""The real Application, offline: a request object that records each call and answers it."""

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pytest
from telegram import Update
from telegram.ext import CallbackContext
from telegram.request import BaseRequest, RequestData

from bot.chat.conversation import Conversation
from bot.settings import Settings
from bot.telegram_app.application import build
from bot.telegram_app.handlers import handling
from bot.telegram_app.monitoring.metrics import Metrics
from bot.telegram_app.surfaces.responder import App

TOKEN = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr"
CHAT = 42
ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "Quotes",
    "username": "quotes_bot",
    "supports_inline_queries": True,
}


class Offline(BaseRequest):
    """A network there is nothing to open of."""

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        return self.answer(url.rpartition("/")[2], request_data)

    def answer(self, name: str, data: RequestData | None) -> tuple[int, bytes]:
        """Return what is answered to a method of the Bot API: a status and JSON."""
        raise NotImplementedError


@dataclass
class Recorder(Offline):
    """Stands in for the network; `calls` are (method, parameters), `refusals` errors by method."""

    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    refusals: dict[str, tuple[int, str]] = field(default_factory=dict)
    refused_once: bool = False
    told: dict[str, Any] = field(default_factory=dict)  # … and what else a refusal tells
    results: dict[str, object] = field(
        default_factory=lambda: {
            "answerGuestQuery": {"inline_message_id": "x"},
            "getMyCommands": [],
            "getMyDescription": {"description": ""},
            "getMyShortDescription": {"short_description": ""},
        }
    )

    def __post_init__(self) -> None:
        super().__init__()

    def answer(self, name: str, data: RequestData | None) -> tuple[int, bytes]:
        parameters = dict(data.parameters) if data else {}
        if name == "getMe":
            return 200, _answer(ME)
        self.calls.append((name, parameters))
        if name in self.refusals:
            status, description = self.refusals[name]
            if self.refused_once:
                del self.refusals[name]
            refusal = {"ok": False, "error_code": status, "description": description}
            return status, json.dumps(refusal | self.told).encode()
        is_message = name.startswith(("send", "edit"))
        result = (
            message(text="sent", message_id=999) if is_message else self.results.get(name, True)
        )
        return 200, _answer(result)

    def sent(self, method: str = "sendMessage") -> list[dict[str, Any]]:
        return [parameters for name, parameters in self.calls if name == method]


def _answer(result: object) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()


def message(*, chat_type: str = "private", message_id: int = 7, **parts: Any) -> dict[str, Any]:
    """Return a message as the Bot API writes it."""
    return {
        "message_id": message_id,
        "date": 1635422400,
        "chat": {"id": CHAT, "type": chat_type, "first_name": "P", "title": "G"},
        "from": {"id": 5, "is_bot": False, "first_name": "Pat"},
        **parts,
    }


async def process(app: App, update: dict[str, Any]) -> None:
    """Do what is done with an update that is let in."""
    read = Update.de_json(update, app.bot)
    if handle := handling(app, read):
        await handle(read)


Feed: TypeAlias = Callable[..., Coroutine[Any, Any, None]]


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def maintainer_chat_id() -> int | None:
    return None


@pytest.fixture
def errors_expected() -> list[type[Exception]]:
    """A test that provokes errors adds their types."""
    return []


@pytest.fixture
async def app(
    conversation: Conversation,
    recorder: Recorder,
    maintainer_chat_id: int | None,
    errors_expected: list[type[Exception]],
) -> AsyncIterator[App]:
    """The application; fails the test if a handler raised what the test did not expect."""
    settings = Settings.model_validate(
        {"telegram_bot_token": TOKEN, "maintainer_chat_id": maintainer_chat_id}
    )
    application = build(settings, conversation, Metrics(), request=recorder)
    raised: list[Exception | None] = []

    async def record(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        raised.append(context.error)

    application.add_error_handler(record)
    async with application:
        yield application
    assert [type(error) for error in raised] == errors_expected, raised


@pytest.fixture
def feed(app: App) -> Feed:
    """Hands the application an update made of the given parts."""

    async def hand_over(**parts: Any) -> None:
        await process(app, {"update_id": 1, **parts})

    return hand_over
