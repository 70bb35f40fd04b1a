"""Segments of what is said, as programs write them down, made cues: their times are looked over."""

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from bot.corpus.names.name_matching import counted
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.cues import Cue, is_time, seconds, tell_backwards

MS = 1000.0  # in a second
_LATEST = 10_000 * 3600.0  # seconds
_NAMES = ("name", "display_name", "displayName", "label", "id")  # of a voice, the best first
_VOICES = ("speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "speaker_id",
           "speakerId", "speakerDesignation")  # fmt: skip


class Segment(NamedTuple):
    """What is said from a second to another, None where the file doesn't tell.

    `voice` is what the file calls whoever speaks, None for nobody; `words` are those of the text
    with their seconds; `line` is that of the file.
    """

    start: float | None
    end: float | None
    text: str
    voice: str | None = None
    words: Sequence[tuple[str, float | None]] = ()
    line: int = 1


def second(value: Any, scale: float = 1.0) -> float | None:  # noqa: ANN401 - as JSON has it
    """Return a number in seconds, be it written "1.5s" or 0:01.5; None for what is none."""
    if isinstance(value, str) and is_time(value.strip()):
        return seconds(value.strip())
    if isinstance(value, str):
        try:
            value = float(value.strip().removesuffix("s"))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        found = float(value) / scale
    except OverflowError:
        return None
    return round(found, 3) if math.isfinite(found) and 0 <= found < _LATEST else None


def text_of(value: Any) -> str:  # noqa: ANN401 - as JSON has it
    """Return a text as it is, and anything else as none."""
    return value if isinstance(value, str) else ""


def voice_of(value: Any) -> str | None:  # noqa: ANN401 - as JSON has it
    """Return what a file calls a voice; where it counts them, “Speaker 0”."""
    if isinstance(value, dict):
        value = next(filter(None, map(value.get, _NAMES)), None)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return " ".join(counted(value).split()) or None if isinstance(value, str) else None


def voice_in(record: Mapping[str, Any]) -> str | None:
    """Return what a record calls whoever speaks, by whichever key, or None."""
    return voice_of(next((record[key] for key in _VOICES if record.get(key) is not None), None))


def cues_of(segments: Iterable[Segment], findings: Findings) -> list[Cue]:
    """Return segments as cues; where some name a voice, the others are nobody's.

    A time that can't be read is that of the end before it, with a warning.
    """
    segments = [segment for segment in segments if segment.text.strip()]
    named = any(segment.voice for segment in segments)
    cues: list[Cue] = []
    untimed: list[Segment] = []
    last = 0.0
    for segment in segments:
        if segment.start is None:
            untimed.append(segment)
        start = last if segment.start is None else segment.start
        last = max(start, start if segment.end is None else segment.end)
        voice = segment.voice or "" if named else None
        cues.append(Cue(segment.line, start, last, tuple(_marked(segment)), voice))
    _tell(cues, untimed, findings)
    return cues


def _marked(segment: Segment) -> list[str]:
    """Return the lines of a segment in which its words have their times, if they are all there."""
    if [word for word, _ in segment.words] != segment.text.split():
        return [escape(line, quote=False) for line in segment.text.splitlines()]
    words = ((escape(word, quote=False), at) for word, at in segment.words)
    return [
        " ".join(
            word if at is None else f"<{at // 3600:.0f}:{at // 60 % 60:.0f}:{at % 60:.3f}>{word}"
            for word, at in words
        )
    ]


def _tell(cues: Sequence[Cue], untimed: Sequence[Segment], findings: Findings) -> None:
    if untimed:
        findings.warn(
            untimed[0].line,
            f"no time can be read for “{untimed[0].text.strip()[:40]}” ({len(untimed)} of "
            f"{len(cues)}); shown at the end of what is before it",
        )
    tell_backwards(cues, findings)
