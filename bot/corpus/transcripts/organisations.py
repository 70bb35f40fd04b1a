"""Finds in labels whom people speak for: Crumb in “Ann Baker | Crumb” and “Ann Baker (Crumb)”."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bot.corpus.model import Event, Person
from bot.corpus.names.name_matching import are_honours, bare, marked_asides, match, words
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content, labels_of
from bot.corpus.transcripts.speakers import find_speakers
from bot.language.model import Words
from bot.language.people import PeopleWords
from bot.language.reader import captions, of_each
from bot.language.transcripts import EventHints

_MOST = 4  # words of an organisation
_PARTING = frozenset("|@-–—")  # what stands between a name and an organisation, without brackets
_SHORTEST = 3  # letters of an organisation in capitals, which could else be an honour: BBC
_SEVERAL = 2  # people by whom it is sure what stands beside a name


class _Aside(NamedTuple):
    """What stands beside a name, and what parts them in which file."""

    name: str
    text: str
    mark: str
    file: str


def organisations(contents: Iterable[Content], event: Event) -> dict[str, str]:
    """Return by the names of those who speak what labels say that they speak for.

    It is sure where it stands beside two names, or where a file parts it from several by a bar or
    a dash. Who would have two has none. Those of the event have it only where `event.yaml` has no
    organisation of theirs.
    """
    given = {person.name for person in event.people if person.organisation}
    contents = list(contents)
    labels = labels_of(contents)
    found = [aside for content in contents for aside in _asides(content, event, labels)]
    bearers, parted, own = defaultdict(set), defaultdict(set), defaultdict(set)
    for aside in found:
        bearers[words(aside.text)].add(aside.name)
        parted[aside.file, aside.mark].add(aside.name)
        own[aside.name].add(words(aside.text))
    sure: dict[str, str] = {}
    for aside in found:
        is_parted = aside.mark in _PARTING and len(parted[aside.file, aside.mark]) >= _SEVERAL
        is_known = is_parted or len(bearers[words(aside.text)]) >= _SEVERAL
        if is_known and len(own[aside.name]) == 1 and aside.name not in given:
            sure.setdefault(aside.name, aside.text)
    return sure


def placed(person: Person, known: Mapping[str, str]) -> Person:
    """Return somebody with the organisation that is known by their name, if they have none."""
    if person.organisation or person.name not in known:
        return person
    return person.model_copy(update={"organisation": known[person.name]})


def _asides(content: Content, event: Event, labels: Iterable[str]) -> list[_Aside]:
    """Return what stands beside names in a file and may be an organisation."""
    told = {
        label: beside for label in labels_of([content]) if (beside := _organisations(label, event))
    }
    if not told:
        return []
    speakers = find_speakers(content.said, event, Findings(Path(content.file)), labels)
    return [
        _Aside(person.name, text, mark, content.file)
        for label, beside in told.items()
        if (person := speakers[label])
        for mark, text in beside
    ]


def _organisations(label: str, event: Event) -> list[tuple[str, str]]:
    """Return what stands beside a name and is written as the name of an organisation is."""
    found = ((mark, " ".join(text.split())) for mark, text in marked_asides(label))
    return [
        (mark, text)
        for mark, text in found
        if mark not in {"[", "]"} and _may_be_one(text, bare(label), event)
        if not are_honours(text)
        or (mark in _PARTING and text.isupper() and text.isalpha() and len(text) >= _SHORTEST)
    ]


def _may_be_one(text: str, name: str, event: Event) -> bool:
    """Tell whether a text may name an organisation: neither a person nor what one is or does."""
    parts = words(text)
    if not (name and 0 < len(parts) <= _MOST and text[0].isupper()) or set("/@:|,") & set(text):
        return False
    initials = "".join(word[0] for word in words(name))
    return (
        not _small_words().issuperset(parts)
        and _what_people_are().isdisjoint(parts)
        and "".join(parts) != initials
        and set(parts).isdisjoint(words(name))
        and match(text, event).person is None
    )


@cache
def _small_words() -> frozenset[str]:
    """Return what programs write beside names, and words that name nothing alone."""
    known = captions()
    noted = known.voices | known.beside_names | known.sounds | known.beside_sounds
    return noted.union(*(each.stop_words for each in of_each(Words)))


@cache
def _what_people_are() -> frozenset[str]:
    """Return the words of all languages for what somebody is, or does at an event."""
    each = of_each(PeopleWords)
    known = chain.from_iterable((*one.offices, *one.callings, *one.titles) for one in each)
    return frozenset(known).union(*(hints.chairs for hints in of_each(EventHints)))
