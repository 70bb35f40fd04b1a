"""YouTube's json3: events of words, in milliseconds, each with its offset within the event."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.segments import MS, Segment, second, text_of


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    events = records(at(data, "events"))
    if not have(events, "tStartMs"):
        return None
    shown = [_of_event(one) for one in events if records(one.get("segs"))]
    shown = [segment for segment in shown if segment.text.strip()]
    return [
        _until(segment, later) for segment, later in zip(shown, [*shown[1:], None], strict=True)
    ]


def _of_event(event: Record) -> Segment:
    start = second(event.get("tStartMs"), MS)
    length = second(event.get("dDurationMs"), MS)
    text, words = "", list[tuple[str, float | None]]()
    for one in records(event.get("segs")):
        said = text_of(one.get("utf8"))
        offset = second(one.get("tOffsetMs", 0), MS)
        at_ = None if start is None or offset is None else start + offset
        new = not text or text[-1].isspace() or said[:1].isspace()
        for number, word in enumerate(said.split()):
            if words and number == 0 and not new:
                words[-1] = (words[-1][0] + word, words[-1][1])
            else:
                words.append((word, at_ if number == 0 else None))
        text += said
    return Segment(start, None if start is None else start + (length or 0.0), text, None, words)


def _until(segment: Segment, later: Segment | None) -> Segment:
    """Return words that end where others begin, though they stay on the screen."""
    if later is None or later.start is None or segment.end is None or segment.start is None:
        return segment
    return segment._replace(end=max(segment.start, min(segment.end, later.start)))
