"""Decides whose words the labels of a caption file stand for, and tells what is doubtful."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from bot.corpus.files.line_numbers import FileLines
from bot.corpus.model import Event, Person
from bot.corpus.names.name_matching import (
    LONGEST,
    Match,
    alike,
    is_nobody,
    match,
    nearest,
    shown,
)
from bot.corpus.names.probable_names import probable
from bot.corpus.problems import Findings
from bot.corpus.transcripts.utterance import Utterance

_COMPARED = 200  # strangers whose names are compared with each other


def find_speakers(
    said: Iterable[Utterance], event: Event, findings: Findings, elsewhere: Iterable[str]
) -> dict[str, Person | None]:
    """Return who each label is, None for somebody unidentified; doubts go to `findings`.

    What labels there are `elsewhere` in the event tells whom first names may mean.
    """
    labelled = [(one.label, one.line) for one in said if one.label]
    labels, lines = [label for label, _ in labelled], dict(reversed(labelled))
    file = FileLines(findings.path)
    meant = probable(labels, event, elsewhere)
    whom = {label: _match(label, event, meant) for label in dict.fromkeys(labels)}
    speakers: dict[str, Person | None] = {}
    for label, (person, sure) in whom.items():
        speakers[label] = person
        if person is None:
            name = _name(label, event, whom)
            speakers[label] = _stranger(
                label, name, file.near(label, lines[label]), event, findings
            )
        elif not sure:
            findings.warn(
                file.near(label, lines[label]),
                f"“{label}” is taken for {person.name}; add it to their aliases in event.yaml, "
                "or to `people` if it is somebody else",
            )
    strangers: dict[str, Person] = {}
    for label, person in speakers.items():
        if person and person not in event.people:
            speakers[label] = strangers.setdefault(person.name, person)
            lines.setdefault(person.name, lines[label])
    _tell_alike(list(strangers)[:_COMPARED], lines, file, findings)
    return speakers


def _tell_alike(
    strangers: Sequence[str], lines: Mapping[str, int], file: FileLines, findings: Findings
) -> None:
    for one, other in combinations(strangers, 2):
        if alike(one, other):
            findings.warn(
                file.near(other, lines[other]),
                f"“{other}” and “{one}” may be one person; if so, put the name into `people` "
                "and the other spelling into its aliases",
            )


def _match(label: str, event: Event, meant: Mapping[str, Person]) -> Match:
    """Return whom a label names, or surely means where it names nobody."""
    return Match(meant[label], sure=False) if label in meant else match(label, event)


def _stranger(label: str, name: str, line: int, event: Event, findings: Findings) -> Person | None:
    """Return somebody who is nobody of the event, None where a label names nobody at all."""
    if len(label) > LONGEST:
        findings.warn(
            line,
            f"“{label[:40]}…” is too long for a name ({len(label)} characters); shown as an "
            "unidentified speaker",
        )
        return None
    if is_nobody(label):
        findings.warn(
            line,
            f"“{label}” names nobody; shown as an unidentified speaker. Say who it is under "
            "`labels` in event.yaml",
        )
        return None
    plain = " ".join(label.split())
    meant = nearest(label, event)
    or_meant = f", or it to the aliases of {meant} if they are meant" if meant else ""
    as_what = "as it stands" if name == plain else f"as “{name}”"
    findings.warn(
        line,
        f"“{label}” is nobody in event.yaml; shown {as_what}. Add them to `people`{or_meant}",
    )
    return Person(name=name)


def _name(label: str, event: Event, labels: Collection[str]) -> str:
    """Return the name in a label, all of it where it names two people and one would be left."""
    name = shown(label, labels)
    return " ".join(label.split()) if match(name, event).person else name
