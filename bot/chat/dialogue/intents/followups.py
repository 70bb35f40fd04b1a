"""How a message goes on from an answer: further passages, another person, who, when, why."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.chat.dialogue.intents.folding import folded, folded_words, plainly
from bot.chat.dialogue.languages import asked_in
from bot.language.reader import dialogue, spoken
from bot.search.query.people.mentions import Mention
from bot.search.query.query import Query

_NAME = "NAME"


class FollowUpKind(StrEnum):
    """What is wanted of the last answer."""

    SIDES = "sides"
    ANSWER = "answer"
    QUESTION = "question"
    OTHERS = "others"
    MORE_OF_SPEAKER = "more_of_speaker"
    MORE = "more"
    OF_PERSON = "of_person"
    WHO = "who"
    WHEN = "when"
    WHY = "why"
    CONTEXT = "context"
    WHOLE = "whole"
    WHO_BEFORE = "who_before"
    WHO_AFTER = "who_after"
    BEFORE = "before"
    AFTER = "after"
    AGAIN = "again"
    ELSEWHERE = "elsewhere"
    EARLIER = "earlier"
    SHORTER = "shorter"
    NTH = "nth"


class FollowUp(NamedTuple):
    """What is wanted, and of which passage, from 1 on; -1 for the last.

    `goes_on` tells that it can't be the first thing that is asked of somebody: "and Ana?". `alone`
    tells that it says itself what it is about: "who is against fees?"; with `is_on` it does so, and
    goes on nevertheless: "and the others on fees?". `is_name` tells that somebody's name is wanted,
    and `is_bare` that it may well be a question by itself: "what did Ana say?".
    """

    kind: FollowUpKind
    nth: int = 1
    goes_on: bool = False
    alone: bool = False
    is_on: bool = False
    is_name: bool = False
    is_bare: bool = False


_PLACES = {f"n{place}": place for place in range(1, 8)} | {"last": -1}  # by a group of a pattern
_MAY_BE_FIRST = {FollowUpKind.OF_PERSON, FollowUpKind.WHO, FollowUpKind.WHEN}  # without an answer


def read(asked: Query, codes: Iterable[str]) -> FollowUp | None:
    """Return how a message goes on, or None if it is a question by itself.

    It is told by the first of some languages in which it goes on.
    """
    return _going_on(_in_any(asked, codes), asked)


def asks_sides(asked: Query) -> bool:
    """Tell whether a question asks who is for or against something, and nobody is known to be."""
    if asked.people:
        return False
    follow = _in_any(asked, [asked_in(asked)])
    return follow is not None and follow.kind is FollowUpKind.SIDES


def read_unnamed(asked: Query, codes: Iterable[str]) -> FollowUp | None:
    """Return how a message goes on if it is as it is typed, and no word of it a name."""
    known = filter(_is_known, codes)
    said = ((_as_typed(asked, code), code) for code in known)
    return _going_on(next(filter(None, (_read(*each) for each in said)), None), asked)


def is_none_alone(follow: FollowUp, asked: Query, codes: Iterable[str]) -> bool:
    """Tell whether what goes on is no question by itself, as "when?" is in its own language."""
    may_be_first = follow.is_bare or follow.kind in _MAY_BE_FIRST
    return not may_be_first or asked_in(asked) not in codes


def _going_on(follow: FollowUp | None, asked: Query) -> FollowUp | None:
    """Return how a message goes on; None if it says itself what it is about, or whose side."""
    if (
        follow is None
        or follow.alone
        or (follow.kind is FollowUpKind.SIDES and (asked.people or asked.addressed))
    ):
        return None
    return follow


def _is_known(code: str) -> bool:
    """Tell whether it is known how people go on in a language."""
    return bool(dialogue(code).followups.kinds)


def _in_any(asked: Query, codes: Iterable[str]) -> FollowUp | None:
    known = filter(_is_known, codes)
    return next(filter(None, (_in(asked, code) for code in known)), None)


def _in(asked: Query, code: str) -> FollowUp | None:
    """Return how a message goes on in a language; in one without spaces, as it is typed."""
    named = asked.named
    if spoken(code).words.unspaced:
        return _read(_as_typed(asked, code, named.mentions), code)
    readings = (named.words, named.typed) if code == asked_in(asked) else (named.typed,)
    return _told(readings, named.mentions, code)


@lru_cache(maxsize=16)  # it is wanted of a message that goes on, and of one that is answered
def _told(
    readings: Sequence[Sequence[str]], mentions: Sequence[Mention], code: str
) -> FollowUp | None:
    """Return how words go on that name people: as a message is put right, and as it is typed."""
    said = [_said(words, mentions, code) for words in dict.fromkeys(readings)]
    ways = dict.fromkeys(way for each in said for way in (each, plainly(each, code)))
    return next(filter(None, (_read(way, code) for way in ways)), None)


@lru_cache(maxsize=64)  # a message is mostly put right as it is typed
def _read(said: str, code: str) -> FollowUp | None:
    known = dialogue(code).followups
    for name, patterns, _ in known.kinds:
        if match := patterns.fullmatch(said):
            goes_on = bool(known.goes_on.fullmatch(said))
            groups = match.groupdict()
            return FollowUp(
                FollowUpKind(name),
                _number(match),
                goes_on=goes_on,
                alone=any(held for group, held in groups.items() if group.startswith("about")),
                is_name=bool(groups.get("name")),
                is_bare=bool(groups.get("bare")),
                is_on=any(held for group, held in groups.items() if group.startswith("on")),
            )
    return None


def _number(match: re.Match[str]) -> int:
    """Return which one is meant, from 1 on, -1 for the last: by a digit, or by a word for it."""
    told = {group: held for group, held in match.groupdict().items() if held}
    if digits := told.get("digits"):
        return int(digits[0])
    return next((_PLACES[group] for group in told if group in _PLACES), 1)


def _as_typed(asked: Query, code: str, mentions: Iterable[Mention] = ()) -> str:
    """Return the folded words of a message as it is typed, NAME for each who is named by some.

    Where a language puts no spaces between words they are one, whatever is looked for of it.
    """
    if not spoken(code).words.unspaced:
        return " ".join(folded(asked.named.typed, code))
    said = "".join(folded_words(asked.text, code))
    for mention in mentions:
        called = folded(asked.named.words[mention.start : mention.end], code)
        said = said.replace("".join(called), _NAME, 1)
    return said


def _said(words: Sequence[str], mentions: Sequence[Mention], code: str) -> str:
    """Return the folded words of a message, NAME for each who is named."""
    said, start = list[str](), 0
    for mention in mentions:
        said += [*folded(words[start : mention.start], code), _NAME]
        start = mention.end
    return " ".join([*said, *folded(words[start:], code)])
