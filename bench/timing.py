"""Times calls and commands, each the same way for the bot and for its peers."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

ROOT = Path(__file__).parent.parent
_LONGEST = 3600  # seconds that a child may take

T = TypeVar("T")


def milliseconds(call: Callable[[T], object], arguments: Iterable[T]) -> list[float]:
    """Return how long each call took."""
    return [1000 * seconds(partial(call, given)) for given in arguments]


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call took."""
    start = perf_counter()
    call()
    return perf_counter() - start


def start_up(*commands: Sequence[str], rounds: int) -> list[float]:
    """Return the median seconds that Python takes for each command, run in turn."""
    taken = [[seconds(partial(python, *own)) for own in commands] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def python(*arguments: str, given: str = "") -> str:
    """Run Python in a process of its own and return what it printed."""
    done = subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, *arguments],
        cwd=ROOT,
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        timeout=_LONGEST,
        check=True,
    )
    return done.stdout
