"""What can be wrong with a corpus folder, each thing with its file, line, reason and remedy."""

import re
import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from bot.printable import one_line


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place; an error keeps the corpus from loading, a warning doesn't."""

    path: Path
    line: int
    reason: str
    severity: Literal["error", "warning"] = "error"

    @property
    def file(self) -> str:
        """The path as it can be printed; a file's name need not be UTF-8."""
        return str(self.path).encode(errors="replace").decode()

    def __str__(self) -> str:
        mark = "warning: " if self.severity == "warning" else ""
        return f"{one_line(self.file)}:{self.line}: {mark}{one_line(self.reason)}"


_BOT = ".venv/bin/python -m bot"  # as in README.md
_NAMED = re.compile(r"“[^”]*”|\d+")
_QUOTED = re.compile(r"“([^”]{1,60})[^”]*”")
_ALIKE = 3  # problems of one kind in a file that are told; of more, the lines
_LINES = 20  # … of which so many are named


def summed_up(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line for each problem, and of many that are alike in a file one line for the rest.

    Alike are those that differ only in the line, in numbers and in what is named in “quotes”.
    """
    kinds: dict[tuple[Path, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.path, _NAMED.sub("…", problem.reason)), []).append(problem)
    for alike in kinds.values():
        told = alike if len(alike) <= _ALIKE + 1 else alike[:_ALIKE]
        yield from map(str, told)
        if rest := alike[len(told) :]:
            lines = ", ".join(map(_place, rest[:_LINES]))
            more = ", …" if rest[_LINES:] else ""
            file = one_line(rest[0].file)
            yield f"{file}:{rest[0].line}: … and {len(rest)} more like it, in lines {lines}{more}"


def _place(problem: Problem) -> str:
    """Return the line of a problem, with what is named first in its reason."""
    named = _QUOTED.search(problem.reason)
    return one_line(f"{problem.line} (“{named[1]}”)" if named else str(problem.line))


def to_run(command: str, corpus: Path | None = None) -> str:
    """Return what to type for a command; `corpus` is the folder that its user has named, if any."""
    named = f" --corpus {shlex.quote(str(corpus))}" if corpus else ""
    return f"{_BOT} {command}{named}"


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that keep the corpus from loading."""
    return [problem for problem in problems if problem.severity == "error"]


class CorpusError(Exception):
    """A corpus does not load. `problems` holds every reason, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(summed_up(self.problems)))


@dataclass(slots=True)
class Findings:
    """Collects problems while a file is read to its end."""

    path: Path
    problems: list[Problem] = field(default_factory=list)

    def at(self, path: Path) -> "Findings":
        """Return what collects the problems of another file into the same list."""
        return Findings(path, self.problems)

    @property
    def clean(self) -> bool:
        """Whether nothing has been found in this file."""
        return all(problem.path != self.path for problem in self.problems)

    def error(self, line: int, reason: str) -> None:
        """Note what keeps the corpus from loading."""
        self.problems.append(Problem(self.path, line, reason))

    def warn(self, line: int, reason: str) -> None:
        """Note what a maintainer should look at."""
        self.problems.append(Problem(self.path, line, reason, "warning"))
