"""First names that a transcript uses for people whom it names in full above what is said."""

from collections.abc import Iterable

from bot.corpus.model import Event
from bot.corpus.names.name_matching import match, words
from bot.corpus.problems import Findings
from bot.corpus.transcripts.text.script import Speech


def in_full(
    spoken: Iterable[Speech], heading: str, event: Event, findings: Findings
) -> list[Speech]:
    """Return turns with the first names of people in the heading made their names.

    That is only where nobody else of the event has the first name; each is told of.
    """
    text = f" {' '.join(_words_of(heading))} "
    full: dict[str, str | None] = {}
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
