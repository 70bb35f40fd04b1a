"""What a corpus holds: events, the people at them, and passages with their sources."""

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from bot.corpus.event_file.event import Event as Event  # noqa: PLC0414 - a part of what a corpus holds
from bot.corpus.event_file.event import Person as Person  # noqa: PLC0414
from bot.corpus.event_file.field_types import Line, Record, Replacements, WebAddress, unless_unknown
from bot.corpus.event_file.maintainer_input import as_day, as_groups
from bot.corpus.links import moment
from bot.corpus.timestamps import Marks, second_at


class Source(Record):
    """Where a passage is published: the front matter of a written source.

    Address and date are None where the file says `unknown`. `transcript` says whether it is the
    transcript of what was said, None where that is to be told from its text.
    """

    title: Line
    publisher: Line
    url: Annotated[WebAddress | None, BeforeValidator(unless_unknown)]
    date: Annotated[Date | None, BeforeValidator(as_day), BeforeValidator(unless_unknown)]
    author: Line | None = None
    transcript: bool | None = None


Group = Annotated[tuple[Line, ...], Field(min_length=2)]


class Synonyms(Record):
    """Groups of words that mean the same to people who ask: the file `synonyms.yaml`."""

    groups: Annotated[tuple[Group, ...], BeforeValidator(as_groups)]


class Corrections(Record):
    """Words that captions have wrong, with the right ones: the file `corrections.yaml`."""

    corrections: Replacements

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: object) -> object:
        bare = isinstance(value, dict) and "corrections" not in value
        return {"corrections": value} if bare else value


class Kind(StrEnum):
    """How a passage relates to what was said."""

    QUOTE = "quote"  # verbatim
    REPORT = "report"  # retold, attributed
    NOTE = "note"  # nobody's words


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage as its source states it at a line, before it has its place in a corpus.

    A quote without a speaker was said by somebody unidentified. `hints` are words people might use
    instead; they are searched and never shown. `at` is in seconds from the start of the recording,
    None for what has no time; `marks` tell the same of characters in the text.
    `begins_within` and `ends_within` tell that it does so within a sentence of its turn.
    `fact` tells of a note that event.yaml makes what it is on, such as "when".
    """

    kind: Kind
    text: str
    line: int
    speaker: Person | None = None
    topic: str | None = None
    hints: tuple[str, ...] = ()
    at: float | None = None
    marks: Marks = ()
    begins_within: bool = False
    ends_within: bool = False
    fact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Draft):
    """A piece of the record: the unit that is ranked and shown.

    `transcript` names the file in whose order passages were said, None for what is no transcript,
    and `recording` is where that can be watched. `authors` are those of `people` who wrote a note.
    `file` is where it is written.
    """

    id: str
    event: Event
    source: Source
    transcript: str | None = None
    recording: str | None = None
    authors: tuple[Person, ...] = ()
    file: str = ""

    @property
    def talk(self) -> tuple[str, str] | None:
        """The talk it is part of, by event and transcript; None where it is of none."""
        return (self.event.slug, self.transcript) if self.transcript else None

    @property
    def speaker_name(self) -> str | None:
        """How whoever says it is called; None where that is not told."""
        return self.speaker.name if self.speaker else None

    @property
    def voices(self) -> tuple[Person, ...]:
        """Whose words these are: who said them, else who wrote them."""
        return (self.speaker,) if self.speaker else self.authors

    def is_by(self, people: Iterable[Person]) -> bool:
        """Tell whether any of some people said or wrote it."""
        return not set(people).isdisjoint(self.voices)

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
    def people(self) -> tuple[Person, ...]:
        """Those at the events, and who else speaks or writes in their sources."""
        return (*(person for event in self.events for person in event.people), *self.unlisted)

    @property
    def unlisted(self) -> tuple[Person, ...]:
        """Who speaks or writes in the sources of events without being listed at any."""
        names = {person.name for event in self.events for person in event.people}
        heard = (voice for passage in self.passages for voice in passage.voices)
        return tuple({each.name: each for each in heard if each.name not in names}.values())

    @property
    def several(self) -> bool:
        """Whether a passage has to say which event it is from."""
        return len(self.events) > 1

    def by_event(self) -> dict[str, list[Passage]]:
        """Return the passages of each event in their order, by its slug."""
        held: dict[str, list[Passage]] = {event.slug: [] for event in self.events}
        for passage in self.passages:
            held[passage.event.slug].append(passage)
        return held


def passage_id(event: str, speaker: str, text: str, occurrence: int) -> str:
    """Return a name of 12 letters and digits that fits a Telegram deep link.

    It stays the same while event, speaker and text do; `occurrence` counts earlier passages of
    the event with the same speaker and text.
    """
    content = "\0".join((event, speaker, text, str(occurrence) if occurrence else ""))
    digest = hashlib.blake2b(content.encode(), digest_size=8).digest()
    return b32encode(digest).decode().lower()[:12]
