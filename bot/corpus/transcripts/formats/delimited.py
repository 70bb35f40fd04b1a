"""Tables with a line for each piece that is said: Whisper's TSV, CSV, and those of Markdown."""

import csv
import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt

from bot.amounts import also_in
from bot.corpus.model import Event
from bot.corpus.plain_text import one_line, plain
from bot.corpus.problems import Findings
from bot.corpus.sentences import ends_sentence
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.columns import (
    OTHER,
    SPEAKER,
    START,
    TEXT,
    columns_seen,
    is_told,
    named_columns,
    time_in,
)
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.formats.segments import MS, Segment, cues_of, second
from bot.corpus.transcripts.utterance import Utterance

_INLINE = MarkdownIt("commonmark").parseInline
_BAR = "|"
_SEPARATORS = ("\t", ",", ";", _BAR)
_TABLES = (".csv", ".tsv", ".md")
_IN_MS = re.compile(r"(?:_|\b)(?:ms|milliseconds)\b", re.IGNORECASE)  # in the name of a column
_ENTITY = re.compile(r"&#?\w+;")
_NEARLY_ALL = 0.9  # share of the rows of a table that are parted into cells
_UNKNOWN = (
    "not read: a table in which no columns with times and with words are seen. If it is a "
    "transcript, name them in its first line, as in `{0}` (a column that it lacks is left out), or "
    "list who speaks in it in `people`. If it is none, take it out"
)

_Rows = list[tuple[int, list[str]]]  # each with the number of its line


def matches(document: Document) -> bool:
    """Tell whether the first line names columns for words and who or when, or it is a .csv."""
    if _named(document):
        return True
    return document.extension == ".csv" and _separator(document) is not None


def holds_talk(document: Document, *, named: bool) -> bool:
    """Tell whether a table holds mostly sentences: with who says them if `named`, else when."""
    separator = _named(document) or _BAR
    (_, head), *rows = _rows(document, separator)[0] or [(1, [])]
    columns = named_columns(head)
    ends = [ends_sentence(one.text) for one in _segments(rows, columns, separator, 1.0)]
    return (SPEAKER if named else START) in columns and 2 * sum(ends) > len(ends)


def read(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in it, None where it isn't clear what its columns hold."""
    separator = _named(document) or _separator(document) or "\t"
    rows, fault = _rows(document, separator)
    if fault:
        findings.error(rows[-1][0] + 1 if rows else 1, f"not a table: {fault}")
    columns, headed = named_columns(rows[0][1]) if rows else [], True
    if rows and not (SPEAKER in columns and is_told(columns)):
        seen, seen_headed = columns_seen([cells for _, cells in rows], event)
        if START in seen and (SPEAKER in seen or not is_told(columns)):
            columns, headed = seen, seen_headed
    if rows and not is_told(columns):
        findings.warn(1, _UNKNOWN.format(separator.join(("Start", "Speaker", "Text"))))
        return None
    if short := [number for number, cells in rows[headed:] if len(cells) <= columns.index(TEXT)]:
        findings.warn(short[0], f"not read: this row has no cell for words{also_in(short)}")
    unit = rows[0][1][columns.index(START)] if START in columns and headed else ""
    scale = MS if separator == "\t" or _IN_MS.search(unit) else 1.0
    segments = list(_segments(rows[headed:], columns, separator, scale))
    if not segments and findings.clean:
        findings.error(1, "no line with a time and words in it; is the file complete?")
    if all(segment.start is None for segment in segments):
        if START in columns:
            _tell_timeless(rows[headed:], columns.index(START), findings)
        said = [Utterance(s.line, s.voice, not s.voice, s.text, (), 0.0) for s in segments]
        return Content(document.name, said=said)
    said = said_in(cues_of(segments, findings), event, findings)
    return Content(document.name, said=said)


def _tell_timeless(rows: _Rows, place: int, findings: Findings) -> None:
    """Tell of a column for times in which none can be read, if anything stands there."""
    filled = [number for number, cells in rows if any(map(str.strip, cells[place : place + 1]))]
    if filled:
        findings.warn(filled[0], f"no time can be read{also_in(filled)}; write 0:05 or 1:02:03")


def _named(document: Document) -> str | None:
    """Return what parts the names of columns that tell enough in the first line.

    Without one for a time there are no others but such, and the file is a table by its ending: in
    another, lines of “Name: words” may stand below.
    """
    is_table = document.extension in _TABLES
    first = document.lines[0].strip(_BAR) if document.lines else ""
    for separator in _SEPARATORS:
        columns = named_columns(first.split(separator))
        if is_told(columns) and (START in columns or (is_table and OTHER not in columns)):
            return separator
    return None


def _separator(document: Document) -> str | None:
    """Return what parts nearly all rows into cells, None where nothing does."""
    for separator in _SEPARATORS:
        rows, fault = _rows(document, separator)
        parted = sum(len(cells) > 1 for _, cells in rows)
        if parted and not fault and parted >= _NEARLY_ALL * len(rows):
            return separator
    return None


def _rows(document: Document, separator: str) -> tuple[_Rows, str | None]:
    """Return the rows that hold something, and what keeps the rest from being read, if anything.

    In TSV and between bars a quote is a mere sign. What Markdown has in cells is without its marks.
    """
    lines = [f"{line}\n" for line in document.text.split("\n")]
    if separator == "\t":
        return [(n, line.split("\t")) for n, line in enumerate(lines, 1) if line.strip()], None
    reader = csv.reader(lines, delimiter=separator)
    if separator == _BAR:
        reader = csv.reader(lines, delimiter=_BAR, quoting=csv.QUOTE_NONE, escapechar="\\")
    rows: _Rows = []
    try:
        told = (cells for cells in reader if any(map(str.isalnum, "".join(cells))))
        rows += ((reader.line_num, cells) for cells in told)
    except csv.Error as error:
        return rows, str(error)
    if separator == _BAR:
        rows = [(n, [one_line(plain(_INLINE(cell)[0])) for cell in cells]) for n, cells in rows]
    return rows, None


def _segments(
    rows: _Rows, columns: Sequence[str], separator: str, scale: float
) -> Iterator[Segment]:
    for number, cells in rows:
        last = separator.join(cells[len(columns) - 1 :])
        filled = zip(columns, [*cells[: len(columns) - 1], last], strict=False)
        row = {column: cell.strip() for column, cell in filled}
        if text := _ENTITY.sub(lambda found: unescape(found[0]), row.get("text", "")):
            start, end = (_time(row.get(key, ""), scale) for key in ("start", "end"))
            yield Segment(start, end, text, row.get("speaker") or None, line=number)


def _time(cell: str, scale: float) -> float | None:
    """Return a time in seconds; a number with a point is in seconds whatever the others are."""
    return second(time_in(cell), 1.0 if "." in cell else scale)
