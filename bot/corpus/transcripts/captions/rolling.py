"""Takes out of captions that roll up the screen the lines that are only shown again."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain, pairwise

from bot.corpus.transcripts.captions.cues import Cue
from bot.corpus.transcripts.captions.utterances import plain
from bot.language.letters import without_accents

_OFTEN = 3  # cues that roll before a file is taken to; fewer may be words really said twice
_SHARE = 0.2  # … and of all its cues; every second one is a mere pause in what YouTube gives
_MOST = 8  # lines that are on the screen at once
_LIKE = 0.8  # likeness of two copies of a line, one of which somebody has corrected
_SHORT = 2  # words of a line of which a correction may leave none
_WORD_TIME = re.compile(r"<\d+:\d+:\d+\.\d+><c>")
_COMPARED = 200  # characters of lines that are compared letter by letter


def said_once(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues without the lines repeated from the cue before, if the file is of that kind.

    A rolling file begins most of its cues with the last lines of the one before, and goes on; once
    is enough where words have their times, which only such files of YouTube's have. Where
    the copies of a line differ, because one has been corrected, the corrected one is kept.
    """
    timed = any(map(_WORD_TIME.search, chain.from_iterable(cue.lines for cue in cues)))
    least = max(1 if timed else _OFTEN, _SHARE * len(cues))
    if sum(len(cue.lines) > 1 for cue in cues) < least:
        return list(cues)
    held = [[line for line in cue.lines if plain(line)] for cue in cues]
    repeated = [_repeated(past, now) for past, now in pairwise(held)]
    rolling = sum(0 < count < len(now) for count, now in zip(repeated, held[1:], strict=True))
    if rolling < least:
        return list(cues)
    kept: list[list[list[str]]] = []  # for each cue the copies of each line it is the first to show
    shown: list[list[str]] = []
    for lines, count in zip(held, [0, *repeated], strict=True):
        again = shown[len(shown) - count :]
        for copies, line in zip(again, lines, strict=False):
            copies.append(line)
        kept.append([[line] for line in lines[count:]])
        shown = [*again, *kept[-1]]
    return [
        cue._replace(lines=tuple(map(_best, first))) for cue, first in zip(cues, kept, strict=True)
    ]


def _repeated(past: Sequence[str], now: Sequence[str]) -> int:
    """Return how many of the last lines of a cue are the first of the next."""
    most = min(len(past), len(now), _MOST)
    return next(
        (n for n in range(most, 0, -1) if all(map(_same, past[-n:], now[:n]))),
        0,
    )


def _same(one: str, other: str) -> bool:
    """Tell whether two lines are copies, one perhaps corrected in a word or two."""
    first, second = _folded(one), _folded(other)
    shorter, longer = sorted((len(first), len(second)))
    if first == second or longer > _COMPARED or shorter < _LIKE * longer / (2 - _LIKE):
        return first == second
    words, others = set(first.split()), set(second.split())
    if len(words) > _SHORT and 2 * len(words & others) < len(words):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKE


@lru_cache(maxsize=64)
def _folded(line: str) -> str:
    """Return the words of a line without case, accents and punctuation, or the line."""
    return " ".join(re.findall(r"\w+", without_accents(plain(line)))) or plain(line)


def _best(copies: Sequence[str]) -> str:
    """Return the copy of a line that somebody has corrected, else the first."""
    counts = Counter(map(plain, copies))
    return min(copies, key=lambda line: (counts[plain(line)], -_written(plain(line))))


def _written(line: str) -> int:
    """Return how many capitals, accents and stops a line has, which a person sets."""
    return sum(c.isupper() or not (c.isascii() and (c.isalnum() or c.isspace())) for c in line)
