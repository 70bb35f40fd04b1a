"""Lets `python -m bench` measure everything, print the table and save the plot.

`--plot docs/cost.svg` renews the one that docs/performance.md shows, with the table printed.
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from bench import cold, growth, telegram
from bench.figures import Figure, table
from bench.timing import ROOT

PLOT = ROOT / "build" / "cost.svg"  # not where the published one is


class Extent(NamedTuple):
    """How much is measured; peers rank at sizes up to `compared`."""

    sizes: tuple[int, ...]
    compared: int
    questions: int
    starts: int
    burst: int  # how many ask at once
    rounds: int


QUICK = Extent((1000, 10_000, growth.YEARS), growth.YEARS, 60, starts=2, burst=100, rounds=1)
FULL = Extent(
    (1000, 10_000, growth.YEARS, 200_000, growth.MOST),
    200_000,
    300,
    starts=7,
    burst=100,
    rounds=3,
)


def main() -> None:
    """Measure, as much as was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="in less than a minute")
    parser.add_argument("--plot", type=Path, default=PLOT, metavar="FILE", help="where to save it")
    options = parser.parse_args()
    extent = QUICK if options.quick else FULL
    sizes = [_size(size, extent) for size in extent.sizes]
    options.plot.parent.mkdir(parents=True, exist_ok=True)
    growth.draw(sizes, options.plot)
    _tell(f"the plot is in {options.plot}")
    print(table([*growth.figures(sizes), *_telegram(extent)]))


def _size(size: int, extent: Extent) -> growth.Size:
    _tell(f"measuring: {size:,} turns …")
    return growth.measure(size, extent.questions, peers=size <= extent.compared)


def _telegram(extent: Extent) -> list[Figure]:
    _tell("measuring: starting …")
    starts = cold.figures(extent.starts)
    _tell("measuring: serving …")
    asked = telegram.shipped_questions(ROOT / "corpus")
    return [*starts, *telegram.figures(asked, extent.burst, extent.rounds)]


def _tell(what: str) -> None:
    print(what, file=sys.stderr)


if __name__ == "__main__":
    main()
