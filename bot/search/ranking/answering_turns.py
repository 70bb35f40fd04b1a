"""Tells what asks from what answers it, as a moderator's question is by the turn behind it."""

from collections.abc import Collection, Iterable, Sequence

from bot.corpus.model import Passage
from bot.search.index.index import Hit

SHORTEST_ANSWER = 8  # words of a turn that answers; a shorter one passes the question on
ASKING = ("?", "？", "؟")


def is_brief(passage: Passage) -> bool:
    """Tell whether a passage is too short to answer, or to ask much."""
    return len(passage.text.split()) < SHORTEST_ANSWER


def asks(passage: Passage) -> bool:
    """Tell whether a passage of a transcript ends with a question."""
    return passage.transcript is not None and passage.text.endswith(ASKING)


def questions(
    passages: Sequence[Passage], numbers: Iterable[int], answerers: Collection[str] = ()
) -> list[int]:
    """Return which of some passages of transcripts, ascending, hold a question, wherever in them.

    With names of `answerers`, one of them has the next turn.
    """
    put = [number for number in numbers if _holds_question(passages[number])]
    return _answered_by(passages, put, answerers) if answerers else put


def _answered_by(
    passages: Sequence[Passage], numbers: Sequence[int], names: Collection[str]
) -> list[int]:
    """Return after which of some passages somebody of a name has the next turn."""
    found, turns = list[int](), dict[int, int]()  # the next turn after each, known from behind
    for number in reversed(numbers):
        passage, behind = passages[number], number + 1
        while behind < len(passages) and _is_one_turn(passage, passages[behind]):
            behind = turns.get(behind, behind + 1)
        turns[number] = behind
        if behind < len(passages) and _says_then(passages[behind], passage, names):
            found.append(number)
    return found[::-1]


def _is_one_turn(one: Passage, other: Passage) -> bool:
    """Tell whether two passages, one right after the other, are of the same turn."""
    return (one.talk, one.speaker) == (other.talk, other.speaker)


def _says_then(answer: Passage, passage: Passage, names: Collection[str]) -> bool:
    """Tell whether an answer is of the same talk as a passage, by somebody of a name."""
    by = answer.speaker.name if answer.speaker else None
    return answer.talk == passage.talk and by in names


def _holds_question(passage: Passage) -> bool:
    """Tell whether a passage is of a transcript, and asks something in it."""
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
