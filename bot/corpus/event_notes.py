"""Notes that an `event.yaml` makes without anyone writing them: who, when, and where to look."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812 - as in the model

from bot.corpus.model import Draft, Event, Kind, Person, Source
from bot.language.model import EventHints
from bot.language.reader import ENGLISH


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


def facts(event: Event, hints: EventHints = ENGLISH.event_notes) -> Iterator[Draft]:
    """Yield notes on when it was, who held it, who was there, and where it can be watched."""
    name = event.name
    when = f"{event.date:%A} {day(event.date)}"
    yield _note(f"{name} took place on {when}.", "When it was", hints.when, "when")
    if event.short_title:
        stop = "" if event.title.endswith((".", "?", "!", "…")) else "."
        yield _note(
            f"The full title of {name} is: {event.title}{stop}", "What it was", hints.title, "title"
        )
    if event.host:
        yield _note(f"{name} was hosted by {event.host}.", "Who hosted it", hints.host, "host")
    if event.series:
        yield _note(
            f"{name} is part of {event.series}.", "What it is part of", hints.series, "series"
        )
    yield from _people(event, hints)
    for person in event.people:
        yield _note(f"{introduction(person)}.", person.name, hints.person, "person")
    if recordings := event.recordings:
        those = "recordings" if recordings[1:] else "recording"
        where = f"The {those} of {name}: {', '.join(recordings)}"
        yield _note(where, "Where to watch it", hints.recording, "recording")
    else:
        nowhere = f"No recording of {name} is on record."
        yield _note(nowhere, "Where to watch it", hints.recording, "recording")
    if event.url:
        yield _note(
            f"More about {name}: {event.url}", "Where to read more", hints.recording, "page"
        )


def introduction(person: Person) -> str:
    """Return who somebody is: name, then role, organisation and part as far as known."""
    named = ", ".join(filter(None, (person.name, person.part)))
    return ": ".join(filter(None, (named, person.capacity)))


def _people(event: Event, known: EventHints) -> Iterator[Draft]:
    for part in dict.fromkeys(person.part for person in event.people):
        people = [person for person in event.people if person.part == part]
        label = part or "speaker"
        heading = label if len(people) == 1 else f"{label}s"
        chairs = any(part in label.casefold() for part in known.chairs)
        hints = known.chair if chairs else known.panel
        text = f"{heading.capitalize()} of {event.name}: {_list(people)}."
        fact = "chair" if chairs else "people"
        yield _note(text, f"Who was there: {heading}", (*hints, label), fact)


def _list(people: Iterable[Person]) -> str:
    return "; ".join(
        f"{person.name} ({person.capacity})" if person.capacity else person.name
        for person in people
    )


def length(event: Event, seconds: Sequence[float]) -> Iterator[Draft]:
    """Yield a note on how long an event's transcripts are; `seconds` is when each of them ends."""
    if minutes := round(sum(seconds) / 60):
        text = f"What is on record of {event.name} lasts about {count(minutes, 'minute')}."
        yield _note(text, "How long it was", (), "length")


def _note(text: str, topic: str, hints: tuple[str, ...], fact: str) -> Draft:
    return Draft(Kind.NOTE, text, 1, None, topic, hints, fact=fact)
