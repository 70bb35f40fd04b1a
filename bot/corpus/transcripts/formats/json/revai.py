"""JSON of Rev and Rev.ai: monologues of elements, some of them punctuation and blanks."""

from collections.abc import Iterator
from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, first, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_of

_STARTS, _ENDS = ("ts", "timestamp"), ("end_ts", "end_timestamp")


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    monologues = records(at(data, "monologues"))
    if not have(monologues, "elements"):
        return None
    return [part for one in monologues for part in joined(_words(one))]


def _words(monologue: Record) -> Iterator[Word]:
    voice = voice_of(monologue.get("speaker_name")) or voice_of(monologue.get("speaker"))
    apart = True
    for one in records(monologue.get("elements")):
        value = text_of(one.get("value"))
        glued = not apart or (one.get("type") == "punct" and value[:1].strip() != "")
        apart = not value or value[-1:].isspace()
        if value.strip():
            yield Word(
                value.strip(), second(first(one, _STARTS)), second(first(one, _ENDS)), voice, glued
            )
