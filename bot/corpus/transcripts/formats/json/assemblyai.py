"""JSON of AssemblyAI, whose times are milliseconds, of Gladia and ElevenLabs, in seconds."""

from typing import Any

from bot.corpus.transcripts.formats.json.json_data import Record, at, have, records
from bot.corpus.transcripts.formats.json.words import Word, joined
from bot.corpus.transcripts.formats.segments import MS, Segment, second, text_of, voice_in


def segments_in(data: Any) -> list[Segment] | None:  # noqa: ANN401 - as JSON has it
    """Return what is said, None where the data is of another format."""
    gladia = at(data, "result", "transcription", "utterances")
    utterances = records(at(data, "utterances")) or records(gladia)
    if have(utterances, "start", "text"):
        scale = _scale(utterances)
        return [_of_utterance(one, scale) for one in utterances]
    words = records(at(data, "words"))
    if have(words, "start", "text"):
        scale = _scale(words)
        return joined(word for one in words if (word := _word(one, scale, None)).text)
    return None


def _scale(found: list[Record]) -> float:
    """Return how many units a second has: whole numbers are milliseconds."""
    return 1.0 if any(isinstance(one.get("start"), float) for one in found) else MS


def _of_utterance(one: Record, scale: float) -> Segment:
    voice = voice_in(one)
    words = [_word(word, scale, voice) for word in records(one.get("words"))]
    return Segment(
        second(one.get("start"), scale),
        second(one.get("end"), scale),
        text_of(one.get("text")),
        voice,
        [(word.text, word.start) for word in words],
    )


def _word(one: Record, scale: float, voice: str | None) -> Word:
    return Word(
        text_of(one.get("text") or one.get("word")).strip(),
        second(one.get("start"), scale),
        second(one.get("end"), scale),
        voice_in(one) or voice,
    )
