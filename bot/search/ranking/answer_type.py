"""What kind of answer a question expects: to "how many" only a number can be one."""

import re

from bot.corpus.model import Passage


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_NUMBER = _pattern(
    r"(?<![\w/#-])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundred|thousand|million|billion|dozen|half|quarter|hour|day|week|month|year|decade)s?\b"
)
_AMOUNT = _pattern(r"[$£€%\d]|\b(?:hundred|thousand|million|billion|half)s?\b")
# What a question asks for, and how a passage shows that it holds such a thing.
_EXPECTED = (
    (_pattern(r"\bhow (?:much|many|long|old|big|large|often|far)\b"), _NUMBER),
    (
        _pattern(r"\b(?:what|which) (?:time|year|date|day|percentage|proportion|share|number)\b"),
        _NUMBER,
    ),
    (_pattern(r"^\W*when(?:'s|’s| (?:is|was|were|did|does|do|will))\b"), _NUMBER),
    (_pattern(r"\bhow much (?!time\b|longer\b)"), _AMOUNT),
)
_ASKS_NAME = _pattern(
    r"\bnames? of\b|\b(?:which|what) (?!did |do |does )(?:\w+ )?"
    r"(?:company|companies|firms?|organi[sz]ations?|countr(?:y|ies)|cit(?:y|ies)|persons?|people)\b"
)
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z]\w+")
_WHICH_ONE = _pattern(r"\b(?:second|third|fourth|fifth|sixth|seventh|2nd|3rd|[4-9]th|\d+)\b")
_WHO_DID = _pattern(
    r"^\W*(?:and |so |but )?who (?!(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could"
    r"|came|comes)\b)(\w+)"
)


def can_answer(question: str, passage: Passage) -> bool:
    """Tell whether a passage holds the kind of thing that a question asks for.

    That is a number, or a name that the question doesn't have; and if the question gives a number
    itself, as in "the second panel", the passage or its event has to bear it.
    """
    text = passage.text
    if any(asks.search(question) and not held.search(text) for asks, held in _EXPECTED):
        return False
    if _ASKS_NAME.search(question) and not _names(text) - _words(question):
        return False
    numbers = _WHICH_ONE.findall(question.casefold())
    return not numbers or _words(_borne(passage)).issuperset(numbers)


def deed(question: str) -> str | None:
    """Return the word for what somebody did, where it is asked who that was: "won" of "who won"."""
    asked = _WHO_DID.match(question)
    return asked[1] if asked else None


def _names(text: str) -> set[str]:
    return {name.casefold() for name in _NAME.findall(text)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _borne(passage: Passage) -> str:
    """Return what may tell of a passage which one of several things it is about."""
    event = passage.event
    return f"{passage.text} {event.name} {event.title} {event.date}"
