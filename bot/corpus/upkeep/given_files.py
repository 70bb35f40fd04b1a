"""Reads the files and folders of files from which an event is started."""

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as in the model
from pathlib import Path
from typing import NamedTuple

from bot.corpus.files.folder import WRITTEN, visible
from bot.corpus.loader import read_transcript
from bot.corpus.model import Event
from bot.corpus.problems import Findings, Problem
from bot.corpus.transcripts.content import Content

_SOURCE = ".md"  # which may be a transcript, or what somebody wrote
_NOBODY_YET = Event(slug="new", title="New", date=Date.min, people=())


class Given(NamedTuple):
    """What the transcripts hold, and why files in a folder are none of them, a line each."""

    held: dict[Path, Content]
    left_out: tuple[str, ...]


def read_given(paths: Sequence[Path], findings: Findings) -> Given:
    """Return what is said in files, and in those of folders that hold transcripts."""
    held: dict[Path, Content] = {}
    left_out: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            held |= _read(path, findings)
            continue
        found: dict[Path, Content] = {}
        unread: list[Problem] = []
        for each in visible(path, findings.at(path)):
            doubts = Findings(each)
            own = _read(each, doubts) if _may_be_one(each) else {}
            found |= own
            if not own and (reason := _other(each)):
                doubts.problems.clear()
                doubts.error(1, reason)
            unread += [] if own else doubts.problems
        if not found:
            findings.problems.extend(unread)
            findings.at(path).error(1, "no transcript that can be read in this folder")
        left_out += unread
        held |= found
    return Given(held, tuple(map(str, left_out)))


def _may_be_one(path: Path) -> bool:
    return not path.is_dir() and path.suffix.lower() not in WRITTEN - {_SOURCE}


def _other(path: Path) -> str | None:
    """Return why something in a folder is no transcript, whatever is in it."""
    if path.is_dir():
        return "a folder; give it by itself if its files are of the same event"
    if path.suffix.lower() in WRITTEN:
        return "written by hand; copy it into the event's folder if it belongs there"
    return None


def _read(path: Path, findings: Findings) -> dict[Path, Content]:
    """Return what is said in a file by its path; nothing where nobody says anything."""
    content = read_transcript(path, _NOBODY_YET, findings)
    return {path: content} if content and content.said else {}
