"""Tells whom labels surely mean that are nobody's name as it stands, by all labels of a file."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, dropwhile, takewhile

from bot.corpus.model import Event, Person
from bot.corpus.names.name_matching import (
    are_initials,
    asides,
    is_nobody,
    links,
    match,
    spellings,
    words,
)
from bot.corpus.names.name_spelling import Words
from bot.language.people import PeopleWords
from bot.language.reader import ENGLISH, captions, of_each

_CLAUSE = re.compile(r"[,;:(/]")  # ends an office within a role
_LONG = 8  # letters of a name that is written without blanks, at least
_SHORT = 3  # letters of an office in one language that may be a name in another


def probable(
    labels: Iterable[str], event: Event, elsewhere: Iterable[str] = ()
) -> dict[str, Person]:
    """Return whom the labels of a file mean that name nobody, if they can mean only one person.

    Those are names with a middle initial more or less, behind an office or without blanks, bare
    names, “the President” where one person is that, and initials where they are of several
    people: one's alone may be an office, as PM is. They mean nobody where another label
    may be that person's too, or that of somebody else who is called so; a name in full is no other
    where it stands before all of the bare ones, in the order of the labels, and no more often.
    Bare names mean nobody where as many strangers are called by one word, as those who ask from an
    audience are; what the event's other files have `elsewhere` counts there as well.
    """
    labels = list(labels)
    meant = _probable(labels, event)
    if set(labels).issuperset(elsewhere := list(elsewhere)):
        return meant
    sure = _probable([*labels, *elsewhere], event)
    return {
        label: person
        for label, person in meant.items()
        if label in sure or not _is_bare(label, person)
    }


def _probable(labels: Sequence[str], event: Event) -> dict[str, Person]:
    named = {label: match(label, event).person for label in dict.fromkeys(labels)}
    unknown = [label for label, person in named.items() if not person and not is_nobody(label)]
    meant = {label: person for label in unknown if (person := _meant(label, event))}
    bare = {words(label) for label, person in meant.items() if _is_bare(label, person)}
    called = captions().voices.union(*map(_words_of, event.people))
    short = {words(label) for label in unknown if label not in meant and len(words(label)) == 1}
    if len({one for one in short - bare if called.isdisjoint(one)}) >= len(bare):
        meant = {label: one for label, one in meant.items() if not _is_bare(label, one)}
    whose = named | meant
    meant = {
        label: person
        for label, person in meant.items()
        if _is_whole(label, person)
        or not any(
            (own == person and not (named[other] and _introduces(other, label, labels)))
            or (own is None and _is_called_so(other, label, person))
            for other, own in whose.items()
            if words(other) != words(label)
        )
    }
    lone = meant.keys() - initials_in(meant, event)
    lone = {label for label in lone if _is_initials(label, meant[label])}
    return {label: person for label, person in meant.items() if label not in lone}


def initials_in(labels: Iterable[str], event: Event) -> set[str]:
    """Return labels that are initials of people of the event, in capitals, if of several people."""
    found = [(one.name, each) for each in labels for one in event.people if _is_initials(each, one)]
    return {label for _, label in found} if len(dict(found)) > 1 else set()


def _introduces(full: str, short: str, labels: Sequence[str]) -> bool:
    """Tell whether a name in full stands before a short one, and no more often."""
    later = labels[labels.index(short) :]
    return full not in later and labels.count(full) <= later.count(short)


def may_be(name: str, person: Person) -> bool:
    """Tell whether somebody of a name may be a person: by all of it or of theirs, or by a role."""
    what = _without_article(name)
    named = frozenset(words(name)) - ENGLISH.people.definite
    called = {word for word in named - offices() if len(word) > 1}
    if what and (what != words(name) or not called) and {*what}.issubset(words(person.role or "")):
        return True
    own = ({word for word in each if len(word) > 1} for each in _names(person))
    return any(each and called and (called <= each or each <= called) for each in own)


def _meant(label: str, event: Event) -> Person | None:
    """Return the only person whom a label can mean, if nobody else's name is in it."""
    for forms in (
        (_is_whole, _has_initial),
        (_is_part,),
        (_is_titled, _is_bare, _is_office, _is_initials),
    ):
        found = [one for one in event.people if any(is_of(label, one) for is_of in forms)]
        if found:
            short = _has_initial not in forms
            return found[0] if len(found) == 1 and _fits(label, found[0], event, short) else None
    return None


def _fits(label: str, person: Person, event: Event, short: bool) -> bool:  # noqa: FBT001
    """Tell whether nothing in a label, or in what is beside a name there, is of anybody else."""
    beside = set(chain.from_iterable(map(words, asides(label))))
    called = (beside | set(words(label)) if short else beside) - captions().particles
    others = chain.from_iterable(_words_of(one) for one in event.people if one is not person)
    own = {*words(person.organisation or ""), *words(person.role or ""), *_words_of(person)}
    elsewhere = short and person.organisation and beside and own.isdisjoint(beside)
    return called.isdisjoint(others) and not elsewhere


