"""JSON of Deepgram: utterances, else paragraphs, else words, in seconds."""

from collections.abc import Iterator
from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import Segment, second, text_of, voice_in, voice_of


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    channels = records(at(data, "results", "channels"))
    if have(found := records(at(data, "results", "utterances")), "transcript"):
        several = len({one.get("channel") for one in found}) > 1
        said = [segment for one in found for segment in _of_utterance(one, several=several)]
    elif have(channels, "alternatives"):
        said = [
            segment
            for number, channel in enumerate(channels)
            for segment in _of_channel(channel, number if len(channels) > 1 else None)
        ]
    else:
        return None
    return sorted(said, key=lambda segment: segment.start or 0.0)


def _of_utterance(utterance: Record, *, several: bool) -> list[Segment]:
    text = text_of(utterance.get("transcript")).strip()
    voice = voice_in(utterance)
    if voice is None and several:
        voice = voice_of(utterance.get("channel"))
    words = list(_words(utterance, voice))
    if [word.text for word in words] != text.split():
        return [Segment(second(utterance.get("start")), second(utterance.get("end")), text, voice)]
    return joined(words)


def _of_channel(channel: Record, number: int | None) -> list[Segment]:
    best = at(channel, "alternatives", 0)
    best = best if isinstance(best, dict) else {}
    if have(found := records(at(best, "paragraphs", "paragraphs")), "sentences"):
        return [segment for paragraph in found for segment in _of_paragraph(paragraph, number)]
    if words := list(_words(best, voice_of(number))):
        return joined(words)
    return [Segment(0.0, None, text_of(best.get("transcript")), voice_of(number))]


def _of_paragraph(paragraph: Record, number: int | None) -> Iterator[Segment]:
    voice = voice_in(paragraph) or voice_of(number)
    for one in records(paragraph.get("sentences")):
        start, end = second(one.get("start")), second(one.get("end"))
        yield Segment(start, end, text_of(one.get("text")), voice)


def _words(holder: Record, voice: str | None) -> Iterator[Word]:
    for one in records(holder.get("words")):
        yield Word(
            text_of(one.get("punctuated_word") or one.get("word")).strip(),
            second(one.get("start")),
            second(one.get("end")),
            voice_in(one) or voice,
        )
