"""What kind of answer a question expects: to "how many" only a number can be one."""

import re
from collections.abc import Sequence

from bot.corpus.model import Passage
from bot.language.model import QuestionWords
from bot.language.reader import ENGLISH
from bot.search.query.query import Query

NEAR = 40  # characters between a number and a word of the question that it may be the number of


def can_answer(asked: Query, passage: Passage, places: Sequence[tuple[int, int]] = ()) -> bool:
    """Tell whether a passage holds the kind of thing that a question asks for.

    `places` are where words of the question stand in it, in characters: it is near one, if any do.

    That is a number, or a name that the question doesn't have; and if the question gives a number
    itself, as in "the second panel", the passage or its event has to bear it.
    """
    if not holds_kind(asked, passage, places):
        return False
    question, known = asked.understood, asked.language.questions
    if known.asks_name.search(question) and not _names(passage.text, known) - _words(question):
        return False
    numbers = known.which_one.findall(question.casefold())
    return not numbers or _words(_borne(passage)).issuperset(numbers)


def holds_kind(asked: Query, passage: Passage, places: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a passage holds what a kind of question asks for, as "how many" a number."""
    return all(_holds(passage.text, kind, places) for kind in asked.expected)


def _holds(text: str, kind: re.Pattern[str], places: Sequence[tuple[int, int]]) -> bool:
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
