"""Tells whom a label in captions names. A wrong name is worse than none, so it guesses little."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import chain, takewhile
from typing import NamedTuple

from bot.amounts import either
from bot.corpus.model import Event, Person
from bot.corpus.names.name_spelling import Words, cut_short, misspelt, same
from bot.language.letters import lowered, without_accents
from bot.language.people import PeopleWords
from bot.language.reader import ENGLISH, joiners, of_each
from bot.language.transcripts import TranscriptWords

LONGEST = 100  # characters of a name; what is longer is none

_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(
    r"<[^<>]*>|(?<=\w)@\S+|\((?:[^()]|\([^()]*\))*\)|（[^（）]*）|\[[^\[\]]*\]|\s[|/–—@-]\s.*|^\s*\[|\]\s*$"
)
_HONOUR = re.compile(r"[A-Z]\.?(?:[A-Zhr]\.?){1,3}|[A-Z][a-z]{1,4}\.?[A-Z]\.?")
_QUOTES = re.compile(r"[\"“”„«»]|(?<!\w)['‘’]|['‘’](?!\w)")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufe0e\ufe0f]")
_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,4}|[^\W\d_]{1,4}-?\d+")
_MOST = 4  # characters of other initials
_COUNTED = re.compile(r"\s*(?:spk_)?(\d+)\s*")
_SHORT = 3  # letters of what is a title in one language and may be a name in another: “Don”
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
_LISTED = re.compile(rf"\s*[,;&]\s*|\s+(?:{'|'.join(map(re.escape, joiners()))})\s+")


class Match(NamedTuple):
    """Whom a label names; not `sure` where it is spelt a little differently."""

    person: Person | None
    sure: bool = True


@lru_cache(maxsize=4096)
def is_nobody(label: str) -> bool:
    """Tell whether a label names nobody: “Speaker 1”, “Unknown”, a telephone number, a symbol."""
    if len(label) > LONGEST:
        return False
    if not any(map(str.isalpha, label)):
        return True
    inner = label.strip("[] ").casefold()
    parts = [part for part in inner.split() if not part.isdigit()]
    several = len(parts) > 1 and all(len(part) >= _SHORT for part in parts)
    return any(
        words.nobody.fullmatch(inner) or (several and all(map(words.nobody.fullmatch, parts)))
        for words in of_each(TranscriptWords)
    )


def match(label: str, event: Event) -> Match:
    """Return whom a label names: by the event's `labels`, by name or alias, or by close spelling.

    Titles, accents, asides in brackets, “PhD” behind a full name and a comma, and a family name
    that stands first, in capitals or before a comma, make no difference. Less sure are one word
    misspelt, “A. Baker” and “Ms Baker”. A label with a second person in an aside names neither.
    """
    if person := event.person(_mapped(label, event) or label):
        return Match(person)
    known = _known(event.people)
    spelt = spellings(label, {word for name, _ in known for word in name})
    found = _only(person for name, person in known if name in spelt)
    beside = [words(aside) for aside in asides(label)]
    if any(name in beside and person != found for name, person in known):
        return Match(None)
    if found:
        return Match(found)
    for is_of in (misspelt, cut_short):
        if found := _only(p for name, p in known if any(is_of(name, own) for own in spelt)):
            return Match(found, sure=False)
    called = set().union(*spelt)
    short = _only(p for name, p in known if _is_titled(label) and called and called < {*name})
    return Match(short, sure=short is None)


@lru_cache(maxsize=64)
def _known(people: tuple[Person, ...]) -> Sequence[tuple[Words, Person]]:
    """Return the words of what people are called, the family name first as well."""
    return [
        (spelt, person)
        for person in people
        for name in (person.name, *person.aliases)
        for spelt in dict.fromkeys((words(name), *_family_first(name)))
    ]


def names_somebody(label: str | None, event: Event) -> bool:
    """Tell whether a label, if there is one, names anybody: of the event, or a stranger."""
    if not label:
        return False
    return not is_nobody(label) or match(label, event).person is not None


def names_in(text: str) -> list[str]:
    """Return the names that a line lists."""
    return list(filter(None, _LISTED.split(" ".join(text.split()))))


def people_in(names: str, event: Event) -> tuple[Person, ...]:
    """Return those of the event's people whose names a line lists: “Ann Baker and Ben Miller”."""
    found = [match(name, event) for name in (names, *names_in(names)) if name]
    return tuple(dict.fromkeys(each.person for each in found if each.person and each.sure))


def _mapped(label: str, event: Event) -> str | None:
    """Return whom the event's `labels` give for a label, with or without what is around a name."""
    mapped = {lowered(counted(key)): name for key, name in event.labels}
    return mapped.get(lowered(counted(label))) or mapped.get(lowered(bare(label)))


def counted(label: str) -> str:
    """Return “Speaker 0” for the “0” or “spk_0” by which a file counts a voice, else the label."""
    number = _COUNTED.fullmatch(label)
    return f"Speaker {number[1]}" if number else label


def asides(label: str) -> list[str]:
    """Return what stands in a label beside the name: in brackets, or behind a bar or a dash."""
    return [text for _, text in marked_asides(label)]


