"""A language as a value: its words and patterns, grouped as the files of its folder are.

Words are folded, as `fold` of the tokeniser does: no capitals, accents or apostrophes. Patterns
are regular expressions that carry their own flags.
"""

import re
from typing import NamedTuple

NOTHING = re.compile("(?!)")
THING = "\ufffc"  # stands for what is asked about, in patterns and in the words around it


class Spelling(NamedTuple):
    """A part of a word that is spelt in several ways, and the way that stands for all of them."""

    found: re.Pattern[str]
    stands_as: str


class Words(NamedTuple):
    """`words.toml`: how the language writes words, and which of them say little."""

    stemmer: str  # of Snowball, by the name that PyStemmer gives it; "" for none
    stop_words: frozenset[str]  # words that say nothing of what is asked about
    vague: frozenset[str] = frozenset()  # words that name no topic: verbs, "thing", "important"
    synonyms: tuple[tuple[str, ...], ...] = ()  # groups of words that mean the same: bus, guagua
    frequencies: str = ""  # "package/file": a line each, of a word and how often it is used
    possessive: re.Pattern[str] = NOTHING  # what an apostrophe joins to a word: 's, l'
    contractions: tuple[Spelling, ...] = ()  # two words in one, in a question: "what's"
    irregular: dict[str, frozenset[str]] = {}  # noqa: RUF012 - a word's forms that no stemmer knows
    spellings: tuple[Spelling, ...] = ()  # applied to each folded word before it is stemmed
    alike: tuple[Spelling, ...] = ()  # … what is often confused in folded ones
    suffixes: tuple[str, ...] = ()  # what makes a word of another, which no stemmer takes off
    abbreviations: tuple[str, ...] = ()  # whose dot ends no sentence, spelt as they are written
    not_initials: frozenset[str] = frozenset()  # single capitals that may end a sentence
    unspaced: bool = False  # whether words stand without spaces between
    compounds: bool = False  # whether words are written together as one: "Nachtzug"
    weak: tuple[Spelling, ...] = ()  # letters that come and go, or change, within a word: cierra
    noun_capitals: bool = False  # whether every noun has a capital, not only a name


class AnswerType(NamedTuple):
    """A kind of question, and how a passage shows that it holds what such a one asks for.

    What is found by `best` is so most likely, as a sum of money is to "how much".
    """

    asked: re.Pattern[str]
    held: re.Pattern[str]
    best: re.Pattern[str] = NOTHING


class Definitions(NamedTuple):
    """How people ask what a thing is, one of the groups of `asked`, and how it is told.

    The others are of words around the thing, for which THING stands there: `says` and `states`
    begin with it.
    """

    asked: re.Pattern[str] = NOTHING
    asks: re.Pattern[str] = NOTHING  # what asks it within the talk
    says: re.Pattern[str] = NOTHING  # what says it in so many words …
    calls: re.Pattern[str] = NOTHING  # … or calls something so
    states: re.Pattern[str] = NOTHING  # what only states of it that it is something


class QuestionWords(NamedTuple):
    """`questions.toml`: how people ask, and what kind of answer they expect."""

    wh_words: frozenset[str] = frozenset()  # … that headings and hints hold too: "who hosted it"
    wh_ending: str = ""  # what may be joined to one: the s of "who's"
    who: frozenset[str] = frozenset()  # … those that ask for somebody
    opening: re.Pattern[str] = NOTHING  # how one begins that can be in no other than its language
    wrappers: frozenset[str] = frozenset()  # what wraps one: "tell me their views on …"
    asides: frozenset[str] = frozenset()  # what is never said to be missing on record
    telling: frozenset[str] = frozenset()  # stop words that matter: "who was for it"
    # What only leads to one, or makes a request polite, as folded words with a space behind each:
    lead: re.Pattern[str] = NOTHING  # … "can you tell me "
    greetings: frozenset[str] = frozenset()
    pronoun: str = ""  # the word that may stand for an event that is named: "when was it"
    answer_types: tuple[AnswerType, ...] = ()
    counted: re.Pattern[str] = NOTHING  # what is to be counted, the first group: "how many loaves"
    definitions: Definitions = Definitions()
    chair_asks: bool = False  # whether a chair’s words ask, as a question often has no mark
    ending: re.Pattern[str] = NOTHING  # of a turn that asks, where no question mark tells it: か。
    asks_name: re.Pattern[str] = NOTHING  # a question that only a name answers
    name: re.Pattern[str] = NOTHING  # a word that is a name, as it stands
    which_one: re.Pattern[str] = NOTHING  # which of several is meant, in one casefolded
    who_did: re.Pattern[str] = NOTHING  # a question for somebody by a deed, the first group
    whose_words: re.Pattern[str] = NOTHING  # a question for the words of the first group
    about: re.Pattern[str] = NOTHING  # what somebody's words are to be about, as one of its groups
    # … for what somebody asked: the groups `asks` and `first` say that, and that it was early.
    # Who asked is named before `asks`, or before `whom` if there is that, and who was asked behind.
    asked: re.Pattern[str] = NOTHING


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
    titled: dict[str, str] = {}  # noqa: RUF012 - what whoever bears a title is: dr = "doctor"
    familiar: frozenset[str] = frozenset()  # … before a short one, where there are no spaces: 老钱
    particles: frozenset[str] = frozenset()  # small words within a name: "van", "de la"
    plurals: tuple[Endings, ...] = ()  # of words for people, the first that fits one: speakers
    somebody: frozenset[str] = frozenset()  # words for a person, as with an organisation
    callings: frozenset[str] = frozenset()  # … that name somebody only beside more: "lawyer"
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
    vowels: str = ""  # letters in which names that sound alike may differ: Louis, Luis


