"""Transcripts in JSON, of whichever program."""

from typing import Any

from bot.corpus.model import Event
from bot.corpus.names.name_matching import counted, is_nobody
from bot.corpus.problems import Findings
from bot.corpus.transcripts.content import Content
from bot.corpus.transcripts.formats.cue_speech import said_in
from bot.corpus.transcripts.formats.document import Document
from bot.corpus.transcripts.formats.json import aws, deepgram, revai, segment_list, youtube
from bot.corpus.transcripts.formats.json.json_data import at, records
from bot.corpus.transcripts.formats.segments import cues_of, text_of, voice_of
from bot.language.letters import lowered

_PROGRAMS = (deepgram, youtube, aws, revai, segment_list)
_KNOWN = "Whisper, WhisperX, Deepgram, AssemblyAI, Amazon, Rev.ai, YouTube (json3), Podcasting 2.0"
_QUOTED = 60  # characters of a fault


def matches(document: Document) -> bool:
    """Tell whether a text is JSON, or begins so that it is meant to be."""
    if document.data is not None:
        return True
    compact = "".join(document.start[:_QUOTED].split())
    return document.extension == ".json" or compact.startswith(('{"', '[{"', "{}"))


def read(document: Document, event: Event, findings: Findings) -> Content | None:
    """Return what is said in it, None where no known program writes such data."""
    data = document.data
    if data is None:
        meant = document.extension in {".json", ".json3", ".txt"}
        tell = findings.error if meant else findings.warn
        tell(document.fault, "this is not JSON from here on; is it complete? Export it again")
        return None
    found = next(
        (said for program in _PROGRAMS if (said := program.segments_in(data)) is not None), None
    )
    if found is None:
        findings.warn(
            1, f"not read: JSON in which no words with times are found, as {_KNOWN} write it. "
            "Export the transcript as .vtt, .srt or .txt"
        )  # fmt: skip
        return None
    names = _names(data, event)
    found = [one._replace(voice=names.get(one.voice or "", one.voice)) for one in found]
    language = data.get("language") if isinstance(data, dict) else None
    said = said_in(cues_of(found, findings), event, findings)
    return Content(document.name, said=said, language=text_of(language) or None)


def _names(data: Any, event: Event) -> dict[str, str]:  # noqa: ANN401 - as JSON has it
    """Return the names that the data has for voices, but for those that `labels` tell of.

    What names nobody, as a voice's number does, is none.
    """
    speakers = at(data, "speakers")
    pairs = [(one.get("id"), one.get("name")) for one in records(speakers)]
    pairs += speakers.items() if isinstance(speakers, dict) else ()
    told = {lowered(counted(label)) for label, _ in event.labels}
    named = [(voice_of(key), voice_of(name)) for key, name in pairs if isinstance(name, str | dict)]
    return {
        voice: name
        for voice, name in named
        if voice and name and lowered(voice) not in told
        if not (is_nobody(voice) and is_nobody(name))
    }