def marked_asides(label: str) -> list[tuple[str, str]]:
    """Return what stands in a label beside the name, each behind what it begins with: “(”, “|”."""
    found = [aside.strip() for aside in _ASIDE.findall(label)]
    return [(aside[:1], aside.strip(" <>()（）[]|/–—@-")) for aside in found]


def alike(one: str, other: str) -> bool:
    """Tell whether two names may be spellings of one."""
    return same(words(one), words(other)) or misspelt(words(one), words(other))


def nearest(label: str, event: Event) -> str | None:
    """Return the name of whoever a label may have meant, or of each of several, or None."""
    names = [person.name for person in event.people]
    shared = [name for name in names if set(words(name)) & set(words(label))]
    near = shared or get_close_matches(label, names, n=1)
    return either(near) if near else None


def are_initials(label: str, name: str) -> bool:
    """Tell whether a label is the initials of all words of a full name, or of the outer two."""
    of_each = [word[0] for word in words(name)]
    letters = "".join(words(label))
    return len(of_each) > 1 and letters in {"".join(of_each), of_each[0] + of_each[-1]}


def bare(label: str) -> str:
    """Return a name without what stands in brackets, after a dash, or around it as decoration."""
    name = _QUOTES.sub("", _INVISIBLE.sub("", _ASIDE.sub(" ", label[: 2 * LONGEST])))
    start, end = 0, len(name)
    while start < end and not (name[start] == "@" or _is_letter(name[start], "LN")):
        start += 1
    while end > start and not (name[end - 1] == "." or _is_letter(name[end - 1], "LNM")):
        end -= 1
    return " ".join(name[start:end].split())


def shown(label: str, beside: Iterable[str] = ()) -> str:
    """Return a label as the name of somebody who is not in `people`.

    Initials keep their capitals, unless a label `beside` them is a full name in capitals: letters
    without a vowel or with a number, and what is as short among more of these.
    """
    name = label if len(label) > LONGEST else bare(label) or " ".join(label.split())
    if not name.isupper() or is_nobody(name):
        return name
    loud = [name, *(one for one in beside if one.isupper() and not is_nobody(one))]
    initials = set(filter(_INITIALS.fullmatch, loud))
    short = {one for one in loud if len(one) <= _MOST}
    if name in short and 2 * len(initials) > len(short):
        initials.add(name)
    return name if name in initials and not any(" " in one for one in loud) else name.title()


def _is_letter(character: str, kinds: str) -> bool:
    return unicodedata.category(character)[0] in kinds


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a bare name without case, accents and titles.

    In scripts without spaces they are one: “佐藤 健” and “佐藤健” are the same.
    """
    found = _WORD.findall(without_accents(bare(name)))
    titled = found[1:2] and found[0] in links() and found[1] in _titles()
    if found[2:] and titled:
        del found[0]  # “la señora Baker”
    parts = tuple(word for word in found if word not in _titles())
    return ("".join(parts),) if parts and all(map(_UNSPACED.fullmatch, parts)) else parts


@cache
def _titles() -> frozenset[str]:
    """Return the titles of all languages, but for short ones that may be names in another.

    Those are in Latin letters: one letter, or two or three that only one language has.
    """
    known = Counter(chain.from_iterable(people.titles for people in of_each(PeopleWords)))
    once = {title for title, n in known.items() if n == 1 and len(title) <= _SHORT}
    names = {title for title in known if len(title) == 1 or title in once}
    return ENGLISH.people.titles.union(known.keys() - set(filter(str.isascii, names)))


@cache
def links() -> frozenset[str]:
    """Return what links the words of a role in any language, articles among it: of, the, der."""
    each = of_each(PeopleWords)
    return ENGLISH.people.links.union(*(people.links | people.definite for people in each))


def spellings(label: str, known: set[str]) -> frozenset[Words]:
    """Return the words of whom a label names, in each order that it may mean.

    Behind a full name and a comma “PhD” is left out, if it is no part of a name that is `known`.
    What else stands there, “Interpreter” or a second name, may be whose words these are.
    """
    name, comma, rest = _ASIDE.sub(" ", label).partition(",")
    found = _family_first(label) if comma else {words(label), *_family_first(label)}
    if len(words(name)) > 1 and not label.isupper() and are_honours(rest):
        found = {words(name)} if known.isdisjoint(words(rest)) else {words(label), *found}
    return frozenset(found - {()})


@lru_cache(maxsize=4096)
def _family_first(label: str) -> frozenset[Words]:
    """Return the words of “Baker, Ann” and “BAKER Ann” with the family name last; else none."""
    family, comma, given = _ASIDE.sub(" ", label).partition(",")
    if comma:
        return frozenset({words(f"{given} {family}")})
    parts = bare(label).split()
    capitals = [*takewhile(lambda part: part.isupper() and len(part) > 1, parts)]
    given = " ".join(parts[len(capitals) :])
    return frozenset({words(" ".join([given, *capitals]))} if capitals and given else ())


def are_honours(rest: str) -> bool:
    """Tell whether all that stands behind commas has the form of “PhD”, “Jr.” and “Psy.D”."""
    return all(_HONOUR.fullmatch(part.strip()) for part in rest.split(","))


def _is_titled(label: str) -> bool:
    return len(words(label)) < len(_WORD.findall(bare(label)))


def _only(people: Iterable[Person]) -> Person | None:
    found = {person.name: person for person in people}
    return next(iter(found.values())) if len(found) == 1 else None
