"""Whoever floods the bot, everybody else is answered soon."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fake_telegram import FakeBotAPI, SentMessage, WebhookOptions
from tests.running import TOKEN, Host, free_port, violations, webhook_settings

OTHERS = 20
SOON = 15.0  # seconds
FLOOD = 9000  # the chat or the person

Flood = Callable[[FakeBotAPI, SentMessage], None]


def asks_in_a_group(api: FakeBotAPI, _: SentMessage) -> None:
    for _number in range(300):
        api.say("/ask oven", chat_id=-FLOOD, chat_type="supergroup", user_id=FLOOD)


def asks_of_many_in_a_group(api: FakeBotAPI, _: SentMessage) -> None:
    for number in range(300):
        api.say("/ask oven", chat_id=-FLOOD - 1, chat_type="supergroup", user_id=FLOOD + number)


def a_group_that_telegram_slows_down(api: FakeBotAPI, _: SentMessage) -> None:
    api.fail_next("sendMessage", retry_after=20)
    for _number in range(300):
        api.say("/ask oven", chat_id=-FLOOD - 2, chat_type="supergroup", user_id=FLOOD)
    api.wait_until(lambda: any(not call.ok for call in api.calls), "a refusal")


def messages(api: FakeBotAPI, _: SentMessage) -> None:
    for _number in range(1000):
        api.say("oven", chat_id=FLOOD + 1)


def presses(api: FakeBotAPI, shown: SentMessage) -> None:
    for _number in range(1000):
        api.press(shown, "l:0::", stale=True)


def inline_queries(api: FakeBotAPI, _: SentMessage) -> None:
    for _number in range(1000):
        api.inline("oven", user_id=FLOOD + 2)


def edits(api: FakeBotAPI, _: SentMessage) -> None:
    said = api.say("oven", chat_id=FLOOD + 3)
    for number in range(1000):
        api.edit(said, f"oven {number}")


FLOODS = (
    a_group_that_telegram_slows_down,
    asks_in_a_group,
    asks_of_many_in_a_group,
    messages,
    presses,
    inline_queries,
    edits,
)
MODES = ("polling", "webhook")


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True, timeout=30)) as server:
        server.latency = 0.02
        yield server
    assert [v for v in violations(server) if "is not modified" not in v.description] == []


@pytest.mark.parametrize(
    ("mode", "floods"),
    [
        ("polling", (messages,)),
        ("webhook", (asks_in_a_group,)),
        *(pytest.param(mode, FLOODS, marks=pytest.mark.slow) for mode in MODES),
    ],
)
def test_everybody_else_is_answered_soon(
    api: FakeBotAPI, corpus_folder: Path, tmp_path: Path, mode: str, floods: tuple[Flood, ...]
) -> None:
    settings = webhook_settings(free_port()) if mode == "webhook" else {}
    taken: dict[str, float] = {}

    with Host(api, corpus_folder, tmp_path / "log", settings).running():
        api.say("bakers bread day", chat_id=FLOOD)
        api.wait_for("sendMessage")
        (shown,) = api.sent(FLOOD)
        for number, flood in enumerate(floods, 1):
            flood(api, shown)
            taken[flood.__name__] = seconds_until_others_are_answered(api, 1000 * number)

    assert max(taken.values()) < SOON
    calls = Counter(call.method for call in api.calls)
    assert calls["answerCallbackQuery"] < 45
    assert "Traceback" not in (tmp_path / "log").read_text()


def seconds_until_others_are_answered(api: FakeBotAPI, first: int) -> float:
    chats = range(first, first + OTHERS)
    for chat in chats:
        api.say("oven", chat_id=chat)
    asked = time.monotonic()
    while not all(api.sent(chat) for chat in chats):
        assert time.monotonic() - asked < 2 * SOON
        time.sleep(0.05)
    return time.monotonic() - asked
