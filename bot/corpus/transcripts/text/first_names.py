"""First names and initials that a transcript uses for people whom it names in full as well."""

import re
from collections.abc import Sequence
from itertools import chain

from bot.corpus.model import Event
from bot.corpus.names.name_matching import LONGEST, are_initials, words
from bot.corpus.names.probable_names import probable
from bot.corpus.problems import Findings
from bot.corpus.transcripts.text.naming.names import is_known
from bot.corpus.transcripts.text.script import Speech
from bot.corpus.transcripts.text.turns.unsaid import NAME
from bot.language.reader import captions, joiners

_LINKS = "|".join(captions().particles - joiners())
_INITIALS = re.compile(r" \((\w{1,4})\)")
_BEFORE = re.compile(rf"\b{NAME}(?:(?: (?:{_LINKS}))* {NAME}){{0,4}}$")


def in_full(
    spoken: Sequence[Speech], heading: str, event: Event, findings: Findings
) -> list[Speech]:
    """Return turns with the short names of people who are named in full made their names.

    Those are first and family names of whoever is in the heading, each told of. Initials that stand
    behind a name before they speak, or where others begin to, as in “Ola Berg (OB)”, are that
    person's, but for those that name somebody of the event.
    """
    full = _of_initials(spoken, heading, event)
    told = f" {' '.join(chain.from_iterable(map(words, heading.split())))} "
    begun = {one.label: one.line for one in reversed(spoken) if one.label}
    for label in sorted(begun.keys() - full.keys(), key=begun.__getitem__):
        person = probable([label], event).get(label)
        own = words(person.name) if person else ()
        if person and {*words(label)}.issubset(own) and f" {' '.join(own)} " in told:
            full[label] = person.name
            findings.warn(
                begun[label],
                f"“{label}” is taken for {person.name}, who is named above; add it to their "
                "aliases in event.yaml, or to `people` if it is somebody else",
            )
    return [one._replace(label=full.get(one.label or "", one.label)) for one in spoken]


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
