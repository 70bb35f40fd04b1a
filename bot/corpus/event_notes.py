"""Notes that an `event.yaml` makes without anyone writing them: who, when, and where to look."""

from collections.abc import Iterable, Iterator, Sequence

from bot.corpus.model import Draft, Event, Kind, Passage, Person, Source
from bot.corpus.parts import in_words, introduction, is_chair, is_known, part_at
from bot.corpus.passage_language import language_of, note_language
from bot.language.dates import weekday_and_day
from bot.language.model import Language
from bot.language.plurals import several
from bot.language.reader import spoken
from bot.language.transcripts import EventHints
from bot.language.translation import _, ngettext, speaking

PERSON = "person"  # what a note is on that tells who somebody is


def event_source(event: Event) -> Source:
    """Return the event itself as the source of what its `event.yaml` states."""
    return Source(
        title=event.title,
        publisher=event.host or event.title,
        url=event.address,
        date=event.date,
    )


def facts(event: Event) -> list[Draft]:
    """Return notes on when it was, who held it, who was there, and where it can be watched.

    They are in the event's own language, as all of its record; where that has no catalogue, they
    have as few words as can be, and the date is as the event's language writes it.
    """
    code = language_of(event)
    with speaking(code):
        return list(_facts(event, spoken(note_language(event)).event_notes, code))


def _facts(event: Event, hints: EventHints, code: str) -> Iterator[Draft]:
    told = _told(event, _("{event} took place on {date}."), date=weekday_and_day(event.date, code))
    yield _note(told, _("When it was"), hints.when, "when")
    if event.short_title:
        stop = "" if event.title.endswith((".", "?", "!", "…")) else "."
        told = _told(event, _("The full title of {event} is: {title}"), title=event.title)
        yield _note(f"{told}{stop}", _("What it was"), hints.title, "title")
    if event.place:
        told = _told(event, _("Where {event} took place: {place}."), place=event.place)
        yield _note(told, _("Where it was"), hints.place, "place")
    if event.host:
        told = _told(event, _("{event} was hosted by {host}."), host=event.host)
        yield _note(told, _("Who hosted it"), hints.host, "host")
    if event.series:
        told = _told(event, _("{event} is part of {series}."), series=event.series)
        yield _note(told, _("What it is part of"), hints.series, "series")
    yield from _people(event, spoken(note_language(event)))
    yield from _introduced(event, event.people, hints)
    yield from _addresses(event, hints)


def introductions(event: Event, people: Iterable[Person]) -> list[Draft]:
    """Return notes on who people are that spoke at an event without being listed there."""
    with speaking(language_of(event)):
        hints = spoken(note_language(event)).event_notes
        return list(_introduced(event, people, hints))


def tells_name_alone(note: Passage) -> bool:
    """Tell whether a note on somebody tells nothing but their name."""
    return note.fact == PERSON and note.text == f"{note.topic}."


def _introduced(event: Event, people: Iterable[Person], hints: EventHints) -> Iterator[Draft]:
    for person in people:
        told = introduction(person.model_copy(update={"part": part_at(event, person)}))
        yield _note(f"{told}.", person.name, hints.person, PERSON)


def _addresses(event: Event, hints: EventHints) -> Iterator[Draft]:
    if links := event.recordings:
        sentence = ngettext(
            "The recording of {event}: {links}", "The recordings of {event}: {links}", len(links)
        )
        told = _told(event, sentence, links=", ".join(links))
    else:
        told = _("No recording of {event} is on record; the words are.").format(event=event.name)
    yield _note(told, _("Where to watch it"), hints.recording, "recording")
    if event.url:
        told = _told(event, _("More about {event}: {link}"), link=event.url)
        yield _note(told, _("Where to read more"), hints.recording, "page")


def _people(event: Event, language: Language) -> Iterator[Draft]:
    known = language.event_notes
    for part in dict.fromkeys(person.part for person in event.people):
        people = [person for person in event.people if person.part == part]
        # Translators: those of whom no part is told
        label = in_words(part) if part else _("speaker")
        chairs = is_chair(part, event)
        hints = known.chair if chairs else known.panel
        is_own_word = part is None or is_known(part) or _speaks_own(event)
        called = _several(label, language) if is_own_word and len(people) > 1 else label
        # Translators: who had a part, as in "Moderator of Bread Day: Ann Baker."
        sentence = _("{part} of {event}: {people}.")
        yield _note(
            _told(event, sentence, part=_capital(called), people=_list(people)),
            _("Who was there: {part}").format(part=called),
            (*hints, label),
            "chair" if chairs else "people",
        )


def _several(part: str, language: Language) -> str:
    """Return what several are called who have a part: "debaters for the motion".

    What begins with no noun, "for the motion", is the same for one.
    """
    words, links = part.split(), language.words.stop_words.difference(language.lists.joiners)
    places = (place for place, word in enumerate(words) if word.casefold() in links)
    if not (end := next(places, len(words))):
        return part
    return " ".join((several(" ".join(words[:end]), language.people.plurals), *words[end:]))


def _told(event: Event, sentence: str, **parts: str) -> str:
    """Return a sentence with its parts, or these alone where it is in another language."""
    if _speaks_own(event):
        return sentence.format(event=event.name, **parts)
    return f"{event.name} — {': '.join(parts.values())}"


def _speaks_own(event: Event) -> bool:
    return note_language(event) == language_of(event)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _list(people: Iterable[Person]) -> str:
    return "; ".join(
        f"{person.name} ({person.capacity})" if person.capacity else person.name
        for person in people
    )


def length(event: Event, seconds: Sequence[float]) -> list[Draft]:
    """Return a note on how long an event's transcripts are; `seconds` is when each of them ends."""
    if not (minutes := round(sum(seconds) / 60)):
        return []
    with speaking(language_of(event)):
        sentence = ngettext(
            "What is on record of {event} lasts about {number} minute.",
            "What is on record of {event} lasts about {number} minutes.",
            minutes,
        )
        number = str(minutes) if _speaks_own(event) else f"{minutes} min"
        told = _told(event, sentence, number=number)
        return [_note(told, _("How long it was"), (), "length")]


def _note(text: str, topic: str, hints: tuple[str, ...], fact: str) -> Draft:
    return Draft(Kind.NOTE, text, 1, None, topic, hints, fact=fact)
