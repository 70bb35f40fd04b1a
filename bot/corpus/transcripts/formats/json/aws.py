"""JSON of Amazon Transcribe: segments of one speaker, else words with their times."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_of


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    items = records(at(data, "results", "items"))
    if not have(items, "alternatives"):
        return None
    speakers = {
        text_of(item.get("start_time")): _voice(item)
        for segment in records(at(data, "results", "speaker_labels", "segments"))
        for item in records(segment.get("items"))
    }
    return joined(_word(item, speakers) for item in items)


def _word(item: Record, speakers: dict[str, str | None]) -> Word:
    start = item.get("start_time")
    return Word(
        text_of(at(item, "alternatives", 0, "content")),
        second(start),
        second(item.get("end_time")),
        _voice(item) or speakers.get(text_of(start)),
        glued=item.get("type") == "punctuation",
    )


def _voice(item: Record) -> str | None:
    return voice_of(text_of(item.get("speaker_label")))
