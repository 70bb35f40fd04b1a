"""What is found while somebody is still typing: their last word may be the beginning of one."""

from itertools import chain

from bot.chat.intents import question_in
from bot.search.analysis.tokens import split
from bot.search.answer import Answer, Found, Outcome
from bot.search.search import Search

_TRIED = 3  # words that a beginning may become
_SHORTEST = 2  # letters of a beginning


def as_typed(search: Search, text: str, limit: int, offset: int) -> tuple[list[Found], int]:
    """Return passages for a question as far as it is typed, and how many there are."""
    answer = search.ask(question_in(text), limit=limit, offset=offset)
    if answer.outcome is not Outcome.ANSWERED and is_unfinished(text):
        answer = next(filter(_answers, _completed(search, text, limit, offset)), answer)
    if answer.outcome is Outcome.UNANSWERED:
        return [], 0
    return list(answer.found), answer.total


def is_unfinished(text: str) -> bool:
    """Tell whether a text may go on within its last word."""
    return bool(text) and text[-1].isalnum()


def _answers(answer: Answer) -> bool:
    return answer.outcome is Outcome.ANSWERED


def _completed(search: Search, text: str, limit: int, offset: int) -> "chain[Answer]":
    beginning = (split(text) or [""])[-1]
    words = search.completions(beginning, _TRIED) if len(beginning) >= _SHORTEST else []
    before = text[: text.rfind(beginning)]
    return chain.from_iterable(
        [search.ask(f"{before}{word}", limit=limit, offset=offset)] for word in words
    )
