"""Notes that an `event.yaml` makes without anyone writing them: who, when, and where to look."""

from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812 - as in the model

from bot.corpus.model import Draft, Event, Kind, Person, Source

_WHEN = ("date", "day", "year", "time", "when was it", "when did it happen", "take place", "held")
_HOST = ("organiser", "organised", "organized", "ran it", "put on", "behind it")
_SERIES = ("part of", "series", "programme", "belong to")
_TITLE = ("name", "called", "about", "subject", "theme", "topic of the panel")
_PANEL = (
    "who was on it",
    "who was on the panel",
    "who was there",
    "who spoke",
    "panelists",
    "speakers",
    "participants",
    "line-up",
    "took part",
    "experts",
    "guests",
)
_CHAIR = ("chaired", "led", "ran the discussion", "facilitated", "host of the discussion")
_WHO = ("who is", "role", "job", "position", "title", "work for", "works at", "organisation")
_WATCH = ("watch", "recording", "video", "link", "see it", "listen", "replay", "website", "page")


def day(date: Date) -> str:
    """Return a date as people write it: 28 October 2021."""
    return f"{date.day} {date:%B %Y}"


def count(number: int, thing: str) -> str:
    """Return a number of things in words: 1 passage, 2 passages."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def clock(second: float) -> str:
    """Return a second of a recording as people write it: 12:40, or 1:02:03."""
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def event_source(event: Event) -> Source:
    """Return the event itself as the source of what its `event.yaml` states."""
    return Source(
        title=event.title,
        publisher=event.host or event.title,
        url=event.address,
        date=event.date,
    )


def facts(event: Event) -> Iterator[Draft]:
    """Yield notes on when it was, who held it, who was there, and where it can be watched."""
    name = event.name
    yield _note(f"{name} took place on {event.date:%A} {day(event.date)}.", "When it was", _WHEN)
    if event.short_title:
        stop = "" if event.title.endswith((".", "?", "!", "…")) else "."
        yield _note(f"The full title of {name} is: {event.title}{stop}", "What it was", _TITLE)
    if event.host:
        yield _note(f"{name} was hosted by {event.host}.", "Who hosted it", _HOST)
    if event.series:
        yield _note(f"{name} is part of {event.series}.", "What it is part of", _SERIES)
    yield from _people(event)
    for person in event.people:
        yield _note(f"{introduction(person)}.", person.name, _WHO)
    if recordings := event.recordings:
        those = "recordings" if recordings[1:] else "recording"
        where = f"The {those} of {name}: {', '.join(recordings)}"
        yield _note(where, "Where to watch it", _WATCH)
    if event.url:
        yield _note(f"More about {name}: {event.url}", "Where to read more", _WATCH)


def introduction(person: Person) -> str:
    """Return who somebody is: name, then role, organisation and part as far as known."""
    named = ", ".join(filter(None, (person.name, person.part)))
    return ": ".join(filter(None, (named, person.capacity)))


def _people(event: Event) -> Iterator[Draft]:
    for part in dict.fromkeys(person.part for person in event.people):
        people = [person for person in event.people if person.part == part]
        label = part or "speaker"
        heading = label if len(people) == 1 else f"{label}s"
        hints = _CHAIR if "moderator" in label.casefold() else _PANEL
        text = f"{heading.capitalize()} of {event.name}: {_list(people)}."
        yield _note(text, f"Who was there: {heading}", (*hints, label))


def _list(people: Iterable[Person]) -> str:
    return "; ".join(
        f"{person.name} ({person.capacity})" if person.capacity else person.name
        for person in people
    )


def _note(text: str, topic: str, hints: tuple[str, ...]) -> Draft:
    return Draft(Kind.NOTE, text, 1, None, topic, hints)
