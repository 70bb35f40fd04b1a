"""What moment of a recording a question asks of: "what was said at 47:30", "at minute 50"."""

import re
from collections.abc import Iterator, Sequence

from bot.chat.dialogue.intents.folding import folded_words
from bot.chat.dialogue.intents.intents import LONGEST
from bot.chat.dialogue.languages import asked_in
from bot.corpus.model import Event, Passage
from bot.language.reader import dialogue
from bot.language.spelt_times import LENGTHS, MINUTE, spelt
from bot.search.query.query import Query
from bot.search.search import Search

_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(
    r"(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:.,]\d|[:\d])"
    r"|(?<!\w)(?:(\d{1,2})h)?(\d{1,3})m(\d{1,2})s(?!\w)"
)
_MINUTE = re.compile(rf"(?<!\w){MINUTE} (\d{{1,4}})(?![\w:]|[.,]\d)")
_SPAN = re.compile(rf"(?<![\w:.,]){LENGTHS}(?!\w)")


def moment(asked: Query) -> int | None:
    """Return the second that a question is of, None where it is of none, or of more than that.

    A time alone is one; another question is one where its language says what such ask. Of two
    times between which something was said, it is the first.
    """
    text = asked.text[:LONGEST]
    if not _DIGIT.search(text):  # as in nearly every question
        return None
    for pattern, stands_as in ((_CLOCK, "TIME"), (_MINUTE, "TIME"), (_SPAN, "SPAN")):
        if found := list(pattern.finditer(text)):
            said = " ".join(_words(asked, found, stands_as))
            return _second(found[0]) if _is_all(asked, said) else None
    return None


def said_then(
    search: Search, asked: Query, events: Sequence[Event] = ()
) -> Sequence[Passage] | None:
    """Return what is said at the moment that a question is of; None where it is of none.

    It is a moment of the events it names, else of those given, else of any. Of people whom it names
    it has to be the words; a moment that no recording reaches is none where there is no recording.
    """
    second = moment(asked)
    if second is None or search.asks_fact(asked):
        return None
    of = asked.events or events or search.corpus.events
    if not any(search.lookup.recorded(event.slug) for event in of):
        return None
    said = [each for event in of for each in search.lookup.said_at(event.slug, second)]
    theirs = [each for each in said if not asked.people or each.is_by(asked.people)]
    return None if said and not theirs else theirs


def _second(match: re.Match[str]) -> int:
    if match.re is _SPAN:
        return spelt(match[0])
    if match.re is _MINUTE:
        return 60 * int(match[1])
    parts = match.groups()
    hours, minutes, seconds = (int(a or b or 0) for a, b in zip(parts[:3], parts[3:], strict=True))
    return 3600 * hours + 60 * minutes + seconds


def _words(asked: Query, times: Sequence[re.Match[str]], stands_as: str) -> Iterator[str]:
    """Yield the folded words of a question, with the same in the place of each of its times."""
    code, end = asked_in(asked), 0
    for time in times:
        yield from (*folded_words(asked.text[end : time.start()], code), stands_as)
        end = time.end()
    yield from folded_words(asked.text[end:LONGEST], code)


def _is_all(asked: Query, said: str) -> bool:
    """Tell whether a question asks for the words at its time, and of nothing else."""
    code = asked_in(asked)
    match = dialogue(code).intents.questions.moment.fullmatch(said)
    free = {word for group in (match.groups("") if match else ()) for word in group.split()}
    content = (word for term in asked.content for word in folded_words(term.word, code))
    return said == "TIME" or (match is not None and free.isdisjoint(content))
