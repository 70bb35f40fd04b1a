"""A language as a value: its words and patterns, grouped as the files of its folder are.

Words are folded, as `fold` of the tokeniser does: no capitals, accents or apostrophes. Patterns
are regular expressions that carry their own flags.
"""

import re
from typing import NamedTuple

from bot.language.patterns import ANYTHING, NOTHING, Spelling
from bot.language.people import PeopleWords
from bot.language.questions import FactWords, QuestionWords
from bot.language.transcripts import EventHints, TranscriptWords


class Words(NamedTuple):
    """`words.toml`: how the language writes words, and which of them say little."""

    stemmer: str  # of Snowball, by the name that PyStemmer gives it; "" for none
    stop_words: frozenset[str]  # words that say nothing of what is asked about
    vague: frozenset[str] = frozenset()  # words that name no topic: verbs, "thing", "important"
    synonyms: tuple[tuple[str, ...], ...] = ()  # groups of words that mean the same: bus, guagua
    frequencies: str = ""  # "package/file": a line each, of a word and how often it is used
    possessive: re.Pattern[str] = NOTHING  # what an apostrophe joins to a word: 's, l'
    contracted: re.Pattern[str] = ANYTHING  # found in a question that has any of these: few have
    contractions: tuple[Spelling, ...] = ()  # in a question, what stands for others: "what's"
    irregular: dict[str, frozenset[str]] = {}  # noqa: RUF012 - a word's forms that no stemmer knows
    spellings: tuple[Spelling, ...] = ()  # applied to each folded word before it is stemmed
    alike: tuple[Spelling, ...] = ()  # … what is often confused in folded ones
    cardinals: tuple[str, ...] = ()  # words for numbers from two on …
    ordinals: tuple[str, ...] = ()  # … for places from the third on …
    ordinal_endings: tuple[str, ...] = ()  # … and what stands behind figures for these: "7th"
    suffixes: tuple[str, ...] = ()  # what makes a word of another, which no stemmer takes off
    particles: tuple[str, ...] = ()  # what ends a noun and follows its verb: "out" of "burnout"
    abbreviations: tuple[str, ...] = ()  # whose dot ends no sentence, spelt as they are written
    initials: frozenset[str] = frozenset()  # words that are names in capitals: WHO
    not_initials: frozenset[str] = frozenset()  # single capitals that may end a sentence
    unspaced: bool = False  # whether words stand without spaces between
    compounds: bool = False  # whether words are written together as one: "Nachtzug"
    weak: tuple[Spelling, ...] = ()  # letters that come and go, or change, within a word: cierra
    noun_capitals: bool = False  # whether every noun has a capital, not only a name


class Dates(NamedTuple):
    """`dates.toml`: how the language writes a date.

    The patterns hold {day}, {month}, {number} for that of the month, {year} and {weekday}.
    """

    day: str = ""  # the pattern of one
    weekday_and_day: str = ""  # … with the day of the week
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()  # Monday first
    first: str = ""  # how the first of a month is written, if not as a number
    others: tuple[str, ...] = ()  # other patterns that people write
    ordinals: frozenset[str] = frozenset()  # what they may write behind the number of a day


class LanguageNames(NamedTuple):
    """`languages.toml`: what the language calls languages, by their codes."""

    names: dict[str, str] = {}  # noqa: RUF012 - never changed


class Lists(NamedTuple):
    """`lists.toml`: how the language writes lists, beside the sentences of its catalogue."""

    joiners: tuple[str, ...] = ()  # what joins letters or names, as & does: "q and a"
    thousands: str = ""  # characters that part the digits of a large number: 2,000
    sounds: tuple[Spelling, ...] = ()  # what "and" becomes before some sounds: "e Inés"


class Characters(NamedTuple):
    """`characters.toml`: characters that may be written for others, one for one."""

    written: str = ""
    stands_as: str = ""


class Language(NamedTuple):
    """All that is known of a language; `code` is that of ISO 639-1, the name of its folder."""

    code: str
    words: Words
    questions: QuestionWords = QuestionWords()
    people: PeopleWords = PeopleWords()
    transcripts: TranscriptWords = TranscriptWords()
    event_notes: EventHints = EventHints()
    facts: FactWords = FactWords()
    dates: Dates = Dates()
    languages: LanguageNames = LanguageNames()
    lists: Lists = Lists()
    characters: Characters = Characters()
