"""The question before, of another of several things: of the second, where it was of the first."""

from itertools import pairwise
from typing import NamedTuple

from bot.chat.dialogue.intents.question_forms import forms_of
from bot.chat.dialogue.rewriting.query_words import followups_of
from bot.chat.dialogue.rewriting.restating import Change, restated
from bot.search.analysis.tokens import fold
from bot.search.query.query import Query

_ENDING = 2  # letters: "zum ersten" and "der zweite" make "zum zweiten"


class OfAnother(NamedTuple):
    """A question of another thing, and how it is called there: "second oven"."""

    question: str
    called: str


def of_another(previous: Query, asked: Query) -> OfAnother | None:
    """Return the question before as a message such as "and the second one?" has it, if it can.

    None where that has a word for anything else: "the second quote".
    """
    known, words = followups_of(previous), previous.named.words
    places = {fold(form): n for n, forms in enumerate(known.ordinals) for form in forms}
    told = set(map(fold, previous.written_content))
    before = [
        (place, places[word])
        for place, (word, thing) in enumerate(pairwise(map(fold, words)))
        if word in places and (thing in told or previous.inquiry)
    ]
    meant = [(word, places[fold(word)]) for word in asked.named.words if fold(word) in places]
    if len(before) != 1 or len(meant) != 1 or _says_more(asked, meant[0][0]):
        return None
    (place, was), (word, wanted) = before[0], meant[0]
    if was == wanted:
        return None
    ending = fold(words[place])[-_ENDING:]
    forms = (word, *sorted(known.ordinals[wanted]))
    word = next((form for form in forms if fold(form).endswith(ending)), word)
    question = restated(previous, [Change(place, place + 1, word)], known.question)
    return OfAnother(question, f"{word} {words[place + 1]}")


def _says_more(asked: Query, ordinal: str) -> bool:
    """Tell whether a message has a word beside the one for a place that tells of anything."""
    forms, small = forms_of(asked), asked.language.words.stop_words
    words = {fold(word) for word in asked.named.words if word != ordinal}
    return not words <= small | forms.no_subject
