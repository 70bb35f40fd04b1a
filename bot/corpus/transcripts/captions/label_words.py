"""Tells of words before a colon whether they read as a name, as a role, or as what is said."""

import re
from collections.abc import Iterable

from bot.corpus.names.name_matching import bare, is_nobody, words
from bot.corpus.sentences import sentences
from bot.language.plurals import ones
from bot.language.reader import ENGLISH, captions, of_each
from bot.language.transcripts import TranscriptWords

MOST_WORDS = 6  # of a name
PARTICLES = captions().particles
CALLER = 6  # digits of a telephone number, or stars for them
_SHORTEST = 2  # letters of a first name
_CUT_SHORT = re.compile(r"([^\W\d_]{2,5})\. (?=\S)")
_VOICES = captions().voices
_TEXT = frozenset[str]().union(*(words.text_words for words in of_each(TranscriptWords)))


def reads_as_text(label: str, language: str) -> bool:
    """Tell whether a phrase before a colon reads as what somebody says."""
    parts = bare(label).split()
    number = bool(label) and label.isdigit() and len(label) < CALLER
    return number or len(parts) > MOST_WORDS or _are_of_text(parts) or ends_within(label, language)


def may_be_titled_short(label: str, language: str) -> bool:
    """Tell whether a phrase may be a name behind a title that is cut short, as “Del. Cruz”."""
    title = _CUT_SHORT.match(label)
    return title is not None and not reads_as_text(f"{title[1]} {label[title.end() :]}", language)


def is_text(word: str) -> bool:
    """Tell whether a word is said rather than a part of a name."""
    return _are_of_text([word])


def _are_of_text(parts: Iterable[str]) -> bool:
    """Tell whether among words is one that is said rather than a part of a name."""
    return not _TEXT.isdisjoint(word.strip("'’\"").casefold() for word in parts)


def is_voice(label: str) -> bool:
    """Tell whether a label is what transcribers call a voice without a name."""
    if is_nobody(label):
        return ":" not in label  # of a time
    parts = words(label)
    if not 0 < len(parts) <= MOST_WORDS:
        return False
    last = {parts[-1], *ones(parts[-1], ENGLISH.people.plurals)}
    if parts[0] in _VOICES or last.isdisjoint(_VOICES):
        return parts[0] in _VOICES
    return not (_are_of_text(parts[-1:]) and _are_of_text(parts[:-1]))


def may_be_a_first_name(label: str) -> bool:
    """Tell whether a label is one word such as names are, be it without case."""
    word = bare(label)
    if not word.isalpha() or len(word) < _SHORTEST or word.casefold() in _TEXT:
        return False
    return word[0].isupper() or not (word.isascii() or word[0].islower())


def name_words(label: str, count: int, language: str) -> list[str]:
    """Return the words of a label as those of a name; none where it is written as no name is.

    `count` is how often it comes: what begins with a word of a text has to come again.
    """
    parts = bare(label).split()
    names = [part for part in parts if part not in PARTICLES and any(map(str.isalpha, part))]
    if not 0 < len(names) <= MOST_WORDS or any(_first_letter(part).islower() for part in names):
        return []
    of_text = parts[0].casefold() in _TEXT and (count == 1 or len(names) == 1)
    return [] if of_text or ends_within(label, language) else names


def is_titled(label: str) -> bool:
    """Tell whether a phrase is written as a title is: “Minister for Digital Affairs”."""
    own = [part for part in bare(label).split() if not _are_of_text([part])]
    return len(own) > 1 and all(_first_letter(part).isupper() for part in own)


def _first_letter(word: str) -> str:
    return next(filter(str.isalpha, word), "")


def ends_within(label: str, language: str) -> bool:
    """Tell whether a sentence ends within what may be a label."""
    return any(mark in label for mark in "?!") or len(list(sentences(label, language))) > 1
