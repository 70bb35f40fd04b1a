"""Tells of passages whether they ask, and what they have to do with what asks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, starmap
from typing import NamedTuple

import numpy as np

from bot.corpus.model import Passage
from bot.corpus.parts import is_chair
from bot.corpus.passage_language import code_of, sentences_of
from bot.corpus.sentences import QUESTION_MARKS, ends_asking
from bot.language.reader import spoken
from bot.search.analysis.unspaced import count_words
from bot.search.index.sorted_arrays import Floats

SHORTEST_ANSWER = 8  # words of a turn that answers; a shorter one passes the question on
MOST = 0.6  # of the turns of a talk that ask, which are those of whoever leads it …
OFTEN = 0.3  # … who asks in such a share of their own …
FEWEST = 3  # … and in so many
_LATE = 2  # sentences at the end of a turn …
_END = 4  # characters of a turn that may tell by themselves that it asks


def is_brief(passage: Passage) -> bool:
    """Tell whether a passage is too short to answer, or to ask much."""
    return count_words(passage.text) < SHORTEST_ANSWER


def asks(passage: Passage) -> bool:
    """Tell whether a passage of a transcript ends with a question."""
    if passage.transcript is None or ends_asking(passage.text):
        return passage.transcript is not None
    known, speaker = spoken(code_of(passage)).questions, passage.speaker
    leads = known.chair_asks and speaker is not None and is_chair(speaker.part, passage.event)
    return leads or bool(known.ending.search(passage.text[-_END:]))


def asks_late(passage: Passage) -> bool:
    """Tell whether a passage of a transcript holds a question in its last two sentences."""
    if not holds_question(passage):
        return False
    last = [*sentences_of(passage)][-_LATE:]
    return _has_mark(passage.text[last[0][0] :])


def holds_question(passage: Passage) -> bool:
    """Tell whether a passage is of a transcript, and asks something wherever in it."""
    return passage.transcript is not None and _has_mark(passage.text)


def questions_in(passage: Passage) -> list[tuple[int, int]]:
    """Return where the questions in a passage stand, each from a character up to another."""
    parts = sentences_of(passage)
    return [(start, end) for start, end in parts if _has_mark(passage.text[start:end])]


class PassageKinds(NamedTuple):
    """Of what kind each passage of a record is: 1 where it is of that kind, else 0."""

    asks: Floats  # ends with a question
    leads: Floats  # is said by whoever leads the talk
    replies: Floats  # comes right after somebody else, who asks or leads
    stated: Floats  # is a note of event.yaml

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "PassageKinds":
        """Return the kinds of some passages."""
        leading = _numbers(_leading(passages))
        chairs = _numbers(spoken(code_of(p)).questions.chair_asks for p in passages)
        asking = np.maximum(_numbers(map(asks, passages)), leading * chairs)
        following = starmap(replies_to, zip(passages[1:], passages, strict=False))
        replies = np.zeros(len(passages))
        replies[1:] = _numbers(following) * np.maximum(asking, leading)[:-1]
        return cls(asking, leading, replies, _numbers(bool(passage.fact) for passage in passages))


def replies_to(passage: Passage, before: Passage) -> bool:
    """Tell whether a passage is somebody else's in the talk of the one before it."""
    return before.talk == passage.talk and before.speaker != passage.speaker


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in QUESTION_MARKS)


def _leading(passages: Sequence[Passage]) -> Iterable[bool]:
    """Yield of each passage whether whoever leads the talk says it.

    Those are people with such a part; at an event where nobody has one, whoever asks the most.
    """
    events = {passage.event.slug: passage.event for passage in passages}
    chairs = {
        (slug, person.name)
        for slug, event in events.items()
        for person in event.people
        if is_chair(person.part, event)
    }
    known = {slug for slug, _ in chairs}
    untold = [each for each in passages if each.speaker and each.event.slug not in known]
    asking = set(_asking_most(untold))
    for passage in passages:
        of_event, of_talk = (
            (place, passage.speaker_name) for place in (passage.event.slug, passage.talk)
        )
        yield passage.transcript is not None and (of_event in chairs or of_talk in asking)


def _asking_most(passages: Iterable[Passage]) -> Iterator[tuple[object, str | None]]:
    """Yield for talks who asks in most of the turns that ask anything, if that is clear.

    Whoever tells in longer turns than others asks in them what nobody is to answer.
    """
    said = (passage for passage in passages if passage.transcript)
    for talk, passages_of in groupby(said, lambda passage: passage.talk):
        own, words, asked = Counter[str | None](), Counter[str | None](), Counter[str | None]()
        for name, turn in groupby(passages_of, lambda passage: passage.speaker_name):
            held = list(turn)
            own[name] += 1
            words[name] += sum(len(passage.text) for passage in held)
            asked[name] += any(holds_question(passage) or asks(passage) for passage in held)
        for name, times in asked.most_common(1):
            least = max(FEWEST, MOST * asked.total(), OFTEN * own[name])
            if times >= least and words[name] * own.total() <= words.total() * own[name]:
                yield talk, name


def _numbers(truths: Iterable[bool]) -> Floats:
    return np.array([*truths], np.float64)
