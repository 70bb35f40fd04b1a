"""The parts that people have at events, and how people are introduced by them."""

from bot.corpus.model import Event, Person
from bot.corpus.passage_language import language_of, note_language
from bot.language.reader import spoken
from bot.language.translation import Message, speaking

_PARTS = {  # at an event, as people who write English call them
    part.english: part
    for part in (
        # Translators: a part at an event, best by a word that fits any person; so are the following
        Message("co-moderator"),
        Message("moderator"),
        Message("panelist"),
        Message("panellist"),
    )
}


def is_chair(part: str | None, event: Event) -> bool:
    """Tell whether a part at an event is that of whoever leads the talk."""
    known = (spoken(code).event_notes for code in {language_of(event), note_language(event)})
    called = (part or "").casefold()
    return any(word in called for hints in known for word in hints.chairs)


def introduction(person: Person) -> str:
    """Return who somebody is: name, then role, organisation and part as far as known."""
    part = None if person.part and person.is_called(person.part) else person.part
    named = ", ".join(filter(None, (person.name, part)))
    return ": ".join(filter(None, (named, person.capacity)))


def part_at(event: Event, person: Person) -> str | None:
    """Return somebody's part at an event as the event's language calls it, None for none."""
    with speaking(language_of(event)):
        return in_words(person.part) if person.part else None


def in_words(part: str) -> str:
    """Return a part at an event as it is called in the language that is spoken here.

    One that isn't known stands as it is written.
    """
    known = _PARTS.get(part.casefold())
    called = known() if known else part
    return part if called == part.casefold() else called


def is_known(part: str) -> bool:
    """Tell whether a part is one that every language with a catalogue has a word for."""
    return part.casefold() in _PARTS
