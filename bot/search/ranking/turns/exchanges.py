"""Finds what answers a question in a talk, and what question is answered."""

from collections.abc import Collection
from itertools import dropwhile, islice, takewhile

from bot.corpus.model import Passage
from bot.search.analysis.unspaced import count_words
from bot.search.index.lookup import Lookup
from bot.search.ranking.turns.passage_kinds import asks, holds_question, is_brief

_REACH = 12  # passages behind a question, or before an answer


def answer_to(asked: Passage, lookup: Lookup, names: Collection[str]) -> Passage | None:
    """Return the words after a passage that answer it, those of somebody of a name if any is given.

    Without one they are the next turn of others that tells enough, before whoever asks goes on.
    """
    behind = islice(lookup.after(asked.id), _REACH)
    if names:
        answers = (p for p in behind if p.speaker_name in names and not _is_of_one(p, asked))
        return next(answers, None)
    others = dropwhile(lambda passage: _is_of_one(passage, asked), behind)
    said = list(takewhile(lambda passage: not _is_of_one(passage, asked), others))
    return next((p for p in said if not is_brief(p)), said[0] if said else None)


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
