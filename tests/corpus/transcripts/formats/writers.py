"""Writes one talk in each format, as the programs do that people have it from."""

import json
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import docx


class Turn(NamedTuple):
    """What somebody says from a second to another."""

    name: str
    start: int
    end: int
    text: str


Talk = Sequence[Turn]
Writer = Callable[[Talk], str | bytes]


def clock(second: float, *, stop: str = ".", hours: bool = True) -> str:
    minutes, rest = divmod(second, 60)
    whole, minutes = divmod(int(minutes), 60)
    ahead = f"{whole:02d}:" if hours or whole else ""
    return f"{ahead}{minutes:02d}:{int(rest):02d}" + (f"{stop}000" if stop else "")


def short(second: float) -> str:
    return clock(second, stop="", hours=False).removeprefix("0")


def vtt(talk: Talk) -> str:
    cues = [f"{clock(t.start)} --> {clock(t.end)}\n<v {t.name}>{escape(t.text)}</v>" for t in talk]
    return "\n\n".join(["WEBVTT", *cues])


def srt(talk: Talk) -> str:
    cues = [
        f"{n}\n{clock(t.start, stop=',')} --> {clock(t.end, stop=',')}\n{t.name}: {t.text}"
        for n, t in enumerate(talk, 1)
    ]
    return "\r\n\r\n".join(cue.replace("\n", "\r\n") for cue in cues)


def sbv(talk: Talk) -> str:
    return "\n\n".join(f"{clock(t.start)},{clock(t.end)}\n{t.text}" for t in talk)


def tsv(talk: Talk) -> str:
    rows = [f"{t.start * 1000}\t{t.end * 1000}\t{t.text}" for t in talk]
    return "\n".join(["start\tend\ttext", *rows]) + "\n"


def ttml(talk: Talk) -> str:
    names = list(dict.fromkeys(t.name for t in talk))
    agents = "".join(
        f'<ttm:agent xml:id="a{n}"><ttm:name>{name}</ttm:name></ttm:agent>'
        for n, name in enumerate(names)
    )
    shown = "".join(
        f'<p begin="{clock(t.start)}" end="{t.end}s" ttm:agent="a{names.index(t.name)}">'
        f"{escape(t.text).replace(' ', '<br/>', 1)}</p>"
        for t in talk
    )
    spaces = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
    head = f"<head><metadata>{agents}</metadata></head>"
    return f'<?xml version="1.0"?>\n<tt {spaces}>{head}<body><div>{shown}</div></body></tt>'


def otter(talk: Talk) -> str:
    turns = [f"{t.name}  {short(t.start)}  \n{t.text}" for t in talk]
    return "\n\n".join([*turns, "Transcribed by https://otter.ai"])


def rev(talk: Talk) -> str:
    return "\n\n".join(f"{t.name} ({clock(t.start, stop='')}):\n{t.text}" for t in talk)


def zoom(talk: Talk) -> str:
    start = 15 * 3600
    return "\n\n".join(
        f"[{t.name}] {clock(start + t.start - talk[0].start, stop='')}\n{t.text}" for t in talk
    )


def teams(talk: Talk) -> str:
    top = ["Panel-20240502_150000-Meeting Transcript", "May 2, 2024, 3:00PM", "27m 42s"]
    turns = [f"{t.name}   {short(t.start)}\n{t.text}" for t in talk]
    return "\n".join([*top, f"{talk[0].name} started transcription", *turns])


def youtube_copy(talk: Talk) -> str:
    return "\n".join(f"{short(t.start)}\n{t.text}" for t in talk)


def stenographer(talk: Talk) -> str:
    turns = [f">> {t.name.upper()}: {t.text}" for t in talk]
    return "\n\n(Laughter)\n\n".join(["Panel\nDate: Thursday, 4pm", *turns])


