"""An update that ends the process ends it three times at most, and takes no other with it."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.telegram_app.updates.crash_record import SIZE, Entry, recorded
from tests.deadly import DEADLY
from tests.fake_telegram import FakeBotAPI, Json, WebhookOptions
from tests.running import (
    TOKEN,
    Burst,
    Host,
    Process,
    free_port,
    kill,
    violations,
    webhook_settings,
)

PROGRAM = ("-m", "tests.deadly")

# What a mode has of its own is tested in both modes; of all else, the other mode is slow.
SLOWLY_POLLING = pytest.param("polling", marks=pytest.mark.slow)
SLOWLY_BY_WEBHOOK = pytest.param("webhook", marks=pytest.mark.slow)
in_both_modes = pytest.mark.parametrize("mode", ["polling", "webhook"])
in_polling = pytest.mark.parametrize("mode", ["polling", SLOWLY_BY_WEBHOOK])
in_webhook = pytest.mark.parametrize("mode", [SLOWLY_POLLING, "webhook"])


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as server:
        server.latency = 0.01
        yield server
    assert violations(server) == []


@pytest.fixture
def host(api: FakeBotAPI, corpus_folder: Path, tmp_path: Path, mode: str) -> Host:
    settings = {"MAX_MESSAGES_PER_SECOND": "0"}
    if mode == "webhook":
        settings |= webhook_settings(free_port())
    return Host(api, corpus_folder, tmp_path / "log", settings, PROGRAM)


def unreadable() -> Json:
    """Return an update that lacks what the library needs, as after a change of the Bot API."""
    person = {"id": 11, "is_bot": False, "first_name": "A"}
    message = {"message_id": 5, "date": 1700000000, "chat": {"id": 11, "type": "private"}}
    return {"message": message | {"from": person, "poll": {"id": "1", "question": "secret"}}}


def dies(process: Process) -> None:
    assert process.wait(20) == -signal.SIGKILL


@in_both_modes
def test_an_update_that_kills_is_set_aside_after_its_third_time(
    api: FakeBotAPI, host: Host
) -> None:
    before = Burst.ask(api, 20)
    deadly = api.say(DEADLY, chat_id=3000)
    after = Burst.ask(api, 20)
    for _ in range(3):
        dies(host.start())

    with host.running():
        before.wait_answered()
        after.wait_answered()
        api.wait_delivered()

    assert api.sent(3000) == []
    assert f"update {deadly['update_id']} is passed over: the process ended" in host.logged()
    assert host.logged().count("passed over") == 1
    assert list(host.state.iterdir()) == []


@pytest.mark.slow  # of which to blame, test_crash_record tests more
@in_both_modes
def test_two_that_kill_are_each_set_aside(api: FakeBotAPI, host: Host) -> None:
    for chat in (3000, 3001):
        api.say(DEADLY, chat_id=chat)
    burst = Burst.ask(api, 20)
    for _ in range(6):
        dies(host.start())

    with host.running():
        burst.wait_answered()
        api.wait_delivered()

    assert host.logged().count("passed over") == 2


@in_webhook
def test_one_whose_answer_is_awaited_at_each_end_is_set_aside_too(
    api: FakeBotAPI, host: Host
) -> None:
    """The process is killed from outside while Telegram takes its time for the answer."""
    api.latency = 0.3
    said = api.say("oven", chat_id=3000)
    for times in range(3):
        process = host.start()
        entry = Entry(said["update_id"], in_hand=True, suspect=times > 0, blamed=times)
        while entry not in on_record(host):
            time.sleep(0.01)
        kill(process)

    with host.running():
        api.wait_delivered()

    assert f"update {said['update_id']} is passed over" in host.logged()


def on_record(host: Host) -> list[Entry]:
    found = [path.read_bytes() for path in host.state.glob("panel-quotes-*")]
    return [entry for memory in found if len(memory) == SIZE for entry in recorded(memory)]


@pytest.mark.parametrize(
    ("mode", "kills"),
    [
        ("polling", 1),
        pytest.param("polling", 4, marks=pytest.mark.slow),
        pytest.param("webhook", 4, marks=pytest.mark.slow),
    ],
)
def test_nothing_is_lost_where_the_process_is_killed_again_and_again(
    api: FakeBotAPI, host: Host, kills: int
) -> None:
    burst = Burst.ask(api, 40 * (kills + 1))
    for answered in range(20, 40 * kills, 40):
        process = host.start()
        burst.wait_answered(answered)
        kill(process)

    with host.running():
        burst.wait_answered()
        api.wait_delivered()

    assert burst.lost() == 0
    assert "passed over" not in host.logged()


@in_polling
def test_an_update_that_cant_be_read_is_passed_over(api: FakeBotAPI, host: Host) -> None:
    burst = Burst.ask(api, 5)
    strange = api.push(unreadable())
    later = Burst.ask(api, 5)

    with host.running():
        burst.wait_answered()
        later.wait_answered()
        api.wait_delivered()

    assert f"update {strange['update_id']} is passed over: it can't be read" in host.logged()
    assert "secret" not in host.logged()
    assert "Traceback" not in host.logged()


@pytest.mark.parametrize("mode", ["polling"])
def test_without_a_folder_to_write_to_the_log_says_so_once(
    api: FakeBotAPI, host: Host, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    host.settings["STATE_DIRECTORY"] = str(tmp_path / "file" / "state")
    burst = Burst.ask(api, 5)

    with host.running():
        burst.wait_answered()

    assert host.logged().count("no file can be kept in") == 1
