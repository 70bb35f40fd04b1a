"""Looks over who is in an `event.yaml`, and whom words are given to, for what is hardly right."""

import re
from collections.abc import Iterable
from itertools import combinations

from bot.corpus.files.line_numbers import line_with
from bot.corpus.model import Event, Kind, Passage
from bot.corpus.names.name_matching import alike, match
from bot.corpus.passage_language import code_of
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.labels import full_names_within
from bot.language.letters import lowered
from bot.language.reader import joiners

_JOINERS = "|".join(map(re.escape, joiners()))
_JOINED = re.compile(rf"\s+(?:&|{_JOINERS})\s+|\s*[;/]\s*", re.IGNORECASE)
_ASIDE = re.compile(r"\s*,\s*|\s+[-–—|]\s+")
_LONGEST_TITLE = 4  # letters of what may stand behind a name: Jr., PhD
_SEVERAL = 2  # strangers' names within a quote that tell that it holds what several said


def review_people(event: Event, findings: Findings) -> None:
    """Note who is there twice, whom an alias leaves open, and what holds more than a name."""
    for person in event.people:
        if _is_more_than_a_name(person.name):
            findings.warn(
                line_with(findings.path, person.name),
                f"“{person.name}” looks like more than a name; write the name alone, and below it "
                "what else is known, as in `    role: …`; two people are two lines",
            )
    for one, other in combinations([person.name for person in event.people], 2):
        if lowered(one) == lowered(other):
            findings.error(
                line_with(findings.path, other, last=True),
                f"“{other}” is in `people` twice; keep one, or tell two people of that name apart, "
                f"as in `name: {other} (Leeds)`",
            )
        elif alike(one, other):
            findings.warn(
                line_with(findings.path, other, last=True),
                f"“{one}” and “{other}” may be one person; if so, keep one of them, and put the "
                "other spelling under its `aliases`",
            )
    _review_aliases(event, findings)


def _review_aliases(event: Event, findings: Findings) -> None:
    """Note each alias that is that of somebody else too, or somebody else's name."""
    called = {lowered(person.name): person for person in reversed(event.people)}
    for person in event.people:
        for alias in person.aliases:
            first = called.setdefault(lowered(alias), person)
            if first is not person:
                is_name = lowered(alias) == lowered(first.name)
                whose = "the name" if is_name else "an alias"
                meant, both = (first.name, "") if is_name else ("neither", ", or of both")
                findings.warn(
                    line_with(findings.path, alias, last=True),
                    f"“{alias}” is {whose} of {first.name} as well, so that {meant} is meant "
                    f"by it in a transcript; take it out of the aliases of {person.name}{both}",
                )


def _is_more_than_a_name(text: str) -> bool:
    """Tell whether a text joins two full names, or has a role or the like behind a name."""
    if len([part for part in _JOINED.split(text) if " " in part]) > 1:
        return True
    return any(" " in part or len(part) > _LONGEST_TITLE for part in _ASIDE.split(text)[1:])


def review_voices(event: Event, passages: Iterable[Passage], findings: Findings) -> None:
    """Warn of each quote with names before a colon within, be it one of the event's people.

    `findings` are those of `event.yaml`; what is found is told of at the line of its own file.
    """
    for passage in passages:
        if passage.kind is not Kind.QUOTE:
            continue
        own = passage.speaker_name or ""
        found = full_names_within(passage.text, code_of(passage))
        names = [name for name in found if not alike(name, own)]
        if len(names) >= _SEVERAL or any(match(name, event).person for name in names):
            whose = f"{own}'s" if own else "an unidentified speaker's"
            shown = ", ".join(f"“{name}:”" for name in dict.fromkeys(names))
            findings.at(findings.path.parent / passage.file).warn(
                passage.line,
                f"within these words, which are shown as {whose}, is {shown}; if somebody else "
                "speaks from there, begin a line with it, or a paragraph",
            )
