"""Updates per second, latency and memory on Telegram, against a bot that only echoes."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.figures import Figure
from bench.running import BOTS, Bot, Mode, first_reply, running
from bot.evaluation.questions import read_questions

API_CALL = 0.05  # seconds that a call of the real Bot API takes
_MORE_MEMORY, _LATER = 1.25, 3.0  # goals: times the echo's, ms after the echo's
_MODES: tuple[Mode, ...] = ("webhook", "polling")
_PAUSE = 0.2  # seconds between questions that do not come in a burst


@dataclass(frozen=True, slots=True)
class Serving:
    """How a bot serves: MiB held, milliseconds to a reply, updates a second.

    The first burst finds no connection open; later ones find more than they can use well.
    """

    memory: float
    latency: float
    first: float
    later: float


def figures(questions: Sequence[str], burst: int, rounds: int) -> list[Figure]:
    """Measure both bots in both modes, in turn."""
    return [figure for mode in _MODES for figure in _in_mode(mode, questions, burst, rounds)]


def shipped_questions(corpus: Path) -> list[str]:
    """Return what people ask of the corpus that the bot comes with."""
    return [case.ask for _, _, case in read_questions(corpus)]


def _in_mode(mode: Mode, questions: Sequence[str], burst: int, rounds: int) -> list[Figure]:
    ours, echo = (serve(name, mode, questions, burst, rounds) for name in BOTS)
    soon = ours.latency <= echo.latency + _LATER
    small = ours.memory <= _MORE_MEMORY * echo.memory
    first, later = ours.first >= echo.first, ours.later >= echo.later
    rows = (
        (f"first burst of {burst}", "/s", ours.first, echo.first, "at least as many", first),
        (f"later bursts of {burst}", "/s", ours.later, echo.later, "at least as many", later),
        ("reply latency", "ms", ours.latency, echo.latency, f"at most {_LATER:g} ms more", soon),
        ("memory", "MiB", ours.memory, echo.memory, f"at most {_MORE_MEMORY:g} times", small),
    )
    return [
        Figure(f"{what}, {mode}", own, unit, "PTB's echo", peer, goal, met)
        for what, unit, own, peer, goal, met in rows
    ]


def serve(name: str, mode: Mode, questions: Sequence[str], burst: int, rounds: int) -> Serving:
    """Measure a bot in one mode; a burst is of so many people, the later ones as many rounds."""
    with running(name, mode) as bot:
        first_reply(bot)
        bot.api.latency = API_CALL
        time.sleep(4 * _PAUSE)  # what is still under way since the start
        latency = statistics.median(_latency(bot, asked) for asked in questions[: 10 * rounds])
        memory = psutil.Process(bot.pid).memory_info().rss / 2**20
        first, *later = (_burst(bot, questions, burst) for _ in range(1 + rounds))
    return Serving(memory, latency, first, statistics.median(later))


def _latency(bot: Bot, question: str) -> float:
    """Ask one question of an idle bot; return the milliseconds until it calls to reply."""
    before = len(bot.api.sent())
    asked = time.time()
    bot.api.say(question)
    replied = bot.api.wait_for("sendMessage", before + 1)[before].timestamp
    bot.api.wait_delivered()
    time.sleep(_PAUSE)  # until it waits for updates again
    return 1000 * (replied - asked)


def _burst(bot: Bot, questions: Sequence[str], count: int) -> float:
    """Let as many people ask at once; return how many are replied to in a second."""
    before = len(bot.api.sent())
    asked = time.time()
    for number in range(count):
        bot.api.say(questions[number % len(questions)], chat_id=2000 + number)
    bot.api.wait_for("sendMessage", before + count, timeout=60)
    taken = time.time() - asked
    bot.api.wait_delivered()
    return count / taken
