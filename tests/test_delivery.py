"""No question is lost, whatever happens to the process or to Telegram in between."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from tests.fake_telegram import FakeBotAPI, WebhookOptions
from tests.router import Router
from tests.running import (
    CHATS,
    TOKEN,
    Burst,
    Host,
    free_port,
    kill,
    stop,
    violations,
    webhook_settings,
)

MANY = 400  # questions: more than a process has in hand, so that some are left when it is stopped
QUESTIONS = 150
SOME = 40  # are answered when something happens to the process
AT_ONCE = {"MAX_MESSAGES_PER_SECOND": "0"}

both_modes = pytest.mark.parametrize("mode", ["polling", "webhook"])


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as server:
        server.latency = 0.01
        yield server
    assert violations(server) == []


@pytest.fixture
def host(api: FakeBotAPI, corpus_folder: Path, tmp_path: Path) -> Host:
    return Host(api, corpus_folder, tmp_path / "log", dict(AT_ONCE))


@pytest.fixture
def ready(api: FakeBotAPI, host: Host, mode: str) -> Host:
    """A host whose first process, started by the test, will be asked once before the burst."""
    if mode == "webhook":
        host.settings |= webhook_settings(free_port())
    api.say("oven", chat_id=2000)
    return host


@both_modes
def test_sigterm_in_a_burst_loses_and_doubles_nothing(api: FakeBotAPI, ready: Host) -> None:
    with ready.running() as process:
        api.wait_for("sendMessage")
        burst = Burst.ask(api, MANY)
        burst.wait_answered(SOME)
        started = time.monotonic()
        assert stop(process) == 0
        assert time.monotonic() - started < 10
        assert burst.answered() < MANY

    with ready.running():
        burst.wait_answered()
        api.wait_delivered()

    assert (burst.lost(), burst.doubled()) == (0, 0)
    assert "Traceback" not in ready.logged()


@both_modes
def test_sigkill_in_a_burst_loses_nothing_and_doubles_what_was_in_flight(
    api: FakeBotAPI, ready: Host
) -> None:
    process = ready.start()
    api.wait_for("sendMessage")
    burst = Burst.ask(api, QUESTIONS)
    burst.wait_answered(SOME)
    kill(process)
    assert burst.answered() < QUESTIONS
    time.sleep(0.1)
    in_flight = burst.answered() + api.pending - QUESTIONS  # answered, but Telegram was not told

    with ready.running():
        burst.wait_answered()
        api.wait_delivered()

    assert burst.lost() == 0
    assert burst.doubled() <= in_flight < MANY // 3


@both_modes
def test_a_flaky_telegram_loses_nothing_and_doubles_only_what_it_took_unseen(
    api: FakeBotAPI, ready: Host
) -> None:
    for _ in range(5):
        api.fail_next("sendMessage", 3, status=500)
        api.fail_next("sendMessage", 2, drop=True)
        api.fail_next("sendMessage", 2, retry_after=1)
        api.fail_next("sendMessage", 1, status=502, executed=True)
    api.fail_next("getUpdates", 1, status=502)
    api.fail_next("getUpdates", 1, drop=True)

    with ready.running():
        burst = Burst.ask(api, QUESTIONS)
        burst.wait_answered()
        api.wait_delivered()

    assert burst.lost() == 0
    assert burst.doubled() <= 5
    assert "Traceback" not in ready.logged()


@both_modes
def test_a_slow_chat_holds_back_no_other(api: FakeBotAPI, ready: Host) -> None:
    with ready.running():
        api.wait_for("sendMessage")
        api.fail_next("sendMessage", 1, retry_after=2)
        slow = api.say("oven", chat_id=3000)
        api.wait_for("sendMessage", 2)
        started = time.monotonic()
        burst = Burst.ask(api, 20)
        burst.wait_answered()
        assert time.monotonic() - started < 1.5
        api.wait_until(lambda: bool(api.sent(3000)), "the slow chat's answer")
        api.wait_delivered()

    (answer,) = api.sent(3000)
    assert answer.reply_to_message_id == slow["message"]["message_id"]
    assert burst.doubled() == 0
    polls = [call for call in api.calls if call.method == "getUpdates"]
    assert len(polls) < 30  # it waits without spinning


def test_each_call_is_put_off_for_as_long_as_telegram_asks(api: FakeBotAPI, host: Host) -> None:
    for method in ("getWebhookInfo", "getUpdates", "sendMessage"):
        api.fail_next(method, 2, retry_after=1)
    burst = Burst.ask(api, 3)

    with host.running():
        burst.wait_answered()
        api.wait_delivered()


@both_modes
def test_a_flooding_chat_is_asked_to_slow_down_and_starves_no_other(
    api: FakeBotAPI, ready: Host
) -> None:
    with ready.running():
        api.wait_for("sendMessage")
        for _ in range(100):
            api.say("oven", chat_id=3000)
        burst = Burst.ask(api, 5)
        burst.wait_answered(timeout=5)
        api.wait_delivered()

    texts = [sent.text for sent in api.sent(3000)]
    assert sum(text.startswith("You write faster than I can answer.") for text in texts) == 1
    assert len(texts) < 50


def test_who_fetches_beside_a_webhook_says_so_and_what_to_do(api: FakeBotAPI, host: Host) -> None:
    api.fail_next(
        "getUpdates", 1, status=409, description="Conflict: terminated by setWebhook request"
    )
    api.say("oven")

    with host.running():
        api.wait_for("sendMessage")

    told = "Telegram delivers to another process with this token, and lets none be fetched: stop"
    assert told in host.logged()


def test_two_pollers_during_a_deploy_wait_for_each_other(api: FakeBotAPI, host: Host) -> None:
    api.fail_next("getUpdates", 2, status=409)
    api.say("oven")

    with host.running():
        api.wait_for("sendMessage")

    assert (
        "another process takes updates with this token; waiting 0.5 s for it to stop"
        in host.logged()
    )


def test_what_waited_while_no_process_ran_is_answered_and_the_webhook_stays(
    api: FakeBotAPI, host: Host
) -> None:
    host.settings |= webhook_settings(free_port())
    with host.running():
        api.wait_for("setMyCommands")
    burst = Burst.ask(api, 3)

    assert [call for call in api.calls if call.method == "deleteWebhook"] == []
    with host.running():
        burst.wait_answered()


def test_two_replicas_lose_nothing_while_one_is_killed_and_restarted(
    api: FakeBotAPI, corpus_folder: Path, tmp_path: Path
) -> None:
    ports = [free_port(), free_port()]
    with Router(ports) as router:
        hosts = [
            Host(api, corpus_folder, tmp_path / f"log{port}", AT_ONCE | settings)
            for port in ports
            for settings in [webhook_settings(port, public=router.port)]
        ]
        with hosts[0].running():
            doomed = hosts[1].start()
            for port in ports:
                wait_ready(api, port)
            burst = Burst.ask(api, QUESTIONS)
            api.wait_until(
                lambda: all("question: outcome" in host.logged() for host in hosts),
                "an answer of each",
                30,
            )
            kill(doomed)
            with hosts[1].running():
                burst.wait_answered()
                api.wait_delivered()

    assert burst.lost() == 0
    assert burst.doubled() <= CHATS  # of each, Telegram had one question delivered at the time


def wait_ready(api: FakeBotAPI, port: int) -> None:
    def is_ready() -> bool:
        with suppress(httpx.TransportError):
            return httpx.get(f"http://127.0.0.1:{port}/readyz").is_success
        return False

    api.wait_until(is_ready, f"the process at port {port}", 30)
