"""Files that are no transcripts, or none that is read, told by name with what to do instead."""

import re
from collections.abc import Iterator

from bot.corpus.transcripts.formats.document import Document
from bot.language.reader import captions

_EXPORT = "export the transcript as .vtt, .srt, .docx or .txt"
_AS_TEXT = "open it, and save it as .docx or .txt"
_MEDIA = "a recording; a transcript of it is wanted, and its address under `recording`"
_BY_START = {  # what a file begins with, what it is, and what to do
    b"%PDF": ("a PDF", "open it, select all, copy, and paste it into a .txt file"),
    b"\xd0\xcf\x11\xe0": ("an old Word file, or one with a password", _AS_TEXT),
    b"{\\rtf": ("rich text", _AS_TEXT),
    b"ID3": (_MEDIA, ""),
    b"RIFF": (_MEDIA, ""),
    b"OggS": (_MEDIA, ""),
    b"fLaC": (_MEDIA, ""),
    b"\x1aE\xdf\xa3": (_MEDIA, ""),
    b"\x89PNG": ("a picture", _EXPORT),
    b"\xff\xd8\xff": ("a picture", _EXPORT),
    b"GIF8": ("a picture", _EXPORT),
    b"\x1f\x8b": ("packed (gzip)", "unpack it, and put what is in it here"),
    b"7z\xbc\xaf": ("packed (7z)", "unpack it, and put what is in it here"),
    b"Rar!": ("packed (rar)", "unpack it, and put what is in it here"),
    b"#EXTM3U": ("a playlist, without words in it", _EXPORT),
    b"[Script Info]": ("subtitles of the kind SSA", "export them as .srt"),
    b"Scenarist_SCC": ("captions of a broadcaster, in codes", "export them as .srt"),
    b"<!doctype html": ("a web page", "open it, select its text, copy it into a .txt file"),
    b"<html": ("a web page", "open it, select its text, copy it into a .txt file"),
}
_BY_NAME = {
    ".pdf": _BY_START[b"%PDF"],
    ".doc": _BY_START[b"\xd0\xcf\x11\xe0"],
    ".odt": ("an OpenDocument text", _AS_TEXT),
    ".rtf": _BY_START[b"{\\rtf"],
    ".pages": ("a Pages document", _AS_TEXT),
    ".html": _BY_START[b"<html"],
    ".htm": _BY_START[b"<html"],
    ".zip": ("packed (zip)", "unpack it, and put what is in it here"),
    ".m3u8": _BY_START[b"#EXTM3U"],
    ".ass": _BY_START[b"[Script Info]"],
    ".ssa": _BY_START[b"[Script Info]"],
    ".otr": ("a file of oTranscribe", "export it there as text"),
    ".scc": _BY_START[b"Scenarist_SCC"],
    **dict.fromkeys((".mp4", ".m4a", ".mp3", ".mov", ".webm", ".mkv", ".wav", ".ogg", ".aac"),
                    (_MEDIA, "")),
}  # fmt: skip
_LONGEST = 16  # bytes
_A_CHAT = ("a chat, private messages perhaps among it, and not what was said", "take it out")
_MESSAGE, _CHAT_FILE = captions().chat.fullmatch, captions().chat_files.fullmatch
_DATED = captions().dated_chat.fullmatch
_SEVERAL = 2  # lines with a date before each: a single one may be that of a meeting
_CLOCK = re.compile(r"\d{1,2}:\d{2}:\d{2}\b", re.ASCII)


def unread(document: Document) -> str | None:
    """Return what a file is that is of a kind that is not read, and what to do; else None."""
    told = next(_kinds(document), None)
    return f"not read: {'; '.join(filter(None, told))}" if told else None


def _kinds(document: Document) -> Iterator[tuple[str, str]]:
    start = document.binary[:_LONGEST] or document.start[:_LONGEST].encode(errors="replace")
    start = start.lstrip()
    for mark, told in _BY_START.items():
        if start[: len(mark)].lower() == mark.lower():
            yield told
    if start[4:8] == b"ftyp":
        yield _MEDIA, ""
    if document.extension in _BY_NAME:
        yield _BY_NAME[document.extension]
    if _is_chat(document):
        yield _A_CHAT


def _is_chat(document: Document) -> bool:
    """Tell whether a text begins with a message of a chat, and each line with a time is one.

    Where the messages look like turns, as in what Meet saves, only the name of the file tells.
    """
    stem = document.name[: len(document.name) - len(document.extension)]
    if document.extension in {".txt", ".sbv"} and _CHAT_FILE(stem):
        return True
    if any(map(_DATED, document.lines[:1])):
        return sum(map(bool, map(_DATED, document.lines))) >= _SEVERAL
    timed = [line for line in document.lines if _CLOCK.match(line) or _MESSAGE(line)]
    return document.lines[:1] == timed[:1] and bool(timed) and all(map(_MESSAGE, timed))
