"""Finds in labels whom people speak for: Crumb in “Ann Baker | Crumb” and “Ann Baker (Crumb)”."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.corpus.model import Event, Person
from bot.corpus.name_matching import asides, bare, match, words
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.speakers import find_speakers
from bot.language.reader import captions

_MOST = 4  # words of an organisation


def organisations(contents: Iterable[Content], event: Event) -> dict[str, str]:
    """Return by the names of those who speak what their labels say beside a name, the first of it.

    Those of the event have it only where `event.yaml` has no organisation of theirs.
    """
    given = {person.name for person in event.people if person.organisation}
    found: dict[str, str] = {}
    for content in contents:
        labels = {one.label for one in content.said if one.label}
        told = {label: what for label in labels if (what := _organisation(label, event))}
        if not told:
            continue
        speakers = find_speakers(content.said, event, Findings(Path(content.file)))
        for label, person in speakers.items():
            if person and label in told and person.name not in given:
                found.setdefault(person.name, told[label])
    return found


def placed(person: Person, known: Mapping[str, str]) -> Person:
    """Return somebody with the organisation that is known by their name, if they have none."""
    if person.organisation or person.name not in known:
        return person
    return person.model_copy(update={"organisation": known[person.name]})


def _organisation(label: str, event: Event) -> str | None:
    """Return what stands beside a name and is written as the name of an organisation is."""
    found = (" ".join(aside.split()) for aside in asides(label))
    return next((each for each in found if _may_be_one(each, bare(label), event)), None)


def _may_be_one(text: str, name: str, event: Event) -> bool:
    """Tell whether a text may name an organisation: neither a person, nor what programs write."""
    parts = words(text)
    if not (name and 0 < len(parts) <= _MOST and text[0].isupper()) or set("/@:") & set(text):
        return False
    initials = "".join(word[0] for word in words(name))
    aside = captions().voices | captions().beside_names
    return (
        not aside.issuperset(parts)
        and "".join(parts) != initials
        and set(parts).isdisjoint(words(name))
        and match(text, event).person is None
    )
