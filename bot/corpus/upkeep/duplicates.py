"""Finds passages that are probably the same words twice, for instance from two sources."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.corpus.model import Passage

_FEW = 6  # runs: what has fewer may be a formula, such as “Mr. Stone with a question for Ann Baker”
_RUN = 6  # words in a row that two passages hardly share by chance

_WORD = re.compile(r"\w+")


def duplicates(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield passages with an earlier one that has at least half of their runs of words."""
    first: dict[int, int] = {}
    for number, passage in enumerate(passages):
        runs = _runs(passage.text)
        shared = Counter(first[run] for run in runs if run in first)
        for earlier, count in shared.most_common(1):
            if len(runs) >= _FEW and 2 * count >= len(runs):
                yield passages[earlier], passage
        for run in runs:
            first.setdefault(run, number)


def _runs(text: str) -> set[int]:
    words = _WORD.findall(text.casefold())
    return {hash(tuple(words[n : n + _RUN])) for n in range(len(words) - _RUN + 1)}
