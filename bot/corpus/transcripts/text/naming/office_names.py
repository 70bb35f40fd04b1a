"""Labels with a name in brackets behind an office: “The Minister of Roads (Ann Hall)”."""

import re
from collections.abc import Container
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.names.name_matching import links, match, words
from bot.corpus.names.probable_names import offices
from bot.corpus.transcripts.captions.label_words import PARTICLES, ends_within, name_words
from bot.language.letters import without_accents
from bot.language.reader import ENGLISH

_FORM = re.compile(
    r"(?P<office>[^()\[\]:?!;]+[^()\[\]:?!;\s])\s+\((?P<name>(?:[^()]|\([^()]*\))+)\)(?:\s*\([^()\s]+\))?"
)
_WORD = re.compile(r"[^\W_]+")


class OfficeName(NamedTuple):
    """An office, and what stands in brackets behind it: a name, or a place or a department."""

    office: str
    name: str


def office_name(label: str, language: str) -> OfficeName | None:
    """Return the parts of a label that begins with an office, None for any other label.

    An office is written with capitals but for small words such as “of”, and begins with “the” or
    holds the word for one. It holds no name as well: not “Senator Baker (New South Wales)”.
    """
    found = _FORM.fullmatch(label)
    if not found or any(map(str.isdigit, label)) or ends_within(found["office"], language):
        return None
    parts = _WORD.findall(found["office"])
    plain = [without_accents(part) for part in parts]
    small = links() | PARTICLES
    written = {word for part, word in zip(parts, plain, strict=True) if part[0].islower()}
    named = name_words(found["name"], 1, language)[1:]
    if not named or not parts or plain[-1] in small or not written <= small | offices():
        return None
    held, mere = not offices().isdisjoint(plain), offices().issuperset(plain)
    definite = plain[0] in ENGLISH.people.definite and len(plain) > 1
    if definite or (held and (mere or not small.isdisjoint(plain))):
        return OfficeName(found["office"], found["name"])
    return None


def name_behind(found: OfficeName, others: Container[tuple[str, ...]], event: Event) -> str | None:
    """Return the name behind an office, if it is surely somebody's, by the words of other labels.

    It is where somebody of the event is called so, or whoever another label names, or where it has
    a title; else it may be a place: “The Secretary of State (Northern Ireland)”.
    """
    titled = len(words(found.name)) < len(found.name.split())
    known = match(found.name, event).person is not None
    return found.name if known or titled or words(found.name) in others else None
