"""An event and the people at it, as its `event.yaml` tells them."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Annotated, Literal

from pydantic import BeforeValidator, ValidationInfo, field_validator

from bot.amounts import either
from bot.corpus.event_file.by_file import FileName, one_by_file, pairs, value_of
from bot.corpus.event_file.field_types import (
    Day,
    Items,
    Line,
    Lines,
    Record,
    Replacements,
    Seconds,
    Text,
    WebAddress,
)
from bot.corpus.event_file.people_input import as_people, as_person
from bot.corpus.event_file.timeline import Timeline, TimelineOf, WrongValueError, timelines


class Person(Record):
    """Somebody at an event, in the capacity they spoke in."""

    name: Line
    role: Line | None = None
    organisation: Line | None = None
    part: Line | None = None
    aliases: Lines = ()

    @property
    def capacity(self) -> str:
        """Role and organisation as one phrase, without what the name or the role says already.

        A name says it in small letters, as "Bonn reporter". It is empty where neither is known.
        """
        role = None if self.role and self.is_called(self.role) else self.role
        organisation = None if _holds(role, self.organisation) else self.organisation
        return ", ".join(filter(None, (role, organisation)))

    def is_called(self, words: str) -> bool:
        """Tell whether somebody's name holds some words in small letters, and so says them."""
        return words.islower() and _holds(f"{self.name[:1].lower()}{self.name[1:]}", words)


def _holds(text: str | None, words: str | None) -> bool:
    return f" {words} " in f" {text} "


_FIELDS = frozenset(Person.model_fields)
_OnePerson = Annotated[Person, BeforeValidator(partial(as_person, fields=_FIELDS))]


class Event(Record):
    """A panel discussion, as its `event.yaml` tells it; `slug` is the name of its folder.

    `files` are the sources and transcripts in the folder, None where they don't matter.
    `labels` say whom a caption file means by its labels. `recording` and `offset` are for each
    transcript: an offset is how many seconds after the start of its recording a transcript begins;
    it is negative where the recording was cut. `turns` say who begins to speak at a second of the
    recording, and `chapters` what is spoken of from there. `corrections` are words that captions
    have wrong, with the right ones. `summary`, `examples` of questions and `contact` are shown to
    people who ask about the event.
    """

    slug: Line
    files: tuple[str, ...] | None = None
    title: Line
    date: Day
    people: Annotated[tuple[_OnePerson, ...], BeforeValidator(partial(as_people, fields=_FIELDS))]
    short_title: Line | None = None
    host: Line | None = None
    place: Line | None = None
    series: Line | None = None
    url: WebAddress | None = None
    recording: Annotated[tuple[tuple[FileName, WebAddress], ...], BeforeValidator(one_by_file)] = ()
    language: Line = "en"
    labels: Annotated[tuple[tuple[Line, Line], ...], BeforeValidator(pairs)] = ()
    offset: Annotated[tuple[tuple[FileName, Seconds], ...], BeforeValidator(one_by_file)] = ()
    timecodes: Literal["exact", "approximate"] = "exact"
    turns: Annotated[tuple[tuple[FileName, TimelineOf], ...], BeforeValidator(timelines)] = ()
    chapters: Annotated[tuple[tuple[FileName, TimelineOf], ...], BeforeValidator(timelines)] = ()
    corrections: Replacements = ()
    summary: Text | None = None
    examples: Items = ()
    contact: Line | None = None

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

    def turns_of(self, file: str) -> Timeline:
        """Return who begins to speak when in a transcript, in seconds of its recording."""
        return value_of(file, self.turns) or ()

    def chapters_of(self, file: str) -> Timeline:
        """Return what is spoken of from when on in a transcript, in seconds of its recording."""
        return value_of(file, self.chapters) or ()

    def tells_of(self, file: str) -> bool:
        """Tell whether something is given for a transcript by its own name."""
        given = (self.recording, self.offset, self.turns, self.chapters)
        return any(name == file for values in given for name, _ in values)

    def person(self, label: str) -> Person | None:
        """Return whom a label names, by full name or alias, or None."""
        return _named(label, self.people)

    @field_validator("labels")
    @classmethod
    def _of_people(
        cls, labels: tuple[tuple[str, str], ...], info: ValidationInfo
    ) -> tuple[tuple[str, str], ...]:
        people = info.data.get("people", ())
        for label, name in labels:
            if _named(name, people):
                continue
            if _named(label, people):
                raise WrongValueError(f"the label comes first; write `  {name}: {label}`", label)
            raise WrongValueError(
                f"“{label}” is to be “{name}”, who {_nobody(name, people)}", label
            )
        return labels

    @field_validator("turns")
    @classmethod
    def _of_people_too(
        cls, turns: tuple[tuple[str, Timeline], ...], info: ValidationInfo
    ) -> tuple[tuple[str, Timeline], ...]:
        people = info.data.get("people", ())
        for name in (begin.what for _, each in turns for begin in each if begin.what and people):
            if _named(name, people) is None:
                raise WrongValueError(f"“{name}” {_nobody(name, people)}", name)
        return turns

    @field_validator("chapters")
    @classmethod
    def _with_titles(
        cls, chapters: tuple[tuple[str, Timeline], ...]
    ) -> tuple[tuple[str, Timeline], ...]:
        if any(begin.what is None for _, each in chapters for begin in each):
            raise ValueError("a chapter without a title; write it as in `- 0:10 Welcome`")
        return chapters


def _nobody(name: str, people: Sequence[Person]) -> str:
    """Return what to write for a name that is nobody's, or not of one person only."""
    if meant := _called(name, people):
        return f"is {either(person.name for person in meant)}; write which of them"
    wanted = set(name.casefold().split())
    near = [person for person in people if wanted <= set(person.name.casefold().split())]
    if len(near) == 1:
        instead = f"write {near[0].name}, or below `- name: {near[0].name}` `aliases: [{name}]`"
    elif near:
        instead = f"write {either(person.name for person in near)}, whoever is meant"
    else:
        close = get_close_matches(name, [person.name for person in people], n=1)
        meant_one = f"write {close[0]} if they are meant, else " if close else ""
        instead = f"{meant_one}add there `  - name: {name}`"
    return f"is not in `people`; {instead}"


def _named(label: str, people: Iterable[Person]) -> Person | None:
    """Return whom a label names, None where that is nobody, or may be several."""
    found = _called(label, people)
    return found[0] if len(found) == 1 else None


def _called(label: str, people: Iterable[Person]) -> list[Person]:
    """Return who has a label as their name, or else all who have it as an alias."""
    wanted = label.casefold().split()
    named = [one for one in people if wanted == one.name.casefold().split()]
    return named[:1] or [
        one for one in people if any(wanted == alias.casefold().split() for alias in one.aliases)
    ]
