"""Tells what the columns of a table hold, by their names or by what stands in them."""

import re
from collections.abc import Sequence
from itertools import groupby

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match
from bot.corpus.passage_language import language_of
from bot.corpus.transcripts.captions.cues import is_time
from bot.corpus.transcripts.captions.label_words import is_voice, name_words
from bot.corpus.transcripts.text.arranging.program_lines import with_seconds
from bot.corpus.transcripts.text.lines import STAMP

START, END, TEXT, SPEAKER, OTHER = "start", "end", "text", "speaker", ""
_COLUMNS = {
    START: "start begin start_time starttime time time_in in in_point",
    END: "end end_time endtime time_out out out_point",
    TEXT: "text transcript words caption content body",
    SPEAKER: "speaker speaker_name name",
}
_NAMES = {name: column for column, names in _COLUMNS.items() for name in names.split()}
_UNIT = re.compile(r"_(?:s|secs?|seconds|ms|milliseconds)$")
_TIME = re.compile(r"^(?:tc|time_?(?:stamp|code|span))(?![^_])")
_MOSTLY = 0.9  # share of the cells of a column of times that are times

Row = Sequence[str]


def time_in(cell: str) -> str:
    """Return the time in a cell without frames or brackets, or one that it goes on to."""
    found = re.fullmatch(STAMP, text := with_seconds(cell.strip()), re.ASCII)
    return found["time"] if found else text


def named_columns(header: Row) -> list[str]:
    """Return what columns hold, as a table's first row names them, the first for each."""
    keys = (re.sub(r"\W+", "_", cell.casefold()).strip("_") for cell in header)
    named = [_NAMES.get(_UNIT.sub("", _TIME.sub("time", key)), OTHER) for key in keys]
    return [OTHER if name in named[:place] else name for place, name in enumerate(named)]


def is_told(columns: Sequence[str]) -> bool:
    """Tell whether columns for words, and for a time or for who says them, are among some."""
    return TEXT in columns and (START in columns or SPEAKER in columns)


def columns_seen(rows: Sequence[Row], event: Event) -> tuple[list[str], bool]:
    """Return what columns hold as their cells show, and whether the first row names them.

    There are none where that isn't clear: beside times, and what has no letters, there may only be
    words and names.
    """
    width = min((len(row) for row in rows if len(row) > 1), default=1)
    cells = list(zip(*([*row, *[""] * width][:width] for row in rows), strict=True))
    timed = [_are_times(column[1:]) for column in cells]
    headed = not any(
        time and is_time(time_in(column[0])) for time, column in zip(timed, cells, strict=True)
    )
    columns = named_columns(rows[0][:width]) if headed else [OTHER] * width
    bodies = [column[headed:] for column in cells]
    for number in range(width):
        if columns[number] == OTHER and timed[number] and not {START, END} <= {*columns}:
            columns[number] = END if START in columns else START
    lettered = [any(map(str.isalpha, "".join(body))) for body in bodies]
    worded = [n for n in range(width) if columns[n] == OTHER and lettered[n]]
    names = [n for n in worded if SPEAKER not in columns and _are_names(bodies[n], event)]
    words = [n for n in worded if TEXT not in columns and n not in names]
    if max(len(names), len(words)) > 1 or len(names) + len(words) < len(worded):
        return [], headed
    for number in worded:
        columns[number] = SPEAKER if number in names else TEXT
    return columns, headed


def _are_times(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(is_time(time_in(cell)) for cell in cells) >= _MOSTLY * len(cells)


def _are_names(cells: Sequence[str], event: Event) -> bool:
    """Tell whether cells read as names, and one is known, or comes again behind another.

    The chapters of a talk read as names as well, but none comes again.
    """
    runs = [name for name, _ in groupby(filter(None, map(str.strip, cells)))]
    names = set(runs)
    known = {name for name in names if is_voice(name) or match(name, event).person}
    language = language_of(event)
    if not all(name_words(name, 1, language) for name in names - known):
        return False
    return bool(known) or len(names) < len(runs)
