"""Reads a timed transcript: cues become turns, and turns quotes with their speaker and second."""

from collections.abc import Iterator, Mapping, Sequence

from bot.corpus.cues import read_cues
from bot.corpus.facts import event_source
from bot.corpus.highlights import highlighted_once
from bot.corpus.labels import labelled
from bot.corpus.model import Draft, Event, Kind, Person, Source
from bot.corpus.problems import Findings
from bot.corpus.rolling import said_once
from bot.corpus.speakers import find_speakers
from bot.corpus.turns import divide, pauses
from bot.corpus.voices import Utterance, is_gap, is_said, utterances


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
        if any(is_said(one.text) for one in turn)
        for passage in divide(turn)
    ]


def read_utterances(text: str, event: Event, findings: Findings) -> list[Utterance]:
    """Return what is said in a caption file, voice by voice, in seconds of the recording."""
    cues = said_once(highlighted_once(read_cues(text, findings)))
    said = labelled([one for cue in cues for one in utterances(cue)], event, findings)
    said = [one for one in map(_spoken, said) if one.text or one.label or one.anew]
    if cues and not any(one.text for one in said):
        findings.warn(1, "no words in this file")
    return [_moved(one, event.offset) for one in said] if event.offset else said


def _spoken(said: Utterance) -> Utterance:
    """Return an utterance without the text of one that is a mere [door slams]."""
    if is_said(said.text) or is_gap(said.text):
        return said
    return said._replace(text="", marks=said.marks[:1])


def _moved(said: Utterance, offset: float) -> Utterance:
    marks = tuple((place, max(second + offset, 0.0)) for place, second in said.marks)
    return said._replace(marks=marks, end=max(said.end + offset, 0.0))


def _turns(
    said: Sequence[Utterance], speakers: Mapping[str, Person | None]
) -> Iterator[list[Utterance]]:
    """Yield runs of one voice; an utterance without a label goes on with the turn before it.

    Where nobody is named, a turn ends at a long pause.
    """
    turn: list[Utterance] = []
    for one in said:
        if turn and _starts(one, turn, speakers):
            yield turn
            turn = []
        turn.append(one)
    if turn:
        yield turn


def _starts(
    now: Utterance, turn: Sequence[Utterance], speakers: Mapping[str, Person | None]
) -> bool:
    """Tell whether somebody else speaks than who began the turn, however they are spelt."""
    label = turn[0].label
    if now.label is None or label is None:
        return now.anew or now.label is not None or (label is None and pauses(turn[-1], now))
    return now.label != label and (
        speakers[now.label] is None or speakers[now.label] is not speakers[label]
    )
