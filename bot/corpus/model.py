"""What a corpus holds: events, the people at them, and passages with their sources."""

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from bot.corpus.by_file import FileName, by_file, pairs, value_of
from bot.corpus.links import is_web_address, moment
from bot.corpus.transcripts.timestamps import Marks, second_at


def _web_address(value: str) -> str:
    if not is_web_address(value):
        raise ValueError("a web address is wanted, starting with https://")
    return value


def _unless_unknown(value: object) -> object:
    return None if value == "unknown" else value


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Seconds = Annotated[float, Field(allow_inf_nan=False)]


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

    Address and date are None where the file says `unknown`. `transcript` says whether it is the
    transcript of what was said, None where that is to be told from its text.
    """

    title: Line
    publisher: Line
    url: Annotated[WebAddress | None, BeforeValidator(_unless_unknown)]
    date: Annotated[Date | None, BeforeValidator(_unless_unknown)]
    author: Line | None = None
    transcript: bool | None = None


class Event(_Record):
    """A panel discussion, as its `event.yaml` tells it; `slug` is the name of its folder.

    `files` are the sources and transcripts in the folder, None where they don't matter.
    `labels` say whom a caption file means by its labels. `recording` and `offset` are for each
    transcript: an offset is how many seconds after the start of its recording a transcript begins;
    it is negative where the recording was cut.
    """

    slug: Line
    files: tuple[str, ...] | None = None
    title: Line
    date: Date
    people: tuple[Person, ...]
    short_title: Line | None = None
    host: Line | None = None
    series: Line | None = None
    url: WebAddress | None = None
    recording: Annotated[tuple[tuple[FileName, WebAddress], ...], BeforeValidator(by_file)] = ()
    language: Line = "en"
    labels: Annotated[tuple[tuple[Line, Line], ...], BeforeValidator(pairs)] = ()
    offset: Annotated[tuple[tuple[FileName, Seconds], ...], BeforeValidator(by_file)] = ()
    timecodes: Literal["exact", "approximate"] = "exact"

    @property
    def name(self) -> str:
        """The short title where there is one, else the title."""
        return self.short_title or self.title

    @property
    def recordings(self) -> tuple[str, ...]:
        """The addresses of its recordings, each once."""
        return tuple(dict.fromkeys(address for _, address in self.recording))

    @property
    def address(self) -> str | None:
        """The page about it, else where it can be watched."""
        return self.url or next(iter(self.recordings), None)

    def recording_of(self, file: str) -> str | None:
        """Return the address of the recording that a transcript is of, by its name, or None."""
        return value_of(file, self.recording)

    def offset_of(self, file: str) -> float:
        """Return how many seconds after the start of its recording a transcript begins."""
        return value_of(file, self.offset) or 0.0

    def person(self, label: str) -> Person | None:
        """Return whom a label names, by full name or alias, or None."""
        return _named(label, self.people)

    @field_validator("labels")
    @classmethod
    def _of_people(
        cls, labels: tuple[tuple[str, str], ...], info: ValidationInfo
    ) -> tuple[tuple[str, str], ...]:
        for label, name in labels:
            if _named(name, info.data.get("people", ())) is None:
                raise ValueError(f"“{label}” is to be “{name}”, who is not in `people`")
        return labels


def _named(label: str, people: Iterable[Person]) -> Person | None:
    wanted = label.casefold().split()
    for person in people:
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
    marks: Marks = ()
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the record: the unit that is ranked and shown.

    A quote without a speaker was said by somebody unidentified. `hints` are words people might use
    instead; they are searched and never shown. `at` is in seconds from the start of the
    `recording`, None for what has no time; `marks` tell the same of characters in the text.
    `transcript` names the file in whose order passages were said, None for what is no transcript.
    `authors` are those of `people` who wrote a note. `fact` tells of a note that event.yaml makes
    what it is on, such as "when".
    """

    id: str
    kind: Kind
    text: str
    speaker: Person | None
    event: Event
    source: Source
    topic: str | None = None
    hints: tuple[str, ...] = ()
    fact: str | None = None
    at: float | None = None
    marks: Marks = ()
    transcript: str | None = None
    recording: str | None = None
    authors: tuple[Person, ...] = ()

    @property
    def voices(self) -> tuple[Person, ...]:
        """Whose words these are: who said them, else who wrote them."""
        return (self.speaker,) if self.speaker else self.authors

    @property
    def is_of_nobody(self) -> bool:
        """Whether it was read from captions that don't tell who speaks in it."""
        return self.kind is Kind.QUOTE and self.speaker is None and self.transcript is not None

    @property
    def link(self) -> str | None:
        """Where it stands: the recording a little before its first word, else the source."""
        return self.link_at(0)

    def link_at(self, offset: int) -> str | None:
        """Return the link for the part of the text that starts at a character."""
        second = self.second_at(offset)
        if second is None or self.recording is None:
            return self.source.url
        return moment(self.recording, second)

    def second_at(self, offset: int) -> float | None:
        """Return the second at which a character of the text is said, or None as for `at`."""
        return second_at(self.marks, offset) if self.marks else self.at


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything on record, in the order of the files: passages of one source stay together."""

    events: tuple[Event, ...]
    passages: tuple[Passage, ...]
    synonyms: tuple[tuple[str, ...], ...] = ()

    @property
    def several(self) -> bool:
        """Whether a passage has to say which event it is from."""
        return len(self.events) > 1


def passage_id(event: str, speaker: str, text: str, occurrence: int = 0) -> str:
    """Return a name of 12 letters and digits that fits a Telegram deep link.

    It stays the same while event, speaker and text do; `occurrence` counts earlier passages of
    the event with the same speaker and text.
    """
    content = "\0".join((event, speaker, text, str(occurrence) if occurrence else ""))
    digest = hashlib.blake2b(content.encode(), digest_size=8).digest()
    return b32encode(digest).decode().lower()[:12]
