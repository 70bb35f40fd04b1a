"""JSON transcripts of Podcasting 2.0: segments of a few words each."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import at, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_in


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    segments = records(at(data, "segments"))
    if not have(segments, "startTime", "body"):
        return None
    return joined(
        Word(
            text_of(one.get("body")),
            second(one.get("startTime")),
            second(one.get("endTime")),
            voice_in(one),
        )
        for one in segments
    )
