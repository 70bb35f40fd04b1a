"""Reads a timed transcript: cues become turns, and turns quotes with their speaker and second."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from bot.corpus.event_file.timeline import Timeline
from bot.corpus.event_notes import event_source
from bot.corpus.model import Draft, Event, Kind, Person
from bot.corpus.passage_language import language_of
from bot.corpus.problems import Findings
from bot.corpus.transcripts.captions.utterances import has_speech
from bot.corpus.transcripts.content import Content, Topics
from bot.corpus.transcripts.formats.detection import read_document
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.interruptions import rejoined
from bot.corpus.transcripts.passages import divide, pauses
from bot.corpus.transcripts.speakers import find_speakers
from bot.corpus.transcripts.utterance import Utterance, moved, runs

_ROUNDED = 1.0  # second by which a chapter may be noted too late
_NO_TIME = ((0, 0.0),)  # stands in for marks that a text has not, while it is divided


def transcript(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in a file of any format, None for what is not read.

    What is wrong with it goes to `findings`.
    """
    found = read_document(document, event, findings)
    if found is None:
        return None
    offset = event.offset_of(document.name)
    said = [moved(one, offset) for one in found.said]
    if not any(one.text for one in said) and findings.clean:
        findings.warn(1, "no words in this file")
    return replace(found, source=event_source(event), said=said)


def quotes(  # noqa: PLR0913 - all but three have defaults
    said: Iterable[Utterance],
    event: Event,
    findings: Findings,
    topics: Topics = (),
    chapters: Timeline = (),
    *,
    elsewhere: Iterable[str] = (),
) -> list[Draft]:
    """Return quotes in the order in which they are said; doubts on who says them go to `findings`.

    Their language is that of the file of `findings`. Utterances without marks have no time, and
    neither have their quotes. The topic of a quote is the heading above it, else the chapter of its
    second. What labels there are `elsewhere` in the event tells whom first names may mean.
    """
    said = list(said)
    language = language_of(event, findings.path.name)
    speakers = find_speakers(said, event, findings, elsewhere)
    drafts: list[Draft] = []
    for (topic, timed), run in groupby(
        said, lambda one: (_topic(one, topics) or _chapter(one, chapters), bool(one.marks))
    ):
        if timed:
            drafts += _quotes(list(run), speakers, topic, language)
        else:
            placed = [one._replace(marks=_NO_TIME, end=0.0) for one in run]
            untimed = _quotes(placed, speakers, topic, language)
            drafts += [replace(quote, at=None, marks=()) for quote in untimed]
    return drafts


def _topic(said: Utterance, topics: Topics) -> str | None:
    """Return the last topic that begins above a line, None where it has ended or there is none."""
    number = bisect_right(topics, said.line, key=lambda topic: topic[0])
    return (topics[number - 1][1] or None) if number else None


def _chapter(said: Utterance, chapters: Timeline) -> str | None:
    """Return the chapter in which an utterance begins, or is about to begin, or None."""
    if not (chapters and said.marks):
        return None
    middle = min((said.marks[0][1] + said.end) / 2, said.marks[0][1] + _ROUNDED)
    number = bisect_right(chapters, middle, key=lambda begin: begin.second)
    return chapters[number - 1].what if number else None


def _quotes(
    said: Sequence[Utterance],
    speakers: Mapping[str, Person | None],
    topic: str | None,
    language: str,
) -> Iterator[Draft]:
    begun = runs(said, partial(_starts, speakers))
    turns = rejoined(begun, partial(_voice, speakers), language)
    for turn in (turn for turn in turns if any(has_speech(one.text) for one in turn)):
        speaker = speakers.get(turn[0].label or "")
        for passage in divide(turn, language):
            told = passage._asdict()
            yield Draft(Kind.QUOTE, line=turn[0].line, speaker=speaker, topic=topic, **told)


def _voice(speakers: Mapping[str, Person | None], said: Utterance) -> Person | None:
    """Return whose an utterance is; None for unknown: several may be called “Audience”."""
    return speakers[said.label] if said.label else None


def _starts(
    speakers: Mapping[str, Person | None], now: Utterance, turn: Sequence[Utterance]
) -> bool:
    """Tell whether somebody else speaks than who began the turn, however they are spelt.

    An utterance without a label goes on with the turn before it. Where nobody is named, a turn ends
    at a long pause.
    """
    label = turn[0].label
    if now.label is None or label is None:
        return now.anew or now.label is not None or (label is None and pauses(turn[-1], now))
    return now.label != label and (
        speakers[now.label] is None or speakers[now.label] is not speakers[label]
    )
