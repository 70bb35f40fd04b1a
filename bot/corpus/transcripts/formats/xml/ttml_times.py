"""Times as TTML writes them: by a clock, with frames, or as a number and its unit.

Apple leaves out the hours where there are none.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.corpus.transcripts.formats.segments import second

_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:(\.\d+)|:(\d+)(?:\.\d+)?)?", re.ASCII)
_OFFSET = re.compile(r"(\d+(?:\.\d+)?)(h|m|s|ms|f|t)?", re.ASCII)
_FRAMES, _TICKS = 30.0, 1.0  # a second, where a file doesn't say


class Rates(NamedTuple):
    """How many frames and ticks a second of a file has."""

    frames: float = _FRAMES
    ticks: float = _TICKS

    @classmethod
    def of(cls, attributes: Mapping[str, str]) -> "Rates":
        """Return what the root of a file says."""
        given = second(attributes.get("frameRate"))
        frames = given or _FRAMES
        over, _, under = attributes.get("frameRateMultiplier", "").partition(" ")
        if (times := second(over)) and (part := second(under)):
            frames *= times / part
        ticks = second(attributes.get("tickRate")) or (frames if given else _TICKS)
        return cls(frames, ticks)

    def seconds(self, time: str) -> float | None:
        """Return a time in seconds, None for what is none."""
        time = time.strip()
        if found := _CLOCK.fullmatch(time):
            hours, minutes, whole, fraction, frames = found.groups()
            shown = int(frames) / self.frames if frames else float(fraction or 0)
            return second(int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + shown)
        if found := _OFFSET.fullmatch(time):
            units = {"h": 3600, "m": 60, "ms": 0.001, "f": 1 / self.frames, "t": 1 / self.ticks}
            return second(float(found[1]) * units.get(found[2] or "s", 1))
        return None
