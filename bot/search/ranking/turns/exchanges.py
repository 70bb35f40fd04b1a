"""Finds what answers a question in a talk, and what question is answered."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from bot.corpus.model import Passage
from bot.search.analysis.unspaced import count_words
from bot.search.index.lookup import Lookup
from bot.search.index.sorted_arrays import Numbers
from bot.search.ranking.turns.passage_kinds import asks, holds_question, is_brief, replies_to

_REACH = 12  # passages behind a question, or before an answer


def answer_to(asked: Passage, lookup: Lookup, names: Collection[str]) -> Passage | None:
    """Return the words after a passage that answer it, those of somebody of a name if any is given.

    Where it is not known who asks, that may be anybody.
    """
    talk = [asked, *islice(lookup.after(asked.id), _REACH)]
    others = [p for p in talk[1:] if not _is_of_one(p, asked)]
    if names:
        return next((p for p in others if p.speaker_name in names), None)
    if asked.speaker is None:
        return next((p for p in others if not is_brief(p)), others[0] if others else None)
    answer = reply_to(talk, 0)
    return None if answer is None else talk[answer]


def reply_to(passages: Sequence[Passage], number: int, *, telling: bool = False) -> int | None:
    """Return what others say next behind a passage in its talk, before whoever says it goes on.

    It is the first that tells enough, else the first unless it has to be `telling`. What is too
    brief parts no turns.
    """
    others = list(_others_behind(passages, number))
    told = [behind for behind in others if not is_brief(passages[behind])]
    return next(iter(told if telling else told or others), None)


def _others_behind(passages: Sequence[Passage], number: int) -> Iterator[int]:
    said, answered = passages[number], False
    for behind in range(number + 1, min(number + 1 + _REACH, len(passages))):
        one = passages[behind]
        ends = answered and one.speaker == said.speaker and not is_brief(one)
        if ends or one.talk != said.talk:
            return
        if replies_to(one, said):
            answered = True
            yield behind


def replies_to_those(passages: Sequence[Passage], said: Iterable[int]) -> Numbers:
    """Return, ascending, what replies to some passages that tell enough, or ask, and tells."""
    put = (n for n in said if passages[n].talk and (asks(passages[n]) or not is_brief(passages[n])))
    replies = {reply_to(passages, number, telling=True) for number in put}
    return np.array(sorted(reply for reply in replies if reply is not None), np.int32)


def question_to(answer: Passage, lookup: Lookup) -> Passage | None:
    """Return what somebody else asked not long before a passage, or itself if it asks."""
    if asks(answer):
        return answer
    before = islice(lookup.before(answer.id), _REACH)
    asked = (p for p in before if holds_question(p) and not _is_of_one(p, answer))
    return next((p for p in asked if count_words(p.text) > 1), None)  # not "Ann?"


def _is_of_one(one: Passage, other: Passage) -> bool:
    """Tell whether two passages are known to be of the same speaker."""
    return one.speaker is not None and one.speaker == other.speaker
