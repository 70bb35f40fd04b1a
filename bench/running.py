"""A bot as a process of its own, with a fake Bot API to talk to."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from bench.timing import ROOT
from tests.fake_telegram import FakeBotAPI, WebhookOptions

Mode = Literal["webhook", "polling"]
BOTS = {"the bot": ("-m", "bot", "run"), "PTB's echo": ("-m", "bench.echo")}
_TOKEN = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr"  # noqa: S105 - belongs to no bot
_LONGEST = 30  # seconds that anything may take


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot: its API, its process, when it was started, and where its webhook is."""

    api: FakeBotAPI
    pid: int
    started: float
    port: int


@contextmanager
def running(name: str, mode: Mode) -> Iterator[Bot]:
    """Run a bot until the block ends."""
    port = _free_port()
    with FakeBotAPI(_TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as api:
        started = time.time()
        process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, *BOTS[name]],
            cwd=ROOT,
            env=_environment(api, mode, port),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield Bot(api, process.pid, started, port)
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LONGEST)
            process.kill()


def bound(bot: Bot) -> float:
    """Wait until the port of the webhook takes connections; return the seconds since the start."""
    while time.time() < bot.started + _LONGEST:
        with suppress(OSError), socket.create_connection(("127.0.0.1", bot.port), 1):
            return time.time() - bot.started
        time.sleep(0.002)
    raise TimeoutError(f"port {bot.port} is not bound after {_LONGEST} s")


def first_reply(bot: Bot) -> float:
    """Ask once and wait for the reply; return the seconds since the start."""
    bot.api.say("What was said about success stories?")
    return bot.api.wait_for("sendMessage", 1, _LONGEST)[0].timestamp - bot.started


def _environment(api: FakeBotAPI, mode: Mode, port: int) -> dict[str, str]:
    own = {
        "PATH": os.environ["PATH"],
        "TELEGRAM_BOT_TOKEN": _TOKEN,
        "TELEGRAM_API_URL": api.url,
        "MAX_MESSAGES_PER_SECOND": "0",
        "LOG_LEVEL": "WARNING",
    }
    if mode == "polling":
        return own
    address = f"http://127.0.0.1:{port}"
    return own | {"WEBHOOK_URL": address, "HOST": "127.0.0.1", "PORT": str(port)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