def _is_called_so(other: str, label: str, person: Person) -> bool:
    """Tell whether the label of a stranger holds all of a name, or begins with all of an office."""
    if key := _words_of(person).intersection(words(label)):
        return key.issubset(words(other))
    office = _without_article(label)
    return bool(office) and _without_article(other)[: len(office)] == office


def _is_whole(label: str, person: Person) -> bool:
    """Tell whether a label is a full name without blanks, or behind an office."""
    names = _names(person)
    together = len(label) >= _LONG and len(words(label)) == 1
    if together and any(words(label) == ("".join(name),) for name in names if len(name) > 1):
        return True
    own = _untitled(label, person)
    beside = [] if own else map(words, asides(label))  # “Moderator (Ann Baker)”
    rest = own[1:] if own and own[0] in _letters() else own  # “M. Joe Baker”
    return any(len(name) > 1 and name in {own, rest, *beside} for name in names)


def _has_initial(label: str, person: Person) -> bool:
    """Tell whether a label is a full name but for an initial within that one of both has."""
    for name in _names(person):
        for own in {_untitled(label, person), *spellings(label, set(name))}:
            plain = _without_initials(own)
            if len(plain) > 1 and plain == _without_initials(name) and plain in {own, name}:
                return True
    return False


def _is_titled(label: str, person: Person) -> bool:
    """Tell whether a label is somebody's family name behind an office, where they may have one."""
    own, role = _untitled(label, person), words(person.role or "")
    office = {*words(label)[: -len(own)]} - ENGLISH.people.definite
    if not own or not office or (role and offices().isdisjoint(role) and not office <= {*role}):
        return False
    return any(len(own) < len(name) and own == name[-len(own) :] for name in _names(person))


def _is_bare(label: str, person: Person) -> bool:
    """Tell whether a label is somebody's first or family name alone, and no office."""
    called = words(label)
    if not called or called[-1] in {*offices(), *captions().voices, *captions().particles}:
        return False
    names = (name for name in _names(person) if len(called) < len(name) and len(called[0]) > 1)
    return any(called in {name[:1], name[-len(called) :]} for name in names)


def _is_office(label: str, person: Person) -> bool:
    """Tell whether a label is “the” with the office that a person's role begins with."""
    role = words(_CLAUSE.split(person.role or "")[0])
    office = tuple(takewhile(lambda word: word not in links(), role))
    return bool(office) and _without_article(label) == office != words(label)


def _is_part(label: str, person: Person) -> bool:
    """Tell whether a label is somebody's part, or any for whoever leads a talk, as they do."""
    called, part = _without_article(label), words(person.part or "")
    leads = len(called) == len(part) == 1 and captions().leaders.issuperset(called + part)
    return bool(part) and (called == part or leads)


def _is_initials(label: str, person: Person) -> bool:
    """Tell whether a label is initials of somebody, in capitals, and no office."""
    names = (person.name, *person.aliases)
    named = label.isupper() and captions().voices.isdisjoint(words(label))
    return named and any(are_initials(label, name) for name in names)


def _without_article(label: str) -> Words:
    """Return the words of a label behind what may stand before an office, in any language."""
    return tuple(dropwhile(links().__contains__, words(label)))


def _untitled(label: str, person: Person) -> Words:
    """Return the words of a label behind those for an office, of any, or in the person's role."""
    office = {*offices(), *captions().leaders, *ENGLISH.people.definite, *words(person.part or "")}
    office |= ENGLISH.people.callings.intersection(words(person.role or ""))
    return tuple(dropwhile((office - _words_of(person)).__contains__, words(label)))


def _without_initials(name: Words) -> Words:
    """Return the words of a name but for single letters between the first and the last."""
    return (*name[:1], *(word for word in name[1:-1] if len(word) > 1), *name[1:][-1:])


def _names(person: Person) -> list[Words]:
    return [words(name) for name in (person.name, *person.aliases)]


def _words_of(person: Person) -> frozenset[str]:
    return frozenset(word for name in _names(person) for word in name if len(word) > 1)


@cache
def _letters() -> frozenset[str]:
    """Return the titles of any language that are a single letter."""
    titles = chain.from_iterable(people.titles for people in of_each(PeopleWords))
    return frozenset(title for title in titles if len(title) == 1)


@cache
def offices() -> frozenset[str]:
    """Return the offices of all languages, but for short words that may be names in another."""
    known = chain.from_iterable(people.offices for people in of_each(PeopleWords))
    return ENGLISH.people.offices.union(office for office in known if len(office) > _SHORT)
