"""The cost of a question, of loading and of memory, in a process that does nothing else.

`python -m bench.asking FOLDER` takes questions, a line each, and prints an Asking as JSON.
"""

import json
import statistics
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import psutil

from bench.timing import milliseconds, python
from bot.chat.conversation import Conversation
from bot.corpus.loader import load
from bot.search.search import Search

_FEWEST = 20  # questions: so many the bot is warmed up with


@dataclass(frozen=True, slots=True)
class Asking:
    """What a corpus costs: passages, seconds to load, MiB held, milliseconds a question."""

    passages: int
    load: float
    memory: float
    median: float
    slowest: float  # of a hundred questions, the second slowest


def ask(folder: Path, questions: Iterable[str]) -> Asking:
    """Load a corpus in a new process and ask questions of it, the whole way to the reply."""
    printed = python("-m", "bench.asking", str(folder), given="\n".join(questions))
    return Asking(**json.loads(printed))


def measure(folder: Path, questions: list[str]) -> Asking:
    """Load a corpus and ask questions of it, here."""
    start = perf_counter()
    conversation = Conversation(Search(load(folder)))
    conversation.reply(questions[0])  # what is only built for the first question counts as loading
    loaded = perf_counter() - start
    milliseconds(conversation.reply, questions[:_FEWEST])
    taken = sorted(milliseconds(conversation.reply, questions))
    return Asking(
        passages=len(conversation.search.corpus.passages),
        load=loaded,
        memory=psutil.Process().memory_info().rss / 2**20,
        median=statistics.median(taken),
        slowest=taken[int(0.98 * len(taken))],
    )


if __name__ == "__main__":
    questions = sys.stdin.read().splitlines()
    sys.stdout.write(json.dumps(asdict(measure(Path(sys.argv[1]), questions))))
