"""Reads a timed transcript: cues become turns, and long turns passages of some sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import accumulate

from webvtt import Caption, WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError

from bot.corpus.facts import event_source
from bot.corpus.model import Draft, Event, Kind, Person, Source
from bot.corpus.problems import Findings
from bot.corpus.sentences import sentences

FULL = 80  # words: a passage that has so many takes no further sentence …
TOO_LONG = 120  # … and none that would make it longer than this

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"<[^>]*>")
_LABEL = re.compile(r"^\s*((?:[^\W\d_][\w.'’-]*\s?){1,5}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of one speaker between two seconds; no speaker where the captions name none."""

    start: float
    end: float
    speaker: str | None
    text: str


def read_captions(text: str, event: Event, findings: Findings) -> tuple[Source | None, list[Draft]]:
    """Return the recording and its passages in order; what is wrong goes to `findings`."""
    try:
        captions = WebVTT.from_string(text, strict=True).captions
    except (MalformedFileError, MalformedCaptionError) as error:
        findings.error(1, f"not WebVTT: {error}")
        return None, []
    cues = [cue for caption in captions for cue in _cues(caption, event)]
    people = {cue.speaker: _person(cue.speaker, event) for cue in cues}
    for name, person in people.items():
        if person and person not in event.people:
            findings.warn(1, f"“{name}” is nobody in event.yaml; shown as it stands")
    if not cues:
        findings.warn(1, "no words in this file")
    return event_source(event), [
        Draft(Kind.QUOTE, words, 1, people[turn[0].speaker], at=at)
        for turn in _turns(cues)
        for at, words in _passages(turn)
    ]


def _person(label: str | None, event: Event) -> Person | None:
    return (event.person(label) or Person(name=label[:500])) if label else None


def _cues(caption: Caption, event: Event) -> Iterator[Cue]:
    """Yield what each voice says in a caption: by voice tags, else by a leading label."""
    start, end = caption.start_time.in_milliseconds(), caption.end_time.in_milliseconds()
    before, *spoken = _VOICE.split(caption.raw_text)
    voices = [(None, before), *zip(spoken[::2], spoken[1::2], strict=True)]
    for voice, markup in voices:
        words = " ".join(unescape(_TAG.sub("", markup)).split())
        label = " ".join(unescape(voice).split()) if voice else None
        if label is None and (found := _LABEL.match(words)) and _is_name(found[1], event):
            label, words = found[1].strip(), words[found.end() :]
        if words:
            yield Cue(start / 1000, end / 1000, label, words)


def _is_name(label: str, event: Event) -> bool:
    """Tell a name from a phrase before a colon: known, or each of its words with a capital."""
    words = label.split()
    return event.person(label) is not None or (
        len(words) > 1 and all(word[0].isupper() for word in words)
    )


def _turns(cues: Iterable[Cue]) -> Iterator[list[Cue]]:
    """Yield runs of cues of one speaker; where speakers are named, a cue without one goes on."""
    turn: list[Cue] = []
    for cue in cues:
        if turn and cue.speaker not in {None, turn[0].speaker}:
            yield turn
            turn = []
        turn.append(cue)
    if turn:
        yield turn


def _passages(turn: list[Cue]) -> Iterator[tuple[float, str]]:
    """Yield the passages of a turn, each with the second at which its first word is said."""
    text = " ".join(cue.text for cue in turn)
    starts = list(accumulate((len(cue.text) + 1 for cue in turn), initial=0))
    for start, end in _divide(text):
        number = bisect_right(starts, start) - 1
        cue = turn[number]
        into = (start - starts[number]) / len(cue.text)
        yield round(cue.start + into * (cue.end - cue.start), 3), text[start:end]


def _divide(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the passages of a turn start and end: whole sentences, about FULL words."""
    start, until, size = 0, 0, 0
    for first, last in sentences(text):
        words = len(text[first:last].split())
        if size and (size >= FULL or size + words > TOO_LONG):
            yield start, until
            start, size = first, 0
        until, size = last, size + words
    if size:
        yield start, until
