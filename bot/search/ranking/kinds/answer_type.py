"""What kind of answer a question expects: to "how many" only a number can be one."""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum

from bot.corpus.model import Passage
from bot.language.questions import AnswerType, QuestionWords
from bot.language.reader import ENGLISH
from bot.search.query.query import Query

NEAR = 40  # characters between a number and a word of the question that it may be the number of
COUNTED = 20  # characters from a number to what it counts, with no stop between: "80 young bakers"
BEHIND = 1  # … where no spaces are between words: 三十人

_STOP = re.compile(r"[.,;:!?]")

Places = Sequence[tuple[int, int]]  # from a character up to another


class Fit(IntEnum):
    """How well a passage holds the kind of thing that is asked for."""

    NOT = 0
    HELD = 1  # to “how much” any number
    BEST = 2  # … an amount of money, and to “how many bakers” a number of bakers


def can_answer(asked: Query, passage: Passage, places: Places = ()) -> bool:
    """Tell whether a passage holds the kind of thing that a question asks for.

    `places` are where words of the question stand in it, in characters: it is near one, if any do.

    That is a number, or a name that the question doesn't have; and if the question gives a number
    itself, as in "the second panel", the passage or its event has to bear it.
    """
    if not fit(asked.expected, passage.text, places):
        return False
    question, known = asked.understood, asked.language.questions
    if known.asks_name.search(question) and not _names(passage.text, known) - _words(question):
        return False
    numbers = known.which_one.findall(question.casefold())
    return not numbers or _words(_borne(passage)).issuperset(numbers)


def fit(
    kinds: Sequence[AnswerType],
    text: str,
    places: Places,
    counted: Places = (),
    reach: int = COUNTED,
) -> Fit:
    """Tell how well a text holds the kinds of thing that a question asks for.

    `places` are as in `can_answer`, and `counted` where the word stands for what is to be counted,
    at most `reach` characters behind its number.
    """
    if not all(_holds(text, kind.held, places) for kind in kinds):
        return Fit.NOT
    if counted:
        return Fit.BEST if any(_counts(text, kind, counted, reach) for kind in kinds) else Fit.HELD
    return Fit.BEST if any(_holds(text, kind.best, places) for kind in kinds) else Fit.HELD


def holds_all(kinds: Iterable[AnswerType], text: str) -> bool:
    """Tell whether a text holds every one of some kinds of thing, wherever in it."""
    return all(kind.held.search(text) for kind in kinds)


def _counts(text: str, kind: AnswerType, counted: Places, reach: int) -> bool:
    """Tell whether a number stands before what is to be counted."""
    ends = [found.end() for found in kind.held.finditer(text)]
    return any(
        end <= start <= end + reach and not _STOP.search(text, end, start)
        for end in ends
        for start, _ in counted
    )


def _holds(text: str, kind: re.Pattern[str], places: Places) -> bool:
    """Tell whether a text holds what answers a kind of question, near one of some places if any."""
    held = [found.span() for found in kind.finditer(text)]
    return any(
        not places or any(start - NEAR <= right and left <= end + NEAR for left, right in places)
        for start, end in held
    )


def deed(question: str, known: QuestionWords = ENGLISH.questions) -> str | None:
    """Return the word for what somebody did, where it is asked who that was: "won" of "who won"."""
    asked = known.who_did.match(question)
    return asked[1] if asked else None


def _names(text: str, known: QuestionWords) -> set[str]:
    return {name.casefold() for name in known.name.findall(text)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _borne(passage: Passage) -> str:
    """Return what may tell of a passage which one of several things it is about."""
    event = passage.event
    return f"{passage.text} {event.name} {event.title} {event.date}"