def zipped(files: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return file.getvalue()


def word_document(paragraphs: Sequence[str]) -> bytes:
    document, file = docx.Document(), BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def teams_docx(talk: Talk) -> bytes:
    turns = [f"{t.name}   {short(t.start)}\n{t.text}" for t in talk]
    return word_document(["Panel", "27m 42s", *turns])


def meet_docx(talk: Talk) -> bytes:
    document, file = docx.Document(), BytesIO()
    document.add_heading("Panel - Transcript")
    document.add_paragraph("Attendees")
    document.add_paragraph(", ".join(dict.fromkeys(t.name for t in talk)))
    for t in talk:
        document.add_heading(clock(t.start, stop=""), 3)
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{t.name}:").bold = True
        paragraph.add_run(f" {t.text}")
    document.save(file)
    return file.getvalue()


def table_docx(talk: Talk) -> bytes:
    document, file = docx.Document(), BytesIO()
    table = document.add_table(rows=0, cols=3)
    for t in talk:
        for cell, text in zip(
            table.add_row().cells, (clock(t.start, stop=""), t.name, t.text), strict=True
        ):
            cell.text = text
    document.save(file)
    return file.getvalue()


def whisper(talk: Talk) -> str:
    found = [{"start": float(t.start), "end": float(t.end), "text": f" {t.text}"} for t in talk]
    return json.dumps({"text": "", "segments": found, "language": "en"})


def words_of(turn: Turn, **keys: str) -> list[dict[str, object]]:
    """Return a turn's words with times, each called as `keys` say: text, start, end."""
    words = turn.text.split()
    step = (turn.end - turn.start) / len(words)
    times = [(turn.start + n * step, turn.start + (n + 1) * step) for n in range(len(words))]
    return [
        {keys["text"]: word, keys["start"]: round(start, 3), keys["end"]: round(end, 3)}
        for word, (start, end) in zip(words, times, strict=True)
    ]


def whisperx(talk: Talk) -> str:
    keys = {"text": "word", "start": "start", "end": "end"}
    return json.dumps(
        {
            "segments": [
                {"start": float(t.start), "end": float(t.end), "text": t.text, "speaker": t.name,
                 "words": [{**word, "speaker": t.name} for word in words_of(t, **keys)]}
                for t in talk
            ]
        }
    )  # fmt: skip


def podcasting(talk: Talk) -> str:
    keys = {"text": "body", "start": "startTime", "end": "endTime"}
    found = [{"speaker": t.name, **word} for t in talk for word in words_of(t, **keys)]
    return json.dumps({"version": "1.0.0", "segments": found}, indent=2)


def deepgram(talk: Talk) -> str:
    found = [
        {"start": t.start, "end": t.end, "transcript": t.text, "speaker": t.name} for t in talk
    ]
    return json.dumps({"results": {"channels": [], "utterances": found}})


def deepgram_words(talk: Talk) -> str:
    keys = {"text": "punctuated_word", "start": "start", "end": "end"}
    found = [{"speaker": t.name, **word} for t in talk for word in words_of(t, **keys)]
    return json.dumps({"results": {"channels": [{"alternatives": [{"words": found}]}]}})


def assemblyai(talk: Talk) -> str:
    found = [
        {"speaker": t.name, "start": t.start * 1000, "end": t.end * 1000, "text": t.text}
        for t in talk
    ]
    return json.dumps({"id": "x", "utterances": found}, ensure_ascii=False)


def json3(talk: Talk) -> str:
    events = [
        {"tStartMs": t.start * 1000, "dDurationMs": (t.end - t.start) * 1000,
         "segs": [{"utf8": f" {word}", "tOffsetMs": n} for n, word in enumerate(t.text.split())]}
        for t in talk
    ]  # fmt: skip
    return json.dumps({"wireMagic": "pb3", "events": events})


def amazon(talk: Talk) -> str:
    keys = {"text": "content", "start": "start_time", "end": "end_time"}
    items = [
        {"type": "pronunciation", "speaker_label": t.name, "start_time": str(word["start_time"]),
         "end_time": str(word["end_time"]), "alternatives": [{"content": word["content"]}]}
        for t in talk
        for word in words_of(t, **keys)
    ]  # fmt: skip
    return json.dumps({"results": {"items": items}})


def revai(talk: Talk) -> str:
    blank = {"type": "punct", "value": " "}
    found = [
        {
            "speaker": n,
            "elements": [
                part
                for word in words_of(t, text="value", start="ts", end="end_ts")
                for part in ({"type": "text", **word}, blank)
            ],
        }
        for n, t in enumerate(talk)
    ]
    names = [{"id": n, "name": t.name} for n, t in enumerate(talk)]
    return json.dumps({"monologues": found, "speakers": names})


NAMED: dict[str, Writer] = {
    "talk.vtt": vtt,
    "vtt.txt": vtt,
    "talk.srt": srt,
    "talk.ttml": ttml,
    "otter.txt": otter,
    "rev.txt": rev,
    "zoom.txt": zoom,
    "teams.txt": teams,
    "cart.txt": stenographer,
    "teams.docx": teams_docx,
    "meet.docx": meet_docx,
    "table.docx": table_docx,
    "whisperx.json": whisperx,
    "podcast.json": podcasting,
    "deepgram.json": deepgram,
    "words.json": deepgram_words,
    "assemblyai.json": assemblyai,
    "amazon.json": amazon,
    "revai.json": revai,
}
NAMELESS: dict[str, Writer] = {
    "talk.sbv": sbv,
    "talk.tsv": tsv,
    "whisper.json": whisper,
    "json3.json": json3,
    "youtube.txt": youtube_copy,
}
WRITERS = NAMED | NAMELESS
WITHOUT_TIMES = {"cart.txt"}
FROM_THE_FIRST = {"zoom.txt"}
