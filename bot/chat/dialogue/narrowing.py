"""A question of one event among several: of the one just shown, or that its text says it is of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.chat.dialogue.intents import intents
from bot.chat.dialogue.intents.intents import OF_EVENTS, Intent, Meant
from bot.chat.recent import Previous
from bot.corpus.model import Event
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query
from bot.search.search import Search

_NAMED = 3  # events at most that the text of a question names
_ANY = "x"  # in the place of any word
_OPENING = re.compile(r" \(")
_BETWEEN = "; "


def at(asked: Query, events: Sequence[Event]) -> Query:
    """Return a question narrowed to events and, if it asks of any, to people who were there.

    Where these are few, the text of the question says so.
    """
    text = asked.text + (_suffix(events) if 0 < len(events) <= _NAMED else "")
    there = {person.name for event in events for person in event.people}
    people = tuple(person for person in asked.people if person.name in there) or asked.people
    terms = asked.terms
    return replace(asked, text=text, people=people, events=tuple(events), with_events=terms)


def event_shown(search: Search, previous: Previous | None) -> Event | None:
    """Return the one event, of several on record, of which all is that a chat was last shown."""
    ids = previous.passages if previous and search.corpus.several else ()
    events = {p.event.slug: p.event for p in search.lookup.passages(ids)}
    return next(iter(events.values())) if len(events) == 1 else None


def meant_of_event(asked: Query, codes: Sequence[str]) -> Meant | None:
    """Return what a message wants of an event that it names, as it would of "it", else None."""
    meant = intents.read(unnamed(asked), codes) if asked.named.events else None
    return meant if meant and meant.intent in OF_EVENTS else None


def is_whole_of_people(asked: Query, codes: Sequence[str]) -> bool:
    """Tell whether the whole of people's words is wanted, as of an event: "Ann's main points".

    It is not where any other word would do in the place of one: "Ann's main points on fees".
    """
    if not (asked.people and asked.content):
        return False
    words, told = unnamed(asked, people=True).split(), {term.word for term in asked.content}
    others = ([*words[:n], _ANY, *words[n + 1 :]] for n, word in enumerate(words) if word in told)
    return _wants_whole(words, codes) and not any(_wants_whole(each, codes) for each in others)


def _wants_whole(words: Sequence[str], codes: Sequence[str]) -> bool:
    meant = intents.read(" ".join(words), codes)
    return meant is not None and meant.intent is Intent.OVERVIEW


def unnamed(asked: Query, *, people: bool = False) -> str:
    """Return a question with the pronoun for an event in the place of each that it names.

    With `people`, it also takes the place of each name of theirs, but "Ann's" is left out: "what
    did Ann say" becomes "what did it say", and "Ann's main points" becomes "main points".
    """
    words, instead = list(asked.named.words), asked.language.questions.pronoun
    owning, mentions = asked.language.words.possessive, asked.named.mentions if people else ()
    places = [(start, end) for _, start, end in asked.named.events]
    for start, end in sorted((*places, *((m.start, m.end) for m in mentions)), reverse=True):
        before = words[start - 1 : start]
        known = bool(before) and fold(before[0]) in asked.language.people.definite
        owns = people and owning.search(words[end - 1].replace("’", "'"))
        words[start - known : end] = [] if owns else [instead]
    return " ".join(words)


def is_event_alone(asked: Query) -> bool:
    """Tell whether a message is nothing but the name of an event."""
    if not asked.named.events:
        return False
    places = {place for _, start, end in asked.named.events for place in range(start, end)}
    rest = {fold(w) for place, w in enumerate(asked.named.words) if place not in places}
    return rest <= asked.language.people.definite


def parted(search: Search, text: str) -> tuple[str, Sequence[Event]]:
    """Return a question and the events that its text says it is narrowed to, if any.

    An event's name may have brackets of its own.
    """
    if not text.endswith(")"):
        return text, ()
    called = {event.name for event in search.corpus.events}
    for opening in _OPENING.finditer(text):
        names = text[opening.end() : -1].split(_BETWEEN)
        if called.issuperset(names):
            named = [event for event in search.corpus.events if event.name in names]
            question = text[: opening.start()]
            return (question, named) if text == question + _suffix(named) else (text, ())
    return text, ()


def _suffix(events: Sequence[Event]) -> str:
    return f" ({_BETWEEN.join(event.name for event in events)})"
