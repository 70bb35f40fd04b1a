"""Tells what asks from what answers it, as a moderator's question is by the turn behind it."""

from collections.abc import Iterable, Sequence

from bot.corpus.event_notes import is_chair
from bot.corpus.model import Passage
from bot.corpus.passage_language import code_of
from bot.language.reader import spoken
from bot.search.analysis.unspaced import count_words
from bot.search.index.index import Hit

SHORTEST_ANSWER = 8  # words of a turn that answers; a shorter one passes the question on
ASKING = ("?", "？", "؟")
_END = 4  # characters of a turn that may tell by themselves that it asks


def is_brief(passage: Passage) -> bool:
    """Tell whether a passage is too short to answer, or to ask much."""
    return count_words(passage.text) < SHORTEST_ANSWER


def asks(passage: Passage) -> bool:
    """Tell whether a passage of a transcript ends with a question."""
    if passage.transcript is None or passage.text.endswith(ASKING):
        return passage.transcript is not None
    known, speaker = spoken(code_of(passage)).questions, passage.speaker
    leads = known.chair_asks and speaker is not None and is_chair(speaker.part, passage.event)
    return leads or bool(known.ending.search(passage.text[-_END:]))


def holds_question(passage: Passage) -> bool:
    """Tell whether a passage is of a transcript, and asks something wherever in it."""
    return passage.transcript is not None and any(mark in passage.text for mark in ASKING)


def question_before(passages: Sequence[Passage], number: int) -> Passage | None:
    """Return the question of somebody else that a passage comes right after, or None."""
    answer = passages[number]
    before = passages[number - 1] if number else None
    if before is None or not asks(before) or is_brief(answer):
        return None
    return before if before.talk == answer.talk and before.speaker != answer.speaker else None


def answers_first(hits: Iterable[Hit], passages: Sequence[Passage]) -> list[Hit]:
    """Return the hits, before each that asks the turn that answers it, and none of them twice."""
    ordered = dict[int, Hit]()
    for hit in hits:
        following = hit.passage + 1
        if following < len(passages) and question_before(passages, following):
            ordered.setdefault(following, Hit(following, hit.score))
        ordered.setdefault(hit.passage, hit)
    return list(ordered.values())
