"""A question of one event among several: of the one just shown, or that its text says it is of."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.dialogue.recent import Previous
from bot.corpus.model import Event
from bot.search.query.query import Query
from bot.search.search import Search


def at(asked: Query, events: Sequence[Event]) -> Query:
    """Return a question narrowed to events and, if it asks of any, to people who were there.

    Where it is one event, the text of the question says so.
    """
    text = asked.text + "".join(map(_suffix, events if len(events) == 1 else ()))
    there = {person.name for event in events for person in event.people}
    people = tuple(person for person in asked.people if person.name in there) or asked.people
    terms = asked.terms
    return replace(asked, text=text, people=people, events=tuple(events), with_events=terms)


def event_shown(search: Search, previous: Previous | None) -> Event | None:
    """Return the one event, of several on record, of which all is that a chat was last shown."""
    ids = previous.passages if previous and search.corpus.several else ()
    events = {p.event.slug: p.event for p in map(search.lookup.passage, ids) if p}
    return next(iter(events.values())) if len(events) == 1 else None


def _suffix(event: Event) -> str:
    return f" ({event.name})"


def parted(search: Search, text: str) -> tuple[str, Event | None]:
    """Return a question and the event that its text says it is narrowed to, if any."""
    if not text.endswith(")"):
        return text, None
    ends = ((event, _suffix(event)) for event in search.corpus.events)
    event, end = next(((e, end) for e, end in ends if text.endswith(end)), (None, ""))
    return text.removesuffix(end), event
