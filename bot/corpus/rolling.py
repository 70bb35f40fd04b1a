"""Takes out of captions that roll up the screen the lines that are only shown again."""

from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.cues import Cue
from bot.corpus.voices import plain

_OFTEN = 3  # cues that roll before a file is taken to; fewer may be words really said twice
_SHARE = 0.2  # … and of all its cues; every second one is a mere pause in what YouTube gives


def said_once(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues without the lines repeated from the cue before, if the file is of that kind.

    A rolling file begins most of its cues with the last lines of the one before, and goes on.
    """
    shown = [tuple(filter(None, map(plain, cue.lines))) for cue in cues]
    repeated = [_repeated(past, now) for past, now in pairwise(shown)]
    rolling = sum(0 < count < len(now) for count, now in zip(repeated, shown[1:], strict=True))
    if rolling < max(_OFTEN, _SHARE * len(cues)):
        return list(cues)
    return [*cues[:1], *map(_without, cues[1:], repeated)]


def _repeated(past: Sequence[str], now: Sequence[str]) -> int:
    """Return how many of the last lines of a cue are the first of the next."""
    most = min(len(past), len(now))
    return next((n for n in range(most, 0, -1) if past[-n:] == now[:n]), 0)


def _without(cue: Cue, repeated: int) -> Cue:
    lines = [line for line in cue.lines if plain(line)]
    return cue._replace(lines=tuple(lines[repeated:]))
