"""What is found while somebody is still typing: their last word may be the beginning of one."""

from collections.abc import Iterator, Sequence

from bot.chat.dialogue import languages
from bot.chat.dialogue.intents.framing import question_in
from bot.chat.dialogue.intents.moments import said_then
from bot.search.analysis.tokens import split
from bot.search.answer import Answer, Found
from bot.search.excerpts import unasked
from bot.search.ranking.finding import Outcome
from bot.search.search import Search

_TRIED = 3  # words that a beginning may become
_SHORTEST = 2  # letters of a beginning


def as_typed(search: Search, text: str, limit: int, offset: int) -> tuple[list[Found], int]:
    """Return passages for a question as far as it is typed, and how many there are."""
    asked = search.read(question_in(text, languages.own(search)))
    if said := said_then(search, asked):
        return [unasked(each) for each in said[offset : offset + limit]], len(said)
    answer = search.ask(asked, limit=limit, offset=offset)
    if answer.outcome is not Outcome.ANSWERED and is_unfinished(text):
        answer = _best([*_completed(search, text, limit, offset), answer])
    if answer.outcome is Outcome.UNANSWERED:
        return [], 0
    return list(answer.found), answer.total


def is_unfinished(text: str) -> bool:
    """Tell whether a text may go on within its last word."""
    return bool(text) and text[-1].isalnum()


def _best(tried: Sequence[Answer]) -> Answer:
    """Return the first that answers, else the first that nearly does, else the last."""
    order = (Outcome.ANSWERED, Outcome.NEAR)
    found = (answer for outcome in order for answer in tried if answer.outcome is outcome)
    return next(found, tried[-1])


def _completed(search: Search, text: str, limit: int, offset: int) -> Iterator[Answer]:
    beginning = (split(text) or [""])[-1]
    words = search.completions(beginning, _TRIED) if len(beginning) >= _SHORTEST else []
    before = text[: text.rfind(beginning)]
    for word in words:
        yield search.ask(f"{before}{word}", limit=limit, offset=offset)