class TranscriptWords(NamedTuple):
    """`transcripts.toml`: what transcripts and captions hold beside what is said."""

    nobody: re.Pattern[str] = NOTHING  # a whole label, casefolded, of a voice without a name
    voices: frozenset[str] = frozenset()  # what transcribers call one, beside a number
    text_words: frozenset[str] = frozenset()  # what shows that a phrase is no name
    clause: re.Pattern[str] = NOTHING  # how a clause begins, where talk has no full stops
    housekeeping: re.Pattern[str] = NOTHING  # in a sentence that only leads through the talk
    calls: re.Pattern[str] = NOTHING  # in a question that calls on somebody to do something there
    results: re.Pattern[str] = NOTHING  # what tells how something was decided; `counted`, by votes
    gap: re.Pattern[str] = NOTHING  # how a mark for inaudible words begins
    until: str = ""  # the word between two times
    keywords: str = ""  # what a paragraph of keywords, which nobody says, begins with
    not_spoken: re.Pattern[str] = NOTHING  # a whole line that the transcribing program adds
    no_topic: re.Pattern[str] = NOTHING  # a whole heading that is no topic of the talk


class EventHints(NamedTuple):
    """`event_notes.toml`: what people ask for the notes that an event's record makes by itself."""

    when: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    host: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    panel: tuple[str, ...] = ()  # who was there
    chair: tuple[str, ...] = ()  # … in a part that holds one of the `chairs`
    chairs: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    recording: tuple[str, ...] = ()  # where to watch it, and where to read more


class FactQuestion(NamedTuple):
    """A question of an event itself: what it looks like, and which notes answer it."""

    asked: re.Pattern[str]
    words: frozenset[str]  # words that may stand in it beside those for events
    notes: tuple[str, ...]  # kinds of note, the best first; what stands in one is as good
    named: bool = False  # whether words that tell of the people may stand in it too
    sure: bool = True  # whether these notes answer it; else they are only the closest there are
    about: tuple[str, ...] = ("nobody",)  # or one "person", or "several" people


class Facts(NamedTuple):
    """`facts.toml`: what people ask of an event itself."""

    events: frozenset[str] = frozenset()  # words for an event or its recording
    agents: tuple[str, ...] = ()  # how words end for whoever does something: "er" of "mover"
    asked: tuple[FactQuestion, ...] = ()  # in the order they are tried


class Dates(NamedTuple):
    """`dates.toml`: how the language writes a date.

    The patterns hold {day}, {month}, {number} for that of the month, {year} and {weekday}.
    """

    day: str = ""  # the pattern of one
    weekday_and_day: str = ""  # … with the day of the week
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()  # Monday first
    first: str = ""  # how the first of a month is written, if not as a number


class LanguageNames(NamedTuple):
    """`languages.toml`: what the language calls languages, by their codes."""

    names: dict[str, str] = {}  # noqa: RUF012 - never changed


class Lists(NamedTuple):
    """`lists.toml`: how the language writes lists, beside the sentences of its catalogue."""

    joiners: tuple[str, ...] = ()  # what joins letters or names, as & does: "q and a"
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
    facts: Facts = Facts()
    dates: Dates = Dates()
    languages: LanguageNames = LanguageNames()
    lists: Lists = Lists()
    characters: Characters = Characters()


class Captions(NamedTuple):
    """`captions.toml`: what captions hold in whatever language, all languages together."""

    sounds: frozenset[str]  # what stands in brackets for a sound: "[music]"
    beside_sounds: frozenset[str]  # … and what may stand beside one: "[soft music]"
    heading_keys: re.Pattern[str]  # a line above a transcript that tells of it: "Date: …"
    chat: re.Pattern[str]  # a whole line of a chat, which nobody said aloud
    program_lines: re.Pattern[str]  # a whole line that a program adds to a transcript
    transcript_titles: re.Pattern[str]  # within a title that calls a text a transcript
    file_words: re.Pattern[str]  # in a file's name, what only says that it is a transcript
    units: dict[str, frozenset[str]]  # of time, by how many seconds they are, beside a number


class Names(NamedTuple):
    """`names.toml`: what languages are called at the end of a file's name."""

    codes: frozenset[str]  # of ISO 639-1
    names: dict[str, frozenset[str]]  # by code, what else they are called
