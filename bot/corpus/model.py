"""What a corpus holds: events, the people at them, and passages with their sources."""

import hashlib
from base64 import b32encode
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date
from enum import StrEnum
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(c.isspace() for c in value):
        raise ValueError("a web address is wanted, starting with https://")
    return value


def _unless_unknown(value: object) -> object:
    return None if value == "unknown" else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


class _Record(BaseModel):
    """A part of a file that maintainers write: nothing unknown in it, never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Person(_Record):
    """Somebody at an event, in the capacity they spoke in."""

    name: Line
    role: Line | None = None
    organisation: Line | None = None
    part: Line | None = None
    aliases: tuple[Line, ...] = ()

    @property
    def capacity(self) -> str:
        """Role and organisation as one phrase; empty where neither is known."""
        return ", ".join(filter(None, (self.role, self.organisation)))


class Source(_Record):
    """Where a passage is published: the front matter of a written source.

    Address and date are None where the file says `unknown`.
    """

    title: Line
    publisher: Line
    url: Annotated[WebAddress | None, BeforeValidator(_unless_unknown)]
    date: Annotated[Date | None, BeforeValidator(_unless_unknown)]
    author: Line | None = None


class Event(_Record):
    """A panel discussion, as its `event.yaml` tells it; `slug` is the name of its folder."""

    slug: Line
    title: Line
    date: Date
    people: tuple[Person, ...]
    short_title: Line | None = None
    host: Line | None = None
    series: Line | None = None
    url: WebAddress | None = None
    recording: WebAddress | None = None
    language: Line = "en"

    @property
    def name(self) -> str:
        """The short title where there is one, else the title."""
        return self.short_title or self.title

    def person(self, label: str) -> Person | None:
        """Return whom a label names, by full name or alias, or None."""
        wanted = label.casefold().split()
        for person in self.people:
            if any(wanted == name.casefold().split() for name in (person.name, *person.aliases)):
                return person
        return None


Group = Annotated[tuple[Line, ...], Field(min_length=2)]


class Synonyms(_Record):
    """Groups of words that mean the same to people who ask: the file `synonyms.yaml`."""

    groups: tuple[Group, ...]


class Kind(StrEnum):
    """How a passage relates to what was said."""

    QUOTE = "quote"  # verbatim
    REPORT = "report"  # retold, attributed
    NOTE = "note"  # nobody's words


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage as its source states it at a line, before it has its place in a corpus."""

    kind: Kind
    text: str
    line: int
    speaker: Person | None = None
    topic: str | None = None
    hints: tuple[str, ...] = ()
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the record: the unit that is ranked and shown.

    `hints` are words people might use instead; they are searched and never shown. `at` is in
    seconds from the start of the recording, None for what was not read from a recording.
    """

    id: str
    kind: Kind
    text: str
    speaker: Person | None
    event: Event
    source: Source
    topic: str | None = None
    hints: tuple[str, ...] = ()
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything on record, in the order of the files: passages of one source stay together."""

    events: tuple[Event, ...]
    passages: tuple[Passage, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()


def passage_id(event: str, speaker: str, text: str, occurrence: int = 0) -> str:
    """Return a name of 12 letters and digits that fits a Telegram deep link.

    It stays the same while event, speaker and text do; `occurrence` counts earlier passages of
    the event with the same speaker and text.
    """
    content = "\0".join((event, speaker, text, str(occurrence) if occurrence else ""))
    digest = hashlib.blake2b(content.encode(), digest_size=8).digest()
    return b32encode(digest).decode().lower()[:12]
