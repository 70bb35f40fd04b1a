"""The real process against a fake Bot API over HTTP: what a person on Telegram would see."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fake_telegram import FakeBotAPI, WebhookOptions

ROOT = Path(__file__).parent.parent
TOKEN = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr"


@pytest.fixture
def api() -> Iterator[FakeBotAPI]:
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as server:
        yield server


@contextmanager
def running(
    api: FakeBotAPI, corpus: Path, log: Path, **settings: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run the bot until the block ends; it must then stop by itself at SIGTERM with status 0."""
    environment = {
        "PATH": os.environ["PATH"],
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        **settings,
    }
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot", "run", "--corpus", str(corpus)],
            env=environment,
            cwd=ROOT,
            stdout=output,
            stderr=output,
        )
        try:
            yield process
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0
        finally:
            process.kill()
            process.wait(5)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_person_asks_pages_and_is_answered(
    api: FakeBotAPI, corpus_folder: Path, tmp_path: Path, mode: str
) -> None:
    port = free_port()
    settings = (
        {}
        if mode == "polling"
        else {
            "WEBHOOK_URL": f"http://127.0.0.1:{port}",
            "HOST": "127.0.0.1",
            "PORT": str(port),
        }
    )
    log = tmp_path / "log"
    api.say("/start")

    with running(api, corpus_folder, log, **settings):
        api.wait_for("sendMessage")
        api.say("Is an oven hot enough?")
        api.wait_for("sendMessage", 2)
        api.say("bakers bread day")
        api.wait_for("sendMessage", 3)
        _, answer, many = api.sent()
        api.press(many, many.buttons[0]["callback_data"])
        api.wait_for("sendMessage", 4)
        api.wait_delivered()

    assert answer.text.startswith("An oven is never hot enough.\n— Ben Miller, Miller, Stone Mill")
    assert [e["type"] for e in answer.entities[:2]] == ["blockquote", "bold"]
    assert api.sent()[3].text != many.text
    assert api.violations == []
    written = log.read_text(encoding="utf-8")
    assert f"mode: {'webhook' if mode == 'webhook' else 'long polling'}" in written
    assert TOKEN not in written
    assert TOKEN.partition(":")[2] not in written
    assert "oven" not in written


def test_a_token_telegram_does_not_know_ends_with_2_and_a_sentence(corpus_folder: Path) -> None:
    other = TOKEN.replace("A", "B")
    with FakeBotAPI(other) as api:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "bot", "run", "--corpus", str(corpus_folder)],
            env={
                "PATH": os.environ["PATH"],
                "TELEGRAM_BOT_TOKEN": TOKEN,
                "TELEGRAM_API_URL": api.url,
            },
            cwd=ROOT,
            capture_output=True,
            timeout=30,
            check=False,
        )

    assert done.returncode == 2
    assert b"TELEGRAM_BOT_TOKEN: Telegram does not know this token" in done.stderr
    assert b"Traceback" not in done.stderr
    assert TOKEN.encode() not in done.stdout + done.stderr


def test_telegram_being_away_at_the_start_is_waited_out(
    api: FakeBotAPI, corpus_folder: Path, tmp_path: Path
) -> None:
    api.fail_next("getMe", 2, status=502, description="Bad Gateway")
    api.fail_next("setMyCommands", 1, drop=True)
    api.say("oven")
    log = tmp_path / "log"

    with running(api, corpus_folder, log):
        api.wait_for("sendMessage")

    assert api.sent()[0].text.startswith("An oven is never hot enough.")
    assert "Telegram can't be reached (Bad Gateway); again in 0.5 s" in log.read_text()
