"""Tables with a line for each piece that is said: Whisper's TSV, and CSV with the same columns."""

import csv
import re
from collections.abc import Iterator

from bot.corpus.model import Event
from bot.corpus.problems import Findings
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document, Read
from bot.corpus.transcripts.formats.segments import MS, Segment, cues_of, second

_COLUMNS = {
    "start": "start begin start_time starttime time timestamp",
    "end": "end end_time endtime",
    "text": "text transcript words caption content body",
    "speaker": "speaker speaker_name name",
}
_NAMES = {name: column for column, names in _COLUMNS.items() for name in names.split()}
_FRAMES = re.compile(r"(?<=^\d\d:\d\d:\d\d)[:;]\d\d$", re.ASCII)


def matches(document: Document) -> bool:
    """Tell whether the first line of a text names columns for a time and for words."""
    return _separator(document) is not None


def read(document: Document, event: Event, findings: Findings) -> Read:
    """Return what is said in it."""
    segments = list(_segments(document, findings))
    if not segments and findings.clean:
        findings.error(1, "no line with a time and words in it; is the file complete?")
    return Read(said_in(cues_of(segments, findings), event, findings))


def _separator(document: Document) -> str | None:
    first = document.lines[0] if document.lines else ""
    for separator in ("\t", ",", ";"):
        if {"start", "text"} <= set(_columns(first.split(separator))):
            return separator
    return None


def _columns(cells: list[str]) -> list[str]:
    return [_NAMES.get(cell.strip().strip('"').casefold().replace(" ", "_"), "") for cell in cells]


def _segments(document: Document, findings: Findings) -> Iterator[Segment]:
    lines = document.text.lstrip("\n").split("\n")
    separator = _separator(document) or "\t"
    columns = _columns(lines[0].split(separator))
    skipped = len(document.text) - len(document.text.lstrip("\n"))
    scale = MS if separator == "\t" else 1.0
    for number, cells in _rows(lines[1:], separator, findings):
        last = separator.join(cells[len(columns) - 1 :])
        filled = zip(columns, [*cells[: len(columns) - 1], last], strict=False)
        row = {column: cell.strip() for column, cell in filled}
        if text := row.get("text"):
            start, end = (_time(row.get(key, ""), scale) for key in ("start", "end"))
            yield Segment(start, end, text, row.get("speaker") or None, line=skipped + 1 + number)


def _rows(lines: list[str], separator: str, findings: Findings) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row with the number of its line; in TSV a quote is a mere sign."""
    if separator == "\t":
        yield from ((n, line.split("\t")) for n, line in enumerate(lines, 1) if line.strip())
        return
    reader = csv.reader(lines, delimiter=separator)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        findings.error(reader.line_num + 1, f"not a table: {error}")


def _time(cell: str, scale: float) -> float | None:
    """Return a time in seconds; a number with a point is in seconds whatever the others are.

    The frames of one that a program for films gives, 00:00:05:12, are left out.
    """
    cell = _FRAMES.sub("", cell)
    return second(cell, 1.0 if "." in cell else scale)
