"""How people ask in a language: of what was said, and of an event itself."""

import re
from typing import NamedTuple

from bot.language.patterns import ANYTHING, NOTHING


class AnswerType(NamedTuple):
    """A kind of question, and how a passage shows that it holds what such a one asks for.

    What is found by `best` is so most likely, as a sum of money is to "how much".
    """

    asked: re.Pattern[str]
    held: re.Pattern[str]
    best: re.Pattern[str] = NOTHING


class DefinitionWords(NamedTuple):
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
    telling_here: re.Pattern[str] = NOTHING  # a word, the first group, that else says nothing
    # What only leads to one, or makes a request polite, as folded words with a space behind each:
    lead: re.Pattern[str] = NOTHING  # … "can you tell me "
    duties: re.Pattern[str] = NOTHING  # a question for what the first group does
    greetings: frozenset[str] = frozenset()
    whom: re.Pattern[str] = NOTHING  # a question for whom somebody does something to: "who did …"
    pronoun: str = ""  # the word that may stand for an event that is named: "when was it"
    answer_types: tuple[AnswerType, ...] = ()
    choice: re.Pattern[str] = NOTHING  # what there is to choose from, as groups `one` and `other`
    counted: re.Pattern[str] = NOTHING  # what is to be counted, the first group: "how many loaves"
    definitions: DefinitionWords = DefinitionWords()
    chair_asks: bool = False  # whether a chair’s words ask, as a question often has no mark
    ending: re.Pattern[str] = NOTHING  # of a turn that asks, where no question mark tells it: か。
    # … that yes or no would answer, and for a reply to others, where only words are looked for:
    whether: re.Pattern[str] = NOTHING
    replying: re.Pattern[str] = NOTHING
    asks_name: re.Pattern[str] = NOTHING  # a question that only a name answers
    name: re.Pattern[str] = NOTHING  # a word that is a name, as it stands
    which_one: re.Pattern[str] = NOTHING  # which of several is meant, in one casefolded
    who_did: re.Pattern[str] = NOTHING  # a question for somebody by a deed, the first group
    whose_words: re.Pattern[str] = NOTHING  # a question for the words of the first group
    mentioning: re.Pattern[str] = NOTHING  # … for who has some word, or whether somebody has it
    # … for the words of everybody, and of all but those who are named from the group `but` on,
    # which is empty where what is found goes on behind them: “Ann以外の人”
    everybody: re.Pattern[str] = NOTHING
    leaving_out: re.Pattern[str] = NOTHING
    about: re.Pattern[str] = NOTHING  # what somebody's words are to be about, as one of its groups
    mutual: re.Pattern[str] = NOTHING  # a `verb` for what people say to each other: "agree"
    # … for what somebody asked: the groups `asks` and `first` say that, and that it was early.
    # Who asked is named before `asks`, or before `whom` if there is that, and who was asked behind.
    asked: re.Pattern[str] = NOTHING


class FactQuestion(NamedTuple):
    """A question of an event itself: what it looks like, and which notes answer it."""

    asked: re.Pattern[str]
    words: frozenset[str]  # words that may stand in it beside those for events
    notes: tuple[str, ...] = ()  # kinds that answer, the best first; what stands in one is as good
    near: tuple[str, ...] = ()  # … and the closest there are where there is none of those
    held: re.Pattern[str] = ANYTHING  # … and what stands in such a note that answers
    named: bool = False  # whether words that tell of the people may stand in it too
    about: tuple[str, ...] = ("nobody",)  # or one "person", or "several" people
    outside: bool = False  # whether what is said in a talk hardly ever tells it: how long it was
    told: bool = False  # whether it is asked of people by words that tell of them: "is Ann chair"


class FactWords(NamedTuple):
    """`facts.toml`: what people ask of an event itself."""

    events: frozenset[str] = frozenset()  # words for an event or its recording
    attended: re.Pattern[str] = NOTHING  # a question whether the first group was there
    stated: re.Pattern[str] = NOTHING  # what states something, and asks nothing: "all has a name"
    agents: tuple[str, ...] = ()  # how words end for whoever does something: "er" of "mover"
    asked: tuple[FactQuestion, ...] = ()  # in the order they are tried
