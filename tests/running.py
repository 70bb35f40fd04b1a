"""The real process, started and stopped as a host would, and bursts of questions for it."""

import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.fake_telegram import FakeBotAPI, Violation

ROOT = Path(__file__).parent.parent
TOKEN = "123456789:AAbbccddeeffgghhiijjkkllmmnnooppqqr"
CHATS = 50

Process: TypeAlias = subprocess.Popen[bytes]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def webhook_settings(port: int, public: int | None = None) -> dict[str, str]:
    """Return what has a process listen on a port; `public` is that of a router before it."""
    address = f"http://127.0.0.1:{public or port}"
    return {"WEBHOOK_URL": address, "HOST": "127.0.0.1", "PORT": str(port)}


def environment(api: FakeBotAPI, **settings: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        **settings,
    }


@dataclass
class Host:
    """Runs the bot with the same settings as often as it takes; the logs go into one file."""

    api: FakeBotAPI
    corpus: Path
    log: Path
    settings: dict[str, str]
    program: tuple[str, ...] = ("-m", "bot", "run")
    descriptors: int | None = None  # at most, where that is not left to the machine

    def start(self) -> Process:
        with self.log.open("ab") as output:
            command = [sys.executable, *self.program, "--corpus", str(self.corpus)]
            if self.descriptors:
                limited = f'ulimit -n {self.descriptors}; exec "$@"'
                command = ["/bin/sh", "-c", limited, "sh", *command]
            return subprocess.Popen(  # noqa: S603 - our own program
                command,
                env=environment(self.api, **{"STATE_DIRECTORY": str(self.state)} | self.settings),
                cwd=ROOT,
                stdout=output,
                stderr=output,
            )

    @contextmanager
    def running(self) -> Iterator[Process]:
        """Run until the block ends; the process must then stop by itself at SIGTERM, status 0."""
        process = self.start()
        try:
            yield process
            assert stop(process) == 0
        finally:
            kill(process)

    @property
    def state(self) -> Path:
        """The folder in which processes leave what the next one is to know."""
        return self.log.parent / "state"

    def logged(self) -> str:
        return self.log.read_text(encoding="utf-8")


def violations(api: FakeBotAPI) -> list[Violation]:
    """Return the calls that a correct bot would not have made; one cut off by a kill is none."""
    return [violation for violation in api.violations if violation.params]


def stop(process: Process) -> int:
    process.send_signal(signal.SIGTERM)
    return process.wait(21)


def kill(process: Process) -> None:
    process.kill()
    process.wait(5)


@dataclass
class Burst:
    """Questions asked at once by many chats, and what became of each."""

    api: FakeBotAPI
    asked: list[int]

    @classmethod
    def ask(cls, api: FakeBotAPI, questions: int) -> "Burst":
        said = [api.say("oven", chat_id=2001 + number % CHATS) for number in range(questions)]
        return cls(api, [update["message"]["message_id"] for update in said])

    def answers(self) -> Counter[int]:
        replies = Counter(sent.reply_to_message_id for sent in self.api.sent())
        return Counter({question: replies[question] for question in self.asked})

    def answered(self) -> int:
        return sum(count > 0 for count in self.answers().values())

    def lost(self) -> int:
        return len(self.asked) - self.answered()

    def doubled(self) -> int:
        return sum(count > 1 for count in self.answers().values())

    def wait_answered(self, questions: int | None = None, timeout: float = 30) -> None:
        wanted = len(self.asked) if questions is None else questions
        self.api.wait_until(lambda: self.answered() >= wanted, f"{wanted} answers", timeout)
