"""JSON of Whisper, WhisperX and whisper.cpp: segments in seconds, perhaps with their speakers."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import MS, Segment, second, text_of, voice_in


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    if have(found := records(at(data, "transcription")), "offsets", "text"):
        return [_of_whisper_cpp(one) for one in found]
    for segments in (records(at(data, "segments")), records(data)):
        if have(segments, "start", "text"):
            return [segment for one in segments for segment in _of_segment(one)]
    return None


def _of_whisper_cpp(segment: Record) -> Segment:
    begin, end = at(segment, "offsets", "from"), at(segment, "offsets", "to")
    voice = voice_in(segment)
    return Segment(second(begin, MS), second(end, MS), text_of(segment.get("text")).strip(), voice)


def _of_segment(segment: Record) -> list[Segment]:
    """Return a segment, divided where its words are of several speakers."""
    text, voice = text_of(segment.get("text")).strip(), voice_in(segment)
    start, end = second(segment.get("start")), second(segment.get("end"))
    if end is None and start is not None and (length := second(segment.get("duration"))):
        end = start + length
    words = _words(segment, voice)
    if [word.text for word in words] != text.split():
        return [Segment(start, end, text, voice)]
    if len({word.voice for word in words}) > 1:
        return joined(words)
    return [Segment(start, end, text, voice, [(word.text, word.start) for word in words])]


def _words(segment: Record, voice: str | None) -> list[Word]:
    """Return the words of a segment; one without a speaker is of the one before it."""
    found: list[Word] = []
    for word in records(segment.get("words")):
        voice = voice_in(word) or voice
        text = text_of(word.get("word") or word.get("text")).strip()
        found.append(Word(text, second(word.get("start")), second(word.get("end")), voice))
    return found
