"""What moment of a recording a question asks of: "what was said at 47:30", "at minute 50"."""

import re

from bot.chat.dialogue.folding import folded_words
from bot.chat.dialogue.intents import LONGEST
from bot.chat.dialogue.languages import asked_in
from bot.language.reader import dialogue
from bot.language.spelt_times import LENGTHS, MINUTE, spelt
from bot.search.query.query import Query

_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:.,]\d|[:\d])")
_MINUTE = re.compile(rf"(?<!\w){MINUTE} (\d{{1,4}})(?![\w:]|[.,]\d)")
_SPAN = re.compile(rf"(?<![\w:.,]){LENGTHS}(?!\w)")


def moment(asked: Query) -> tuple[int, str] | None:
    """Return the second that a question is of and what else it says, None where it is of none.

    A time alone is one; another question is one where its language says what such ask.
    """
    text = asked.text[:LONGEST]
    if not _DIGIT.search(text):  # as in nearly every question
        return None
    for pattern, stands_as in ((_CLOCK, "TIME"), (_MINUTE, "TIME"), (_SPAN, "SPAN")):
        if match := pattern.search(text):
            before, after = text[: match.start()], text[match.end() :]
            is_asked = _of(asked, before, stands_as, after)
            return (_second(match), f"{before} {after}") if is_asked else None
    return None


def _second(match: re.Match[str]) -> int:
    if match.re is _SPAN:
        return spelt(match[0])
    if match.re is _MINUTE:
        return 60 * int(match[1])
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return 3600 * hours + 60 * minutes + seconds


def _of(asked: Query, before: str, time: str, after: str) -> bool:
    """Tell whether a question asks for the words at a time that stands between its others."""
    code = asked_in(asked)
    said = " ".join((*folded_words(before, code), time, *folded_words(after, code)))
    return said == "TIME" or bool(dialogue(code).intents.questions.moment.fullmatch(said))
