"""Who answers at a talk, and who mostly asks, told by how their turns end."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from bot.corpus.sentences import closes_asking
from bot.search.overview.spoken import Spoken

_ASKS = 0.4  # of the turns of somebody who leads others through a talk end with a question …
_DOUBT = 2  # … where so many more are taken to end without
_SAYS = 8  # words of a turn that counts though it asks nothing: not "Thank you."
_SHARE = 0.25  # of what each would say if all said as much: who says less is not missed


class Voices(NamedTuple):
    """Those who mostly ask, and those who answer and say a good part of what is said."""

    asking: frozenset[str]
    answering: frozenset[str]


def voices(record: Sequence[Spoken]) -> Voices:
    """Tell who asks at a talk, and who answers; those of no name do neither."""
    asked, counted, words = Counter[str](), Counter[str](), Counter[str]()
    for speaker, turn in groupby(record, lambda passage: passage.speaker):
        if speaker is None:
            continue
        said = list(turn)
        length = sum(len(passage.words) for passage in said)
        asks = closes_asking(said[-1].text)
        asked[speaker] += asks
        counted[speaker] += asks or length >= _SAYS
        words[speaker] += length
    asking = {name for name in words if asked[name] >= _ASKS * (counted[name] + _DOUBT)}
    share = _SHARE * words.total() / max(1, len(words))
    return Voices(
        frozenset(asking),
        frozenset(name for name in words.keys() - asking if words[name] >= share),
    )
