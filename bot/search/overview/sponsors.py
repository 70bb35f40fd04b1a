"""Where a recording gives the word to its sponsors."""

import re
from collections.abc import Sequence

from bot.corpus.model import Passage

_FAR = 5  # passages from the beginning of a message within which it ends


def messages(passages: Sequence[Passage], sponsors: re.Pattern[str]) -> dict[int, tuple[int, int]]:
    """Return where messages of sponsors stand in passages, by their numbers: from, to characters.

    One lasts from what names a sponsor to what does so again in the same turn of a talk, soon
    after; else as long as the passage.
    """
    spans = dict[int, tuple[int, int]]()
    begun: int | None = None
    for number, passage in enumerate(passages):
        first = passages[begun] if begun is not None else passage
        if (passage.speaker, passage.talk) != (first.speaker, first.talk):
            begun = None
        named = [found.span() for found in sponsors.finditer(passage.text)]
        if not named or passage.transcript is None:
            continue
        if begun is None or passage.is_of_nobody or number - begun > _FAR:
            begun, spans[number] = number, (named[0][0], len(passage.text))
            continue
        spans |= {n: (0, len(passages[n].text)) for n in range(begun + 1, number)}
        begun, spans[number] = None, (0, named[-1][1])
    return spans
