"""Reads a timed transcript: cues become turns, and turns quotes with their speaker and second."""

from collections.abc import Iterator, Mapping, Sequence

from bot.corpus.cues import read_cues
from bot.corpus.facts import event_source
from bot.corpus.labels import labelled
from bot.corpus.model import Draft, Event, Kind, Person, Source
from bot.corpus.problems import Findings
from bot.corpus.rolling import said_once
from bot.corpus.speakers import find_speakers
from bot.corpus.turns import divide
from bot.corpus.voices import Utterance, utterances


def read_captions(text: str, event: Event, findings: Findings) -> tuple[Source | None, list[Draft]]:
    """Return the recording and its passages in order; what is wrong goes to `findings`."""
    said = read_utterances(text, event, findings)
    speakers = find_speakers(said, event, findings)
    return event_source(event), [
        Draft(
            Kind.QUOTE,
            passage.text,
            turn[0].line,
            speakers.get(turn[0].label or ""),
            at=passage.at,
            marks=passage.marks,
        )
        for turn in _turns(said, speakers)
        for passage in divide(turn)
    ]


def read_utterances(text: str, event: Event, findings: Findings) -> list[Utterance]:
    """Return what is said in a caption file, voice by voice, in seconds of the recording."""
    cues = said_once(read_cues(text, findings))
    said = labelled([one for cue in cues for one in utterances(cue)], event)
    if cues and not said:
        findings.warn(1, "no words in this file")
    return [_moved(one, event.offset) for one in said] if event.offset else said


def _moved(said: Utterance, offset: float) -> Utterance:
    marks = tuple((place, max(second + offset, 0.0)) for place, second in said.marks)
    return said._replace(marks=marks, end=max(said.end + offset, 0.0))


def _turns(
    said: Sequence[Utterance], speakers: Mapping[str, Person | None]
) -> Iterator[list[Utterance]]:
    """Yield runs of one voice; an utterance without a label goes on with the turn before it."""
    turn: list[Utterance] = []
    for one in said:
        if turn and _starts(one, turn[0], speakers):
            yield turn
            turn = []
        turn.append(one)
    if turn:
        yield turn


def _starts(now: Utterance, first: Utterance, speakers: Mapping[str, Person | None]) -> bool:
    """Tell whether somebody else speaks than who began the turn, however they are spelt."""
    if now.label is None or first.label is None:
        return now.anew or now.label is not None
    return now.label != first.label and (
        speakers[now.label] is None or speakers[now.label] is not speakers[first.label]
    )
