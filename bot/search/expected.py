"""What kind of answer a question expects: to "how many" only a number can be one."""

import re

from bot.corpus.model import Passage

_ASKS_NUMBER = re.compile(
    r"\bhow (?:much|many|long|old|big|large|often|far)\b"
    r"|\b(?:what|which) (?:time|year|date|day)\b"
    r"|^\W*when(?:'s|’s| (?:is|was|were|did|does|do|will))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w/#-])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundred|thousand|million|billion|dozen|half|quarter|hour|day|week|month|year|decade)s?\b",
    re.IGNORECASE,
)


_ASKS_NAME = re.compile(
    r"\bnames? of\b|\b(?:which|what) (?!did |do |does )(?:\w+ )?"
    r"(?:company|companies|firms?|organi[sz]ations?|countr(?:y|ies)|cit(?:y|ies)|persons?|people)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z]\w+")
_WHICH_ONE = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|2nd|3rd|[4-9]th|\d+)\b", re.IGNORECASE
)


def can_answer(question: str, passage: Passage) -> bool:
    """Tell whether a passage holds the kind of thing that a question asks for.

    That is a number, or a name that the question doesn't have; and if the question gives a number
    itself, as in "the second panel", the passage or its event has to bear it.
    """
    text = passage.text
    if _ASKS_NUMBER.search(question) and not _NUMBER.search(text):
        return False
    if _ASKS_NAME.search(question) and all(name in question for name in _NAME.findall(text)):
        return False
    numbers = _WHICH_ONE.findall(question.casefold())
    return not numbers or _words(passage).issuperset(numbers)


def _words(passage: Passage) -> set[str]:
    event = passage.event
    borne = f"{passage.text} {event.name} {event.title} {event.date}"
    return set(re.findall(r"\w+", borne.casefold()))
