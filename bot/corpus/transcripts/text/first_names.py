"""First names and initials that a transcript uses for people whom it names in full as well."""

import re
from collections.abc import Sequence

from bot.corpus.model import Event
from bot.corpus.names.name_matching import LONGEST, are_initials, match, words
from bot.corpus.problems import Findings
from bot.corpus.transcripts.text.names import is_known
from bot.corpus.transcripts.text.script import Speech
from bot.corpus.transcripts.text.unsaid import NAME
from bot.language.reader import captions, joiners

_LINKS = "|".join(captions().particles - joiners())
_INITIALS = re.compile(r" \((\w{1,4})\)")
_BEFORE = re.compile(rf"\b{NAME}(?:(?: (?:{_LINKS}))* {NAME}){{0,4}}$")


def in_full(
    spoken: Sequence[Speech], heading: str, event: Event, findings: Findings
) -> list[Speech]:
    """Return turns with the first names of people in the heading made their names.

    That is only where nobody else of the event has the first name; each is told of. Initials that
    stand behind a name before they speak, or where others begin to, as in “Ola Berg (OB)”, are that
    person's, but for those that name somebody of the event.
    """
    text = f" {' '.join(_words_of(heading))} "
    full: dict[str, str | None] = {**_of_initials(spoken, heading, event)}
    found = []
    for one in spoken:
        if one.label is not None and one.label not in full:
            full[one.label] = _person_meant(one.label, text, event)
            if name := full[one.label]:
                findings.warn(
                    one.line,
                    f"“{one.label}” is taken for {name}, who is named above; add it to their "
                    "aliases in event.yaml, or to `people` if it is somebody else",
                )
        found.append(one._replace(label=full.get(one.label or "") or one.label))
    return found


def _of_initials(spoken: Sequence[Speech], heading: str, event: Event) -> dict[str, str]:
    """Return the labels that are initials, each with the name that they first stand behind."""
    told = "\n".join((heading, *(f"{one.label}: {one.text}" for one in spoken)))
    labels = {one.label for one in spoken}
    named = dict[str, str]()
    for own in _INITIALS.finditer(told):
        short = own[1]
        if short not in labels or short in named or is_known(short, event):
            continue
        name = _name_before(told, own)
        is_above = own.start() < told.find(f"\n{short}: ")
        begins = told.endswith((": ", "), "), 0, own.start() - len(name))
        if name and (is_above or begins):
            named[short] = name + own[0] if name + own[0] in labels else name
    return named


def _name_before(text: str, initials: re.Match[str]) -> str:
    """Return the name that its initials or its beginning stand behind, "" where there is none."""
    name = _BEFORE.search(text, max(initials.start() - LONGEST, 0), initials.start())
    parts = name[0].split() if name else []
    names = (" ".join(parts[place:]) for place in range(len(parts)))
    short = initials[1]
    return next((name for name in names if name.startswith(short) or are_initials(short, name)), "")


def _person_meant(label: str, text: str, event: Event) -> str | None:
    if match(label, event).person or len(words(label)) != 1:
        return None
    own = [person.name for person in event.people if words(label)[0] in words(person.name)]
    if len(own) != 1 or f" {' '.join(words(own[0]))} " not in text:
        return None
    return own[0]


def _words_of(text: str) -> list[str]:
    """Return the words of a text as those of names are compared."""
    return [word for part in text.split() for word in words(part)]
