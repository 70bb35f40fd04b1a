"""Writes `turns` into the text of an `event.yaml`, and leaves the rest of it as it is."""

import json
import re
from collections.abc import Mapping

import yaml

from bot.amounts import clock
from bot.corpus.event_file.timeline import Begin, Timeline


def with_written_turns(text: str, turns: Mapping[str, Timeline]) -> str:
    """Return the text with these turns in place of those it has; they are by a file's name."""
    ending = "\r\n" if "\r\n" in text else "\n"
    block = "".join(f"{line}{ending}" for line in _block(turns))
    lines = text.splitlines(keepends=True)
    place = _place(text)
    if place is None:
        end = "" if not lines or lines[-1].endswith("\n") else ending
        return f"{text}{end}{block}"
    start, stop = place
    while stop > start + 1 and _stays(lines[stop - 1]):
        stop -= 1
    return "".join((*lines[:start], block, *lines[stop:]))


def _stays(line: str) -> bool:
    """Tell whether a line at the end of the old turns belongs to what follows: empty, or a note."""
    return not line.strip() or line.startswith("#")


def _place(text: str) -> tuple[int, int] | None:
    """Return the first line of `turns`, and the one behind it, counted from 0."""
    lines = text.splitlines()
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    for key, _ in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "turns":
            start = key.start_mark.line
            following = (
                number
                for number, line in enumerate(lines[start + 1 :], start + 1)
                if re.match(r"[^\s\-#]", line)
            )
            return start, next(following, len(lines))
    return None


def _block(turns: Mapping[str, Timeline]) -> list[str]:
    lines = ["turns:"]
    for file, own in turns.items():
        indent = "  " if file else ""
        lines += [f"  {json.dumps(file, ensure_ascii=False)}:"] if file else []
        lines += [f"{indent}  - {_entry(begin)}" for begin in own]
    return lines


def _entry(begin: Begin) -> str:
    second = round(begin.second, 1)
    tenth = f"{second % 1:.1f}"[1:] if begin.exact and second % 1 else ""
    entry = f"{clock(second)}{tenth} {begin.what or ''}".strip()
    return json.dumps(entry, ensure_ascii=False) if _needs_quotes(entry) else entry


def _needs_quotes(entry: str) -> bool:
    return ": " in entry or " #" in entry or entry.endswith(":")
