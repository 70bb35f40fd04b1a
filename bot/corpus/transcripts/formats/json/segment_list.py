"""JSON of most programs: a list of what is said, each with its time, text and speaker.

So write it Whisper, WhisperX, whisper.cpp, AssemblyAI, Gladia, ElevenLabs, Podcasting 2.0, Azure
and others; where there are only words, these are joined.
"""

import re
from collections.abc import Iterator
from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, first, have, records
from bot.corpus.transcripts.formats.json.words import joined, words_of
from bot.corpus.transcripts.formats.segments import MS, Segment, second, text_of, voice_in, voice_of

_UNITS = {"offsetMilliseconds": MS, "offsetInTicks": 1e7}  # in a second, as Azure counts it
_STARTS = (*_UNITS, "start", "startTime", "start_time", "begin", "from", "offset", "timestamp",
           "time")  # fmt: skip
_ENDS = ("end", "endTime", "end_time", "to")
_TEXTS = ("text", "sentence", "transcript", "body", "content", "caption", "line", "words")
_VOICES = ("name", "participant", "user")  # beside those for a speaker
_LISTS = ("segments", "utterances", "sentences", "captions", "transcript", "results", "entries",
          "cues", "items", "data", "paragraphs", "lines", "body", "transcripts", "phrases",
          "recognizedPhrases", "transcription", "content")  # fmt: skip
_UNSPOKEN = re.compile("chat|comment|message|note", re.IGNORECASE)  # what is written beside it
_MARKS = frozenset(",.;:!?…")
_DEEP = 3  # objects within each other in which a list is looked for
_SLOWEST = 30.0  # seconds a word takes, on average: times that give more are milliseconds


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    for listed in [records(data), *_lists(data, _DEEP)]:
        found = [_flat(one) for one in listed]
        for text in _TEXTS:
            for start in _STARTS:
                if have(found, text, start) and isinstance(found[0].get(text), str):
                    return segments_of(found, text, start)
    if have(words := records(at(data, "words")), "text", "start"):
        told = words_of(data, _scale(words, "text", "start"))
        return joined(word for word in told if word.text)
    return None


def _lists(data: Any, deep: int) -> Iterator[list[Record]]:  # noqa: ANN401 - as JSON has it
    """Yield the lists of objects in an object, and in those within it."""
    if isinstance(data, dict) and deep:
        yield from (found for key in _LISTS if (found := records(data.get(key))))
        for key, value in data.items():
            if not _UNSPOKEN.search(key):
                yield from _lists(value, deep - 1)


def _flat(one: Record) -> Record:
    """Return a record with what stands within it: Azure's best guess, the times of whisper.cpp."""
    within = {
        "text": at(one, "nBest", 0, "display"),
        "offsetMilliseconds": at(one, "offsets", "from"),
        "to": at(one, "offsets", "to"),
    }
    return one | {key: value for key, value in within.items() if value is not None}


def segments_of(found: list[Record], text: str, start: str) -> list[Segment]:
    """Return what is said in records, by the keys for its text and for when that begins.

    A mere mark, as after a word that stands alone, goes with what is before it.
    """
    scale = _scale(found, text, start)
    several = len({str(one.get("channel")) for one in found}) > 1
    voices = (*_VOICES, "channel") if several else _VOICES
    said = list[Segment]()
    for one in found:
        words, voice = text_of(one.get(text)), voice_in(one) or voice_of(first(one, voices))
        if said and words and _MARKS.issuperset(words.strip()):
            said[-1] = said[-1]._replace(text=said[-1].text.rstrip() + words.strip())
        else:
            said += _of_record(one, words, start, scale, voice)
    return said


def _of_record(
    one: Record, text: str, start: str, scale: float, voice: str | None
) -> list[Segment]:
    """Return a record as a segment, divided where its words are of several speakers."""
    begin, end = second(one.get(start), scale), second(first(one, _ENDS), scale)
    length = second(one.get("duration"), scale)
    if end is None and begin is not None and length is not None:
        end = begin + length
    words = words_of(one, scale, voice)
    if len({word.voice for word in words}) > 1 and [word.text for word in words] == text.split():
        return joined(words)
    return [Segment(begin, end, text, voice, [(word.text, word.start) for word in words])]


def _scale(found: list[Record], text: str, start: str) -> float:
    """Return how many units a second has, as the words can have been said in the time."""
    if start in _UNITS:
        return _UNITS[start]
    if not all(isinstance(one.get(start), int) for one in found):
        return 1.0
    starts = [one[start] for one in found]
    ends = ((one[start], first(one, _ENDS)) for one in found)
    lengths = [end - begin for begin, end in ends if isinstance(end, int)]
    words = sum(len(text_of(one.get(text)).split()) for one in found)
    taken = sum(lengths) if lengths else max(starts) - min(starts)
    return MS if taken > _SLOWEST * max(words, 1) else 1.0
