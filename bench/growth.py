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
_SHARE = {"rank_bm25": 1 / 50, "tantivy": 10.0}  # goals: of the peer's time, at YEARS turns


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
    shares = _SHARE if size.turns == YEARS else {}
    return [
        Figure(
            what,
            own,
            "ms",
            name,
            peer,
            _share(shares.get(name)),
            _within(own, peer, shares.get(name)),
        )
        for name, peer in size.peers.items()
    ]


def _share(share: float | None) -> str | None:
    if share is None:
        return None
    return f"at most {share:g} times" if share > 1 else f"{1 / share:g} times faster"


def _within(own: float, peer: float, share: float | None) -> bool | None:
    return None if share is None else own <= share * peer


def _alone(size: Size) -> list[Figure]:
    slowest = 1.0 if size.turns == YEARS else 10.0 if size.turns == MOST else None
    measured = (
        ("a question, median", size.bot.median, "ms", slowest),
        ("a question, 98 of 100", size.bot.slowest, "ms", None),
        ("loading", size.bot.load, "s", 4.0 if size.turns == YEARS else None),
        ("memory", size.bot.memory, "MiB", 350.0 if size.turns == YEARS else None),
    )
    return [
        Figure(
            f"{what}, {size.turns:,} turns",
            value,
            unit,
            goal=f"at most {most:g} {unit}" if most else None,
            met=value <= most if most else None,
        )
        for what, value, unit, most in measured
    ]
