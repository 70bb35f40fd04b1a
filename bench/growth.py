"""The cost of a question as the record grows, against bare rankings of the same turns."""

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.asking import Asking, ask
from bench.corpora import Query, Turn, queries, turns, write
from bench.figures import Figure
from bench.ranking import Ranker, rankers
from bench.timing import milliseconds

YEARS, MOST = 40_000, 1_000_000  # turns: of years of panels, and of more than there will be
# Goals: of a peer's time at YEARS turns; of ms a question, s of loading and MiB of memory.
_SHARES = {"rank_bm25": (1 / 50, "50 times faster"), "tantivy": (10.0, "at most 10 times")}
_LIMITS = {YEARS: (1.0, None, 4.0, 350.0), MOST: (10.0, None, None, None)}


@dataclass(frozen=True, slots=True)
class Size:
    """What so many turns cost: the bot, and milliseconds a query of each peer."""

    turns: int
    bot: Asking
    peers: Mapping[str, float]


def measure(size: int, questions: int, *, peers: bool) -> Size:
    """Make so many turns and ask so many questions about them."""
    said = list(turns(size))
    asked = queries(said, questions)
    with TemporaryDirectory() as folder:
        write(Path(folder), said)
        bot = ask(Path(folder), [query.text for query in asked])
    return Size(size, bot, _peers(said, asked) if peers else {})


def figures(sizes: Iterable[Size]) -> list[Figure]:
    """Return what the sizes come to."""
    return [figure for size in sizes for figure in (*_against_peers(size), *_alone(size))]


def _peers(said: Sequence[Turn], asked: Sequence[Query]) -> dict[str, float]:
    built = rankers([turn.text for turn in said])
    return {name: _median(build, asked) for name, build in built.items()}


def _median(build: Callable[[], Ranker], asked: Sequence[Query]) -> float:
    return statistics.median(milliseconds(build(), [query.words for query in asked]))


def _against_peers(size: Size) -> list[Figure]:
    what, own = f"a question, {size.turns:,} turns", size.bot.median
    shares = _SHARES if size.turns == YEARS else {}
    found = []
    for name, peer in size.peers.items():
        share, goal = shares.get(name, (None, None))
        met = None if share is None else own <= share * peer
        found.append(Figure(what, own, "ms", name, peer, goal, met))
    return found


def _alone(size: Size) -> list[Figure]:
    bot = size.bot
    measured = (
        ("a question", bot.median, "ms"),
        ("2nd slowest question of 100", bot.slowest, "ms"),
        ("loading", bot.load, "s"),
        ("memory", bot.memory, "MiB"),
    )
    limits = _LIMITS.get(size.turns, (None,) * len(measured))
    return [
        Figure(
            f"{what}, {size.turns:,} turns",
            value,
            unit,
            goal=None if most is None else f"at most {most:g} {unit}",
            met=None if most is None else value <= most,
        )
        for (what, value, unit), most in zip(measured, limits, strict=True)
    ]


def draw(sizes: Sequence[Size], path: Path) -> None:
    """Save the plot, both of its axes logarithmic."""
    import matplotlib as mpl  # noqa: PLC0415 - only here, and heavy

    mpl.use("agg")
    mpl.rcParams["svg.hashsalt"] = "the same lines, the same file"
    from matplotlib import pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    axes.loglog([s.turns for s in sizes], [s.bot.median for s in sizes], "ko-", label="the bot")
    compared = [size for size in sizes if size.peers]
    for name in compared[0].peers if compared else ():
        costs = [size.peers[name] for size in compared]
        axes.loglog([size.turns for size in compared], costs, ".--", label=f"{name}, ranking only")
    axes.set(xlabel="turns on record", ylabel="ms a question, median")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
