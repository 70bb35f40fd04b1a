"""A network that leads to the fake Bot API, without one."""

import json
from threading import Condition

from telegram.request import RequestData

from tests.fake_telegram.engine import Engine, Request
from tests.fake_telegram.updates import Updates
from tests.fake_telegram.webhook import WebhookOptions
from tests.fake_telegram.world import World
from tests.telegram_app.conftest import ME, TOKEN, Offline


class Strict(Offline):
    """Hands each call to the fake Bot API, which knows the real one's data, without a network."""

    def __init__(self) -> None:
        super().__init__()
        updates = Updates(Condition())
        self.world = World(ME)
        self.engine = Engine(TOKEN, self.world, updates, WebhookOptions())
        self.called: list[str] = []  # the methods, in turn

    def answer(self, name: str, data: RequestData | None) -> tuple[int, bytes]:
        self.called.append(name)
        given_ = dict(data.json_parameters) if data else {}
        answer = self.engine.answer(Request(TOKEN, name, lambda: given_, lambda: True))
        assert answer is not None
        return answer.status, json.dumps(answer.body).encode()
