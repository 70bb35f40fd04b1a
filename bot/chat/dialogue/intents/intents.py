"""What a message means that is no question about what was said: thanks, a greeting, "who are you?".

It is told by all of the message, so that a question that begins with a greeting stays one.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from bot.chat.dialogue.intents import moods
from bot.chat.dialogue.intents.folding import folded_words, plainly
from bot.chat.dialogue.intents.framing import question_in
from bot.language.dialogue import Meaning
from bot.language.questions import QuestionWords
from bot.language.reader import DEFAULT, dialogue, of_each, spoken
from bot.search.analysis.tokens import fold, split

_PARTS = re.compile(r"[,.;:!?…¿¡](?=\s|$)|\n|\s[-–—]\s")
_MOST = 4  # parts of a message that may want the same
LONGEST = 240  # characters of a message that is no question, nor goes on from an answer


class Intent(StrEnum):
    """What somebody wants who does not ask what was said."""

    GOODBYE = "goodbye"
    COMPLAINT = "complaint"
    SYMPATHY = "sympathy"
    THANKS = "thanks"
    PRAISE = "praise"
    SMILE = "smile"
    NEVER_MIND = "never_mind"
    GREETING = "greeting"
    YES_OR_NO = "yes_or_no"
    WAIT = "wait"
    IDENTITY = "identity"
    ABILITIES = "abilities"
    MAKER = "maker"
    LANGUAGES = "languages"
    PRIVACY = "privacy"
    CONTACT = "contact"
    BEGINNING = "beginning"
    END = "end"
    FIRST_QUESTIONS = "first_questions"
    LAST_QUESTIONS = "last_questions"
    OUTCOME = "outcome"
    OVERVIEW = "overview"
    TOPICS = "topics"
    SPEAKERS = "speakers"
    EVENTS = "events"
    HELP = "help"


MOODS = frozenset(
    {
        Intent.GOODBYE,
        Intent.COMPLAINT,
        Intent.SYMPATHY,
        Intent.THANKS,
        Intent.PRAISE,
        Intent.SMILE,
        Intent.NEVER_MIND,
        Intent.GREETING,
        Intent.YES_OR_NO,
        Intent.WAIT,
    }
)
OF_ENDS = frozenset(  # how a talk began or ended
    {
        Intent.BEGINNING,
        Intent.END,
        Intent.FIRST_QUESTIONS,
        Intent.LAST_QUESTIONS,
        Intent.OUTCOME,
    }
)
OF_EVENTS = OF_ENDS | {Intent.OVERVIEW, Intent.SPEAKERS}  # what may be wanted of one event
_OF_BOT = frozenset({Intent.ABILITIES, Intent.CONTACT, Intent.MAKER, Intent.PRIVACY})


class Meant(NamedTuple):
    """What a message means; `may_be_asked` tells that a record may speak of it as well.

    `subject` is on what it wants that, if it says so: "fees" of "what was the vote on fees?".
    """

    intent: Intent
    may_be_asked: bool = False
    subject: str = ""


def read(text: str, codes: Iterable[str]) -> Meant | None:
    """Return what a message means if it is no question about what was said, else None.

    It is told by the first of some languages in which it means anything.
    """
    if len(text) > LONGEST:
        return None
    known = list(codes)
    if meant := next(filter(None, (_meant(text, code) for code in known)), None):
        return meant
    if _begins_asking(question_in(text, known), (*known, DEFAULT)):
        return None  # as most do, which ask but once
    return next(filter(None, (_repeated(text, code) for code in known)), None)


def greeting(text: str) -> Meant | None:
    """Return a greeting where a message is nothing else, in a language nobody may talk in here."""
    words = set(map(fold, split(text)))
    known = (language.greetings for language in of_each(QuestionWords))
    return Meant(Intent.GREETING) if words and any(map(words.issubset, known)) else None


def _meant(text: str, code: str) -> Meant | None:
    words = folded_words(text, code)
    if not words:
        shown = moods.of_emoji(text, code)
        return Meant(Intent(shown)) if shown else None
    said, asked = " ".join(words), question_in(text, [code])
    core = said if asked == text else " ".join(folded_words(asked, code))
    ways = dict.fromkeys((said, core, plainly(core, code)))
    meant = next(filter(None, (_matching(way, code) for way in ways)), None)
    name = meant[0].name if meant else moods.of_words(words, code)
    if name is None:
        return None
    intent, also_asked = Intent(name), dialogue(code).intents.also_asked
    is_word = len(words) == 1 and (intent in _OF_BOT or words[0] in also_asked)
    is_asked = is_word or intent is Intent.SYMPATHY  # "how sad" as well as "was it sad?"
    if meant is None:
        return Meant(intent, is_asked)
    meaning, match = meant
    subject = next(filter(None, match.groupdict().values()), "")
    return Meant(intent, is_asked or meaning.also_asked, subject)


def _repeated(text: str, code: str) -> Meant | None:
    """Return what each part of a message wants again: "Missed this call. What was it about?"."""
    pieces = _PARTS.split(question_in(text, [code]))
    parts = [piece for piece in pieces if any(map(str.isalnum, piece))]
    if not 1 < len(parts) <= _MOST:
        return None
    first = _meant(parts[0], code)
    if first is None or first.intent in MOODS:  # as of most questions
        return None
    return first if all(_meant(part, code) == first for part in parts[1:]) else None


def _begins_asking(text: str, codes: Iterable[str]) -> bool:
    """Tell whether a message begins with a question word of one of some languages."""
    first, *_ = (*split(text), "")
    return any(fold(first) in spoken(code).questions.wh_words for code in codes)


def _matching(said: str, code: str) -> tuple[Meaning, re.Match[str]] | None:
    """Return the first intent that has a pattern of all that is said, and how it matches."""
    for meaning in dialogue(code).intents.intents:
        if match := meaning.patterns.fullmatch(said):
            return meaning, match
    return None
