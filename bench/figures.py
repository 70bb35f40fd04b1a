"""What was measured, and the table of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement of ours; `peer` is what it is held against, in the same unit.

    `goal` says in words what `met` tells of; both are None where there is none.
    """

    what: str
    value: float
    unit: str
    peer: str | None = None
    against: float | None = None
    goal: str | None = None
    met: bool | None = None


def table(figures: Iterable[Figure]) -> str:
    """Return figures as a table in Markdown, a line each."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        _line([cell.ljust(width) for cell, width in zip(r, widths, strict=True)]) for r in rows
    ]
    return "\n".join((lines[0], _line(["-" * width for width in widths]), *lines[1:]))


_HEAD = ("measured", "the bot", "peer", "", "bot / peer", "goal", "")
_VERDICT = {None: "", True: "met", False: "missed"}


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = f"{_short(figure.value / figure.against)}" if figure.against else ""
    return (
        figure.what,
        f"{_short(figure.value)} {figure.unit}",
        figure.peer or "",
        f"{_short(figure.against)} {figure.unit}" if figure.against is not None else "",
        ratio,
        figure.goal or "",
        _VERDICT[figure.met],
    )


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
