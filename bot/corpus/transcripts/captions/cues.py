"""Reads WebVTT and SRT as they are really exported: times, and the lines on screen between them.

Of the caption libraries none gives the line of a cue, and each passes over what it can't read in
silence; a maintainer needs to hear of both. The two formats differ in nothing that matters here.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise
from operator import itemgetter
from typing import NamedTuple

from bot.amounts import also_in, clock
from bot.corpus.problems import Findings

_TIME = r"((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?)"  # hours and fraction may be left out
_ARROW = r"(?:-->|(?:- ?-|[-=–—]) ?>|→)"  # the first of them, or that mistyped
_TIMES = re.compile(rf"\s*{_TIME}\s*{_ARROW}\s*{_TIME}(?:\s|$)", re.ASCII)
_LIKE_TIMES = re.compile(
    r"\s*\d[\d:]*:\d+[.,]\d+\W{1,8}\d[\d:]*:\d+[.,]\d+\s*|[\d:;.,\s]*-->[\d:;.,\s]*", re.ASCII
)
_FRAGMENT = re.compile(r"\s*\d+\s*|\s*\d+:[\d:.,]*\s*[->]*[\s\d:.,]*")  # of a number or of times
_LONGEST_FRAGMENT = 40  # characters
_LEAP = 1.0  # seconds by which a time may not lie before the one above it
_VOICE = re.compile(r'\d+ +(?:"(.*)"(?: *\(\d+\))?|([^"\s].*\S) +\(\d{6,}\))')
_SETTING = re.compile(r"(?:[a-z]+|[XY]\d)[:=]\S+")  # align:start position:0%, X1:100
_NOT_SPOKEN = re.compile(r"(?:WEBVTT|NOTE)(?:\s|$)|(?:STYLE|REGION)\s*$")


class Cue(NamedTuple):
    """Lines shown from one second to another; `line` is that of its times in the file.

    `voice` is whom the identifier above the times names, as Webex writes it: empty for nobody.
    """

    line: int
    start: float
    end: float
    lines: tuple[str, ...]
    voice: str | None = None


def read_cues(text: str, findings: Findings) -> list[Cue]:
    """Return the cues of a caption file in their order; what is wrong goes to `findings`.

    Text that an empty line parts from its cue still belongs to it; nothing said is left out.
    """
    shown: list[tuple[Cue, list[str]]] = []
    unread: list[tuple[int, str]] = []
    block: list[str] = []
    for number, block in _blocks(text):
        times = _find_times(number, block, unread)
        before = block[: times[0][0]] if times else block
        if not _NOT_SPOKEN.match(block[0]):
            _continue(shown, _without_number(before[len(before) == 1 :]) if times else before)
        ends = [*(index for index, *_ in times[1:]), len(block)]
        for (index, start, end, behind), until in zip(times, ends, strict=False):
            lines = block[index + 1 : until]
            lines = lines if until == len(block) else _without_number(lines)
            lines = [*_words_of(behind), *lines]
            voice = _find_voice(block[index - 1]) if index else None
            shown.append((Cue(number + index, start, end, (), voice), list(lines)))
    cues = [cue._replace(lines=tuple(lines)) for cue, lines in shown]
    _tell_unread(unread, findings)
    _check(cues, block, findings)
    return cues


def is_times(line: str) -> bool:
    """Tell whether a line is a cue's times: 00:01:02.000 --> 00:01:04.000."""
    return _TIMES.match(line) is not None


def is_time(text: str) -> bool:
    """Tell whether a text is a time such as `seconds` reads, and nothing else."""
    return re.fullmatch(_TIME, text, re.ASCII) is not None


def seconds(time: str) -> float:
    """Return a time such as 01:02:03.004, 02:03,004 or 2:03 in seconds."""
    *hours, minutes, rest = time.replace(",", ".").split(":")
    return round(int(hours[0] if hours else 0) * 3600 + int(minutes) * 60 + float(rest), 3)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield runs of lines that aren't empty, each with the number of its first line."""
    block: list[str] = []
    number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line:
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []
    if block:
        yield number - len(block) + 1, block


def _find_times(
    number: int, block: list[str], unread: list[tuple[int, str]]
) -> list[tuple[int, float, float, str]]:
    """Return where in a block times stand, the seconds that they give, and what is behind them."""
    times: list[tuple[int, float, float, str]] = []
    for index, line in enumerate(block):
        if not line.lstrip()[:1].isdigit() and "-->" not in line:
            continue
        if found := _TIMES.match(line):
            times.append((index, seconds(found[1]), seconds(found[2]), line[found.end() :]))
            continue
        may_be = "-->" in line and index <= 1 and not times and not _NOT_SPOKEN.match(block[0])
        if may_be or _LIKE_TIMES.fullmatch(line):
            unread.append((number + index, line))
    return times


def _words_of(behind: str) -> list[str]:
    """Return what is said behind times, on their own line, and is no mere setting."""
    said = list(dropwhile(_SETTING.fullmatch, behind.split()))
    return [" ".join(said)] if said else []


def _without_number(lines: list[str]) -> list[str]:
    numbered = lines and (lines[-1].strip().isdigit() or _find_voice(lines[-1]) is not None)
    return lines[:-1] if numbered else lines


def _find_voice(identifier: str) -> str | None:
    found = _VOICE.fullmatch(identifier.strip())
    return (found[1] or found[2] or "").strip() if found else None


def _continue(shown: list[tuple[Cue, list[str]]], lines: list[str]) -> None:
    """Add lines that have no times of their own to the cue before them."""
    if shown and lines and not _is_fragment(lines):
        shown[-1][-1].extend(lines)


def _is_fragment(lines: list[str]) -> bool:
    """Tell whether lines are what is left of a number and times where a file was cut off."""
    return all(
        len(line) <= _LONGEST_FRAGMENT and _FRAGMENT.fullmatch(line) and not _TIMES.match(line)
        for line in lines
    )


def _check(cues: list[Cue], last: list[str], findings: Findings) -> None:
    """Note what is wrong with the cues of a file as a whole; `last` is its last block."""
    if not cues:
        if findings.clean:
            findings.error(1, "no times in it; a caption file has 00:01:02.000 --> 00:01:04.000")
        return
    if _is_fragment(last) or not any(map(str.strip, cues[-1].lines)):
        findings.warn(cues[-1].line, "the file ends within a cue; is it complete?")
    tell_backwards(cues, findings)


def tell_backwards(cues: Sequence[Cue], findings: Findings) -> None:
    """Warn of times that lie a second or more before the one above them, or before their start."""
    pairs = [(past.start, now.start, now.line) for past, now in pairwise(cues)]
    pairs += [(cue.start, cue.end, cue.line) for cue in cues]
    back = [(line, now) for past, now, line in pairs if now <= past - _LEAP]
    if back:
        line, second = min(back, key=itemgetter(0))
        where = f"{clock(second)}{also_in(back)}"
        findings.warn(line, f"the times run backwards at {where}; put them in their order")


def _tell_unread(unread: list[tuple[int, str]], findings: Findings) -> None:
    if unread:
        number, line = unread[0]
        findings.error(
            number,
            f"no times can be read in “{line.strip()[:60]}”{also_in(unread)}; "
            "they look like 00:01:02.000 --> 00:01:04.000",
        )
