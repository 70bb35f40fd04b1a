"""How people talk to the bot in a language beside asking: two files of its folder, as a value.

Words are folded: no capitals, accents or apostrophes. Unless it is said otherwise a pattern matches
all of a message, as folded words with a space between.
"""

import re
from typing import NamedTuple

from bot.language.patterns import NOTHING


class Meaning(NamedTuple):
    """What some messages mean, by the name of an `Intent` or of a `FollowUpKind`."""

    name: str
    patterns: re.Pattern[str]  # all as one; in those of a follow-up NAME stands for who is named
    also_asked: bool = False  # whether a record may speak of it as well, so is looked at first


class Mood(NamedTuple):
    """An `Intent` that a message has which holds nothing but such words and fillers."""

    name: str
    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    emoji: str = ""  # each of which says as much, in whatever language


class QuestionForms(NamedTuple):
    """What questions look like that are replied to in a way of their own."""

    facts: frozenset[str] = frozenset()  # words that make one by themselves: "when"
    fact_phrases: tuple[str, ...] = ()
    no_subject: frozenset[str] = frozenset()  # words that stand for what was spoken of: "one"
    yes_or_no: re.Pattern[str] = NOTHING  # how one begins that yes or no would answer
    inverted: re.Pattern[str] = NOTHING  # … or without a question word, a person as NAME
    agreeing: frozenset[str] = frozenset()  # words for what people have in common, or don't
    leaders: frozenset[str] = frozenset()  # parts of those who lead a talk, not speak in it
    quotes: frozenset[str] = frozenset()  # words for highlights that are to be verbatim
    verbatim: re.Pattern[str] = NOTHING  # in a question as typed, what asks for verbatim words
    mentions: re.Pattern[str] = NOTHING  # of what a group holds, it asks how often or by whom first
    moment: re.Pattern[str] = NOTHING  # what asks for the words at a TIME, or so long a SPAN in


class Intents(NamedTuple):
    """`intents.toml`: what people say that is no question about the record."""

    moods: tuple[Mood, ...]  # a message of several has the first of them
    intents: tuple[Meaning, ...]  # in the order they are tried, before the moods
    fillers: frozenset[str] = frozenset()  # words that change no mood
    openers: frozenset[str] = frozenset()  # what begins a question, though moods follow
    oneself: frozenset[str] = frozenset()  # what whoever asks is called by themselves: "I", "my"
    also_asked: frozenset[str] = frozenset()  # words that a record may speak of as well
    before: tuple[str, ...] = ()  # as typed: what may stand before a question
    before_comma: tuple[str, ...] = ()  # … if a comma or a stop follows
    after: tuple[str, ...] = ()  # … and after one
    questions: QuestionForms = QuestionForms()


class FollowUps(NamedTuple):
    """`followups.toml`: how people go on from an answer.

    `person` and `subject` are found within a question, and their group `it` stands for whom or what
    was spoken of. In `person` the group `whom` holds a word for somebody who isn't the one to
    speak, `theirs` one for whose something is, and `either` one for both.
    """

    kinds: tuple[Meaning, ...] = ()  # in the order they are tried
    of_person_on: str = ""  # the question what {who} said about {what}
    of_person_asked: str = ""  # … and {who} is asked a {question} as it stands
    of_question: str = "{asks}: {question}"  # … how often, say, one is answered, as {asks} asks
    everybody_but: str = "{who}"  # everybody but {who} was asked of before
    question: str = "{}?"  # how a question is written
    articles: dict[str, str] = {}  # noqa: RUF012 - what stands before a subject, by what stood
    # there: "el" for the "del" of "del ruido", as a preposition comes before it …
    before_name: dict[str, str] = {}  # noqa: RUF012 - … and before a name, by what stood there
    goes_on: re.Pattern[str] = NOTHING  # what can't be the first thing asked of somebody
    about_subject: re.Pattern[str] = NOTHING  # the group `subject` is what one goes on to
    clause: re.Pattern[str] = NOTHING  # in what is asked about, that it is more than a thing
    person: re.Pattern[str] = NOTHING
    pronouns: dict[str, str] = {}  # noqa: RUF012 - by each, the same for he in all languages
    titles: dict[str, str] = {}  # noqa: RUF012 - what stands before a name, by the same letters
    theirs_as: str = "{who}"  # what takes the place of one for whose something is
    says: re.Pattern[str] = NOTHING  # in a question, that it asks for what somebody says
    subject: re.Pattern[str] = NOTHING
    subject_as: str = "{what}"  # what takes its place
    there: re.Pattern[str] = NOTHING  # in a question, that it is rather of the event just shown
    it: re.Pattern[str] = NOTHING  # a word for what was asked about, `one` if for a single thing
    ordinals: tuple[frozenset[str], ...] = ()  # words for the first, the second …
    elsewhere: re.Pattern[str] = NOTHING  # in a question, that it is of other events than before


class Dialogue(NamedTuple):
    """All that is known of how people talk to the bot in a language, by its code."""

    code: str
    intents: Intents
    followups: FollowUps
