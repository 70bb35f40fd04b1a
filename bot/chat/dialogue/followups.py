"""How a message goes on from an answer: further passages, another person, who, when, why."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from bot.chat.dialogue.intents import folded_words
from bot.corpus.model import Person
from bot.language.phrases import phrases, word_set
from bot.search.analysis.tokens import fold
from bot.search.query.parser import NamedWords, Query

_NAME = "NAME"


class Kind(StrEnum):
    """What is wanted of the last answer."""

    MORE_OF_SPEAKER = "more_of_speaker"
    MORE = "more"
    OF_PERSON = "of_person"
    WHO = "who"
    WHEN = "when"
    WHY = "why"
    SHORTER = "shorter"
    NTH = "nth"


class FollowUp(NamedTuple):
    """What is wanted, and of which passage, from 1 on; -1 for the last."""

    kind: Kind
    nth: int = 1


class _Known(NamedTuple):
    patterns: tuple[tuple[Kind, re.Pattern[str]], ...]
    pronouns: frozenset[str]
    objects: frozenset[str]
    object_before: frozenset[str]
    ordinals: Mapping[str, int]
    goes_on: re.Pattern[str]
    about_subject: re.Pattern[str]
    of_person_on: str


NEED_ANSWER = frozenset({Kind.MORE_OF_SPEAKER, Kind.MORE, Kind.WHY, Kind.SHORTER, Kind.NTH})


def read(named: NamedWords) -> FollowUp | None:
    """Return how a message goes on, or None if it is a question by itself."""
    said = " ".join(_folded(named))
    for kind, pattern in _known().patterns:
        if match := pattern.fullmatch(said):
            nth = match.groupdict().get("nth")
            return FollowUp(kind, _known().ordinals.get(nth, 1) if nth else 1)
    return None


def goes_on(text: str) -> bool:
    """Tell whether a message about a person can't be the first: "and Ana?"."""
    return bool(_known().goes_on.fullmatch(" ".join(folded_words(text))))


def new_subject(named: NamedWords) -> str | None:
    """Return what a message goes on to that names nobody: the seeds of "and what about seeds?"."""
    match = _known().about_subject.fullmatch(" ".join(_folded(named)))
    return match["subject"] if match and not named.mentions else None


def of_person(previous: NamedWords, query: Query, person: Person) -> str:
    """Return the previous question, asked of somebody else."""
    if previous.mentions:
        return _rewritten(previous, person.name)
    what = " ".join(term.word for term in query.content)
    return _known().of_person_on.format(who=person.name, what=what) if what else person.name


def on_subject(subject: str, person: Person) -> str:
    """Return what a person is asked about a subject."""
    return _known().of_person_on.format(who=person.name, what=subject)


def resolved(named: NamedWords, person: Person | None, subject: str) -> str | None:
    """Return a question with "she" replaced by a person and "about it" by a subject, if it can be.

    None where nothing in it stands for anything.
    """
    known, words = _known(), list(named.words)
    folded = [fold(word) for word in words]
    if person and not named.mentions:
        place = next((n for n, word in enumerate(folded) if word in known.pronouns), None)
        if place is not None:
            words[place] = person.name
    about = folded[-2:-1] and folded[-2] in known.object_before
    if subject and about and folded[-1] in known.objects:
        words[-1] = subject
    return _question(words) if words != list(named.words) else None


def _rewritten(named: NamedWords, name: str) -> str:
    """Return a question with the first who is named in it replaced, and the others left out."""
    words, start = list[str](), 0
    for number, mention in enumerate(named.mentions):
        words += [*named.words[start : mention.start], *([] if number else [name])]
        start = mention.end
    return _question([*words, *named.words[start:]])


def _question(words: Sequence[str]) -> str:
    text = " ".join(words)
    return f"{text[:1].upper()}{text[1:]}?"


def _folded(named: NamedWords) -> Sequence[str]:
    words, start = list[str](), 0
    for mention in named.mentions:
        words += [*folded_words(" ".join(named.words[start : mention.start])), _NAME]
        start = mention.end
    return [*words, *folded_words(" ".join(named.words[start:]))]


@cache
def _known() -> _Known:
    data = phrases("followups")
    patterns = tuple((kind, re.compile("|".join(data["patterns"][kind.value]))) for kind in Kind)
    ordinals = {word: int(n) for n, words in data["ordinals"].items() for word in words.split()}
    return _Known(
        patterns,
        word_set(data["words"]["pronouns"]),
        word_set(data["words"]["objects"]),
        word_set(data["words"]["object_before"]),
        ordinals,
        re.compile(data["words"]["goes_on"]),
        re.compile(data["words"]["about_subject"]),
        data["templates"]["of_person_on"],
    )
