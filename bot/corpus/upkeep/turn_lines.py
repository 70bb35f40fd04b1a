"""Divides what captions hold into lines at which somebody else may begin to speak."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.corpus.model import Event
from bot.corpus.names.name_matching import names_somebody
from bot.corpus.passage_language import language_of
from bot.corpus.sentences import sentences
from bot.corpus.timestamps import second_at
from bot.corpus.transcripts.changes import changes
from bot.corpus.transcripts.passages import joined
from bot.corpus.transcripts.utterance import Utterance

_TOLD = 300.0  # seconds between two turns that captions tell, at most, to be taken for all of them
_SENTENCE = 40  # words of a sentence on average, where captions have full stops


class SpokenLine(NamedTuple):
    """Words that one person says, with the second of their first."""

    second: float
    text: str


def spoken_lines(said: Sequence[Utterance], event: Event) -> list[SpokenLine]:
    """Return the turns where captions tell them, else sentences, else cues, of nobody named."""
    timed = (one for one in said if one.marks and one.text)
    unnamed = [one for one in timed if not names_somebody(one.label, event)]
    if not unnamed:
        return []
    told = changes(unnamed)
    length = unnamed[-1].end - unnamed[0].marks[0][1]
    if len(told) > 1 and length / len(told) <= _TOLD:
        return [SpokenLine(each.second, each.words) for each in told]
    ended = list(_sentences(unnamed, language_of(event)))
    words = sum(len(one.text.split()) for one in unnamed)
    if words / max(len(ended), 1) <= _SENTENCE:
        return ended
    return [SpokenLine(one.marks[0][1], one.text) for one in unnamed]


def _sentences(said: Sequence[Utterance], language: str) -> Iterator[SpokenLine]:
    text, marks, _ = joined(said)
    for start, end in sentences(text, language):
        yield SpokenLine(round(second_at(marks, start), 1), text[start:end])
