"""JSON of other programs: a list of what is said, each with its time, text and speaker."""

import re
from collections.abc import Iterator
from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, first, have, records
from bot.corpus.transcripts.formats.segments import MS, Segment, second, text_of, voice_in, voice_of

_UNITS = {"offsetMilliseconds": MS, "offsetInTicks": 1e7}  # in a second, as Azure counts it
_STARTS = (*_UNITS, "start", "startTime", "start_time", "begin", "from", "offset", "timestamp",
           "time")  # fmt: skip
_ENDS = ("end", "endTime", "end_time", "to")
_TEXTS = ("text", "sentence", "transcript", "body", "content", "caption", "line", "words")
_VOICES = ("name", "participant", "user")  # beside those for a speaker
_LISTS = ("segments", "utterances", "sentences", "captions", "transcript", "results", "entries",
          "cues", "items", "data", "paragraphs", "lines", "body", "transcripts", "phrases",
          "recognizedPhrases")  # fmt: skip
_UNSPOKEN = re.compile("chat|comment|message|note", re.IGNORECASE)  # what is written beside it
_DEEP = 3  # objects within each other in which a list is looked for
_SLOWEST = 30.0  # seconds a word takes, on average: times that give more are milliseconds


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    for listed in [records(data), *_lists(data, _DEEP)]:
        found = [_with_best(one) for one in listed]
        for text in _TEXTS:
            for start in _STARTS:
                if have(found, text, start) and isinstance(found[0].get(text), str):
                    return _segments(found, text, start)
    return None


def _lists(data: Any, deep: int) -> Iterator[list[Record]]:  # noqa: ANN401 - as JSON has it
    """Yield the lists of objects in an object, and in those within it."""
    if isinstance(data, dict) and deep:
        yield from (found for key in _LISTS if (found := records(data.get(key))))
        for key, value in data.items():
            if not _UNSPOKEN.search(key):
                yield from _lists(value, deep - 1)


def _with_best(one: Record) -> Record:
    """Return a record with the text of the best of several guesses as its own, as Azure has it."""
    best = at(one, "nBest", 0, "display")
    return one if best is None else {**one, "text": best}


def _segments(found: list[Record], text: str, start: str) -> list[Segment]:
    scale = _scale(found, text, start)
    said = []
    for one in found:
        begin, end = second(one.get(start), scale), second(first(one, _ENDS), scale)
        if end is None and begin is not None and "duration" in one:
            end = begin + (second(one["duration"], scale) or 0.0)
        voice = voice_in(one) or voice_of(first(one, _VOICES))
        said.append(Segment(begin, end, text_of(one.get(text)), voice))
    return said


def _scale(found: list[Record], text: str, start: str) -> float:
    """Return how many units a second has, as the words can have been said in the time."""
    if start in _UNITS:
        return _UNITS[start]
    times = [time for one in found if isinstance(time := one.get(start), int)]
    if len(times) < len(found):
        return 1.0
    words = sum(len(text_of(one.get(text)).split()) for one in found[:-1])
    span = max(times) - min(times)
    return MS if span > _SLOWEST * max(words, 1) else 1.0
