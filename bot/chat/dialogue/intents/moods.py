"""The mood of a message that asks nothing: thanks, a greeting, a smile."""

from collections.abc import Sequence
from functools import cache

from bot.chat.dialogue.intents.folding import vocabulary
from bot.language.dialogue import Mood
from bot.language.reader import dialogue


def of_emoji(text: str, code: str) -> str | None:
    """Return the name of the mood that a message without a word has by its emoji."""
    moods = dialogue(code).intents.moods
    return next((mood.name for mood in moods if not set(mood.emoji).isdisjoint(text)), None)


def of_words(words: Sequence[str], code: str) -> str | None:
    """Return the name of the first mood that a message of nothing but moods and fillers has."""
    known = dialogue(code).intents
    if not vocabulary(code).issuperset(words):  # as nearly every question
        return None
    said, found = f" {' '.join(words)} ", list[Mood]()
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
