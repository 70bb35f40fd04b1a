"""How people are called in a language, and told by what they are."""

import re
from typing import NamedTuple

from bot.language.patterns import Spelling


class Endings(NamedTuple):
    """How a word for a person ends, and how it does where there are several of them."""

    one: str
    several: str


class Side(NamedTuple):
    """A side in a debate: how a role tells it, words for it, and for those who are on it."""

    told: re.Pattern[str]
    words: frozenset[str]  # "for", "against"
    called: frozenset[str] = frozenset()  # "opponents"


class SideWords(NamedTuple):
    """How it is asked who is on a side of what is debated: "the debaters who argued against it"."""

    heads: frozenset[str] = frozenset()  # words for whoever is on one
    between: frozenset[str] = frozenset()  # … and what may stand between those and the side
    motion: frozenset[str] = frozenset()  # words for what is debated, and before those
    each: tuple[Side, ...] = ()


class PeopleWords(NamedTuple):
    """`people.toml`: how people are called, and told by what they are."""

    titles: frozenset[str] = frozenset()  # what stands before a name and is no part of it
    offices: frozenset[str] = frozenset()  # … and says what somebody is: admiral, judge
    titled: dict[str, str] = {}  # noqa: RUF012 - what whoever bears a title is: dr = "doctor"
    honorifics: frozenset[str] = frozenset()  # … behind a name, or behind what somebody is: साहब
    familiar: frozenset[str] = frozenset()  # … before a short one, where there are no spaces: 老钱
    short_given: bool = False  # whether a given one may have one character, there: 岡本恵
    plurals: tuple[Endings, ...] = ()  # of words for people, the first that fits one: speakers
    somebody: frozenset[str] = frozenset()  # words for a person, as with an organisation
    callings: frozenset[str] = frozenset()  # … that name somebody only beside more: "lawyer"
    leaders: frozenset[str] = frozenset()  # words for who leads a talk, each of them for any
    groups: frozenset[str] = frozenset()  # words for all who are from somewhere: people, team
    definite: frozenset[str] = frozenset()  # what stands before one that is known: the
    ones: frozenset[str] = frozenset()  # words for one before a link: the "el" of "el de la ONG"
    links: frozenset[str] = frozenset()  # what stands between: "the director of the fund"
    speaks: frozenset[str] = frozenset()  # what stands behind one that says or does something
    roles_name: bool = False  # whether a word of a role alone names its bearer, if nobody says it
    endings_of_places: tuple[str, ...] = ()  # of whoever is from somewhere: Canadian, Japanese
    whence: frozenset[str] = frozenset()  # what comes between a name and where its bearer is from
    everyday_names: frozenset[str] = frozenset()  # names that are words as well
    before_words: frozenset[str] = frozenset()  # … before a word that is no name: "the mark"
    capitals: frozenset[str] = frozenset()  # what has a capital wherever it stands
    sides: SideWords = SideWords()
    sounds: tuple[Spelling, ...] = ()  # what sounds alike in names: Carl, Karl
    vowels: str = ""  # letters in which names that sound alike may differ: Louis, Luis
