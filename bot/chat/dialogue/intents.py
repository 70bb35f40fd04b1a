"""What a message means that is no question about what was said: thanks, a greeting, "who are you?".

It is told by all of the message, so that a question that begins with a greeting stays one.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from bot.language.phrases import phrases as table
from bot.language.phrases import word_set
from bot.search.analysis.tokens import fold, split
from bot.search.analysis.word_frequencies import is_word

LONGEST = 240  # characters of a message that is no question, nor goes on from an answer
_AROUND = 80  # characters at either end of a question that may be no part of it
_SHORTEST_MISSPELT = 5  # letters
_LIKENESS = 0.82  # of a misspelt word to the one that is meant


_LETTER = re.compile(r"[^\W_]")
_STRETCHED = re.compile(r"([^\W\d])\1\1")


class Intent(StrEnum):
    """What somebody wants who does not ask what was said."""

    GOODBYE = "goodbye"
    COMPLAINT = "complaint"
    THANKS = "thanks"
    PRAISE = "praise"
    LAUGH = "laugh"
    NEVER_MIND = "never_mind"
    GREETING = "greeting"
    YES_OR_NO = "yes_or_no"
    WAIT = "wait"
    IDENTITY = "identity"
    ABILITIES = "abilities"
    MAKER = "maker"
    LANGUAGES = "languages"
    CONTACT = "contact"
    OVERVIEW = "overview"
    TOPICS = "topics"


MOODS = frozenset(list(Intent)[: list(Intent).index(Intent.IDENTITY)])


class _Mood(NamedTuple):
    intent: Intent
    words: frozenset[str]
    phrases: tuple[str, ...]
    emoji: frozenset[str]


class _Known(NamedTuple):
    """How a language says what is no question."""

    fillers: frozenset[str]
    openers: frozenset[str]
    also_asked: frozenset[str]
    moods: tuple[_Mood, ...]
    patterns: tuple[tuple[Intent, re.Pattern[str]], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    words: frozenset[str]
    facts: frozenset[str]
    fact_phrases: tuple[str, ...]
    leaders: frozenset[str]
    quotes: frozenset[str]
    yes_or_no: re.Pattern[str]
    verbatim: re.Pattern[str]


def read(text: str) -> Intent | None:
    """Return what a message means if it is no question about what was said, else None."""
    known = _known()
    if len(text) > LONGEST:
        return None
    words = folded_words(text)
    if not words:
        return _shown(text, known)
    said = " ".join(words)
    core = " ".join(folded_words(question_in(text)))
    asked = _matching(said, known) or (_matching(core, known) if core != said else None)
    return asked or _mood(words, known)


def may_be_asked(intent: Intent, text: str) -> bool:
    """Tell whether a message is a single word that a record may speak of as well: "feedback"."""
    words = folded_words(text)
    if len(words) != 1:
        return False
    of_bot = {Intent.ABILITIES, Intent.CONTACT, Intent.MAKER}
    return intent in of_bot or words[0] in _known().also_asked


def asks_fact(text: str) -> bool:
    """Tell whether a question asks when, where, who or how long, which needs no further word."""
    known, words = _known(), folded_words(text[:LONGEST])
    said = f" {' '.join(words)} "
    phrases = any(f" {phrase} " in said for phrase in known.fact_phrases)
    return phrases or not known.facts.isdisjoint(words)


def asks_yes_or_no(text: str) -> bool:
    """Tell whether yes or no would answer a question."""
    return bool(_known().yes_or_no.match(" ".join(folded_words(question_in(text)[:LONGEST]))))


def asks_quotes(text: str) -> bool:
    """Tell whether what is asked for has to be verbatim: "best quotes"."""
    return not _known().quotes.isdisjoint(folded_words(text))


def leads(part: str | None) -> bool:
    """Tell whether whoever has a part at an event leads it rather than speaks."""
    return not _known().leaders.isdisjoint((part or "").casefold().split())


def without_verbatim(text: str) -> str | None:
    """Return a question without its words that ask for verbatim ones, or None if it has none."""
    if len(text) > LONGEST:
        return None
    rest = _known().verbatim.sub(" ", text).strip()
    return rest if rest != text.strip() else None


def question_in(text: str) -> str:
    """Return a message without the greeting it begins with and the thanks it ends with.

    A message that is nothing else stays as it is.
    """
    known, text = _known(), text.strip()
    begin = known.before.match(text, 0, _AROUND)
    start = begin.end() if begin else 0
    end = known.after.search(text, max(start, len(text) - _AROUND))
    rest = f"{text[start : end.start()]}{_mark_of(end)}" if end else text[start:]
    return rest if _LETTER.search(rest) else text


def _mark_of(thanks: re.Match[str]) -> str:
    return "?" if thanks[0].lstrip().startswith("?") else ""


def folded_words(text: str) -> list[str]:
    """Return the folded words of a text, letters said three times and more put right."""
    return [_unstretched(word) for word in map(fold, split(text)) if word]


def _unstretched(word: str) -> str:
    """Return "thanks" for "thaaanks"."""
    if not _STRETCHED.search(word):
        return word
    once = re.sub(r"([^\W\d])\1{2,}", r"\1", word)
    twice = re.sub(r"([^\W\d])\1{2,}", r"\1\1", word)
    return twice if twice in _known().words else once


def _shown(text: str, known: _Known) -> Intent | None:
    """Return what a message without a word means by its emoji."""
    for mood in known.moods:
        if not mood.emoji.isdisjoint(text):
            return mood.intent
    return None


def _matching(said: str, known: _Known) -> Intent | None:
    return next((intent for intent, pattern in known.patterns if pattern.fullmatch(said)), None)


def _mood(words: Sequence[str], known: _Known) -> Intent | None:
    """Return the first mood that a message of nothing but such words and phrases has."""
    said, found = f" {' '.join(_spelt(words, known))} ", list[Intent]()
    for mood in known.moods:
        for phrase in mood.phrases:
            if f" {phrase} " in said:
                said = said.replace(f" {phrase} ", " ")
                found.append(mood.intent)
    if words[0] in known.openers and len(words) > 1 and said.split()[:1] == [words[0]]:
        return None
    rest = [word for word in said.split() if word not in known.fillers]
    for word in rest:
        moods = [mood.intent for mood in known.moods if word in mood.words]
        if not moods:
            return None
        found += moods[:1]
    if not found and len(words) == 1:
        found = [mood.intent for mood in known.moods if words[0] in mood.words]
    return min(found, key=list(Intent).index, default=None)


def _spelt(words: Sequence[str], known: _Known) -> Sequence[str]:
    """Return words with the one that is misspelt, and no word at all, as what is meant."""
    unknown = [word for word in words if word not in known.words]
    if len(unknown) != 1 or len(unknown[0]) < _SHORTEST_MISSPELT or is_word(unknown[0]):
        return words
    near = get_close_matches(unknown[0], known.words, 1, _LIKENESS)
    return [near[0] if near and word == unknown[0] else word for word in words]


@cache
def _known() -> _Known:
    data = table("intents")
    moods = tuple(
        _Mood(
            Intent(each["name"]),
            word_set(each["words"]),
            tuple(sorted(each["phrases"], key=len, reverse=True)),
            frozenset(each.get("emoji", "")),
        )
        for each in data["moods"]
    )
    fillers = word_set(data["fillers"])
    phrases = [word for mood in moods for phrase in mood.phrases for word in phrase.split()]
    return _Known(
        fillers,
        word_set(data["openers"]),
        word_set(data["also_asked"]),
        moods,
        tuple(_patterns(data["intents"])),
        _before(data["before"], data["before_comma"]),
        _after(data["after"]),
        frozenset((*fillers, *phrases)).union(*(mood.words for mood in moods)),
        word_set(data["questions"]["facts"]),
        tuple(data["questions"]["fact_phrases"]),
        word_set(data["questions"]["leaders"]),
        word_set(data["questions"]["quotes"]),
        re.compile(data["questions"]["yes_or_no"]),
        re.compile(rf"\b{data['questions']['verbatim']}\b", re.IGNORECASE),
    )


def _patterns(intents: Sequence[dict[str, object]]) -> Iterator[tuple[Intent, re.Pattern[str]]]:
    """Yield the patterns of intents, each {name} in one replaced by what the intent says it is."""
    for intent in intents:
        given = {f"{{{name}}}": value for name, value in intent.items() if isinstance(value, str)}
        patterns = intent["patterns"]
        for pattern in patterns if isinstance(patterns, list) else ():
            for name, value in given.items():
                pattern = pattern.replace(name, value)  # noqa: PLW2901 - filled in step by step
            yield Intent(str(intent["name"])), re.compile(pattern)


def _before(greetings: Sequence[str], before_comma: Sequence[str]) -> re.Pattern[str]:
    """Return what matches a greeting, and whatever else stands before a question and a comma."""
    bare, more = _alternatives(greetings), _alternatives(before_comma)
    return re.compile(
        rf"\A(?:(?:{more})\s*[,;:.!?…—–\n-]+\s*|(?:{bare})[\s,;:.!…—–-]+)+", re.IGNORECASE
    )


def _alternatives(phrases: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


def _after(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return what matches the thanks that stand after a question."""
    mark = r"[\s,;:.!?…—–-]*[,;:.!?…—–\n-]"
    return re.compile(rf"(?:{mark}\s*(?:{_alternatives(phrases)})\W*)+\Z", re.IGNORECASE)
