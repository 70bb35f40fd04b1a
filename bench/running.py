"""A bot as a process of its own, with a fake Bot API to talk to."""

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
from tests.running import TOKEN, environment, free_port, kill, stop, webhook_settings

Mode = Literal["webhook", "polling"]
BOTS = {"the bot": ("-m", "bot", "run"), "PTB's echo": ("-m", "bench.echo")}
_LONGEST = 30  # seconds that a start may take
_SETTINGS = {"MAX_MESSAGES_PER_SECOND": "0", "LOG_LEVEL": "WARNING"}


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
    port = free_port()
    own = webhook_settings(port) if mode == "webhook" else {}
    with FakeBotAPI(TOKEN, webhooks=WebhookOptions(allow_loopback=True)) as api:
        started = time.time()
        process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, *BOTS[name]],
            cwd=ROOT,
            env=environment(api, **_SETTINGS, **own),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield Bot(api, process.pid, started, port)
            stop(process)
        finally:
            kill(process)


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
