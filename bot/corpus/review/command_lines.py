"""What a maintainer is told to type next."""

import shlex
from pathlib import Path

_BOT = ".venv/bin/python -m bot"  # as in README.md


def to_run(command: str, corpus: Path | None = None) -> str:
    """Return what to type for a command; `corpus` is the folder that its user has named, if any."""
    named = f" --corpus {shlex.quote(str(corpus))}" if corpus else ""
    return f"{_BOT} {command}{named}"
