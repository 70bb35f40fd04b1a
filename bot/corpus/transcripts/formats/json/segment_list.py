"""JSON of other programs: a list of what is said, each with its time, text and speaker."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, first, have, records
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_of

_STARTS = ("start", "startTime", "start_time", "begin", "from", "offset", "timestamp", "time")
_ENDS = ("end", "endTime", "end_time", "to")
_TEXTS = ("text", "sentence", "transcript", "body", "content", "caption", "line", "words")
_VOICES = ("speaker", "speaker_name", "speakerName", "speaker_label", "name", "participant", "user")
_LISTS = ("segments", "utterances", "sentences", "captions", "transcript", "results", "entries",
          "cues", "items", "data", "paragraphs", "lines", "body", "transcripts")  # fmt: skip
_MS = 1000.0
_SLOWEST = 30.0  # seconds a word takes, on average: times that give more are milliseconds


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    lists = [data, *(data.get(key) for key in _LISTS)] if isinstance(data, dict) else [data]
    for found in map(records, lists):
        for text in _TEXTS:
            for start in _STARTS:
                if have(found, text, start) and isinstance(found[0].get(text), str):
                    return _segments(found, text, start)
    return None


def _segments(found: list[Record], text: str, start: str) -> list[Segment]:
    scale = _scale(found, text, start)
    said = []
    for one in found:
        begin, end = second(one.get(start), scale), second(first(one, _ENDS), scale)
        if end is None and begin is not None and "duration" in one:
            end = begin + (second(one["duration"], scale) or 0.0)
        said.append(Segment(begin, end, text_of(one.get(text)), voice_of(first(one, _VOICES))))
    return said


def _scale(found: list[Record], text: str, start: str) -> float:
    """Return how many units a second has, as the words can have been said in the time."""
    times = [time for one in found if isinstance(time := one.get(start), int)]
    if len(times) < len(found):
        return 1.0
    words = sum(len(text_of(one.get(text)).split()) for one in found[:-1])
    span = max(times) - min(times)
    return _MS if span > _SLOWEST * max(words, 1) else 1.0
