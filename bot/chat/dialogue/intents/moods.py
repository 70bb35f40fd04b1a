"""The mood of a message that asks nothing: thanks, a greeting, a smile."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

from bot.chat.dialogue.intents.folding import vocabulary
from bot.language.dialogue import Mood
from bot.language.reader import dialogue, spoken
from bot.search.analysis.word_frequencies import frequencies_of

_SHORTEST_MISSPELT = 5  # letters
_LIKENESS = 0.82  # of a misspelt word to the one that is meant


def of_emoji(text: str, code: str) -> str | None:
    """Return the name of the mood that a message without a word has by its emoji."""
    moods = dialogue(code).intents.moods
    return next((mood.name for mood in moods if not set(mood.emoji).isdisjoint(text)), None)


def of_words(words: Sequence[str], code: str) -> str | None:
    """Return the name of the first mood that a message of nothing but moods and fillers has."""
    known, spelt = dialogue(code).intents, _with_misspelling_mended(words, code)
    if not vocabulary(code).issuperset(spelt):  # as nearly every question
        return None
    said, found = f" {' '.join(spelt)} ", list[Mood]()
    for mood, phrase in _phrases(code):
        if f" {phrase} " in said:
            said = said.replace(f" {phrase} ", " ")
            found.append(mood)
    if words[0] in known.openers and len(words) > 1 and said.split()[:1] == [words[0]]:
        return None
    for word in said.split():
        if word not in known.fillers:
            if (mood_of := _mood_of(word, code)) is None:
                return None
            found.append(mood_of)
    if not found and len(words) == 1 and (alone := _mood_of(words[0], code)):
        return alone.name
    return min(found, key=known.moods.index).name if found else None


def _mood_of(word: str, code: str) -> Mood | None:
    moods = dialogue(code).intents.moods
    return next((mood for mood in moods if word in mood.words), None)


@cache
def _phrases(code: str) -> Sequence[tuple[Mood, str]]:
    return [
        (mood, phrase)
        for mood in dialogue(code).intents.moods
        for phrase in sorted(mood.phrases, key=len, reverse=True)
    ]


def _with_misspelling_mended(words: Sequence[str], code: str) -> Sequence[str]:
    """Return words with the one that is misspelt, and no word at all, as what is meant.

    What is no word is known of languages with word frequencies alone.
    """
    known, small_talk = frequencies_of(spoken(code)), vocabulary(code)
    unknown = [word for word in words if word not in small_talk] if known else ()
    if known is None or len(unknown) != 1 or len(unknown[0]) < _SHORTEST_MISSPELT:
        return words
    near = get_close_matches(unknown[0], small_talk, 1, _LIKENESS)
    if not near or known.is_word(unknown[0]):
        return words
    return [near[0] if word == unknown[0] else word for word in words]
