"""JSON of Deepgram: utterances, else the paragraphs of each channel, else words."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.json.segment_list import segments_of
from bot.corpus.transcripts.formats.json.words import joined, words_of
from bot.corpus.transcripts.formats.segments import Segment, text_of, voice_in, voice_of


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    channels = records(at(data, "results", "channels"))
    if have(found := records(at(data, "results", "utterances")), "transcript"):
        said = segments_of(found, "transcript", "start")
    elif have(channels, "alternatives"):
        said = [
            segment
            for number, channel in enumerate(channels)
            for segment in _of_channel(channel, number if len(channels) > 1 else None)
        ]
    else:
        return None
    return sorted(said, key=lambda segment: segment.start or 0.0)


def _of_channel(channel: Record, number: int | None) -> list[Segment]:
    best, own = at(channel, "alternatives", 0), voice_of(number)
    best = best if isinstance(best, dict) else {}
    if have(found := records(at(best, "paragraphs", "paragraphs")), "sentences"):
        return [
            sentence._replace(voice=voice_in(paragraph) or own)
            for paragraph in found
            for sentence in segments_of(records(paragraph.get("sentences")), "text", "start")
        ]
    if words := words_of(best, voice=own):
        return joined(words)
    return [Segment(0.0, None, text_of(best.get("transcript")), own)]
