"""What the name of a transcript and the notes in it tell of an event: title, date, recording."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model
from functools import partial, reduce
from pathlib import PurePath
from typing import NamedTuple

from bot.corpus.event_file.maintainer_input import as_day
from bot.corpus.files.named_language import named_language, primary
from bot.corpus.links import is_web_address, takes_time
from bot.language.dates import read_day
from bot.language.reader import captions

_Reader = Callable[[str], Date | None]  # of a date with the name of a month
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = re.compile(
    rf"(?<!\d)(?P<iso>(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d)(?!\d)(?:[-_T ]?\d{{4,6}}(?!\d))?"
    rf"|(?<!\d)(?P<words>[0-3]?\d\.? {_MONTH},? 20\d\d|{_MONTH} [0-3]?\d,? 20\d\d)(?!\d)"
    r"|(?<![\w.])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\. ?(?P<year>20\d\d)(?!\.?\d)"
)
_INNER = re.compile(r"(?<=[\[(])[\s,–—-]+|[\s,–—-]+(?=[\])])")  # what a date leaves in brackets …
_EMPTY = re.compile(r"\[\]|\(\)")  # … and brackets that it stood in
_YOUTUBE = re.compile(r"\s*[\[(](?P<id>(?=[^\])]*[A-Z0-9_-])[\w-]{11})[\])]\s*$", re.ASCII)
_GENERIC = captions().file_words
_EDGES = " -–—_.,·|"
_NOTED = re.compile(r"(?:NOTE\s+)?(?P<key>[a-z]+)\s*[:=]\s*(?P<value>(?!//)\S.*)", re.IGNORECASE)
_RECORDINGS = ("recording", "video")  # notes that tell where it can be watched …
_ADDRESSES = (*_RECORDINGS, "source", "url")  # … and those that do if it is a recording's address
_ADDRESS = re.compile(r"https?://\S+")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<lines>(?:.*\r?\n)*?)---[ \t]*(?:\r?\n|$)")
_HEADER = 60  # lines in which a file tells of itself


class FileHints(NamedTuple):
    """What is told of an event; None for what is not."""

    title: str | None = None
    date: Date | None = None
    recording: str | None = None
    language: str | None = None

    def or_else(self, other: "FileHints") -> "FileHints":
        """Return these, and of others what these don't tell."""
        return FileHints(
            self.title or other.title,
            self.date or other.date,
            self.recording or other.recording,
            self.language or other.language,
        )


def file_hints(name: str, text: str, heading: Sequence[str]) -> FileHints:
    """Return what a transcript tells in its notes, else in its heading, else in its name."""
    told = _of_facts(_notes(text))
    above = [_told_above(line) for line in heading]
    return reduce(FileHints.or_else, [told, *above, _named(name, told.language)])


def _told_above(line: str) -> FileHints:
    """Return what a line above the words tells; one with a colon, as in 3:00 PM, is no title."""
    phrase = _phrase(line)
    return _of_facts([line]).or_else(FileHints(date=phrase.date)) if ":" in line else phrase


def _named(name: str, language: str | None) -> FileHints:
    """Return what a name tells of a file in a language, which the name may tell if nothing else.

    Months are cut short there in that language, or in English: “Act 1 Set 2020” is no Italian day.
    """
    stem, named = _without_language(name)
    code = language or named
    recording = None
    if found := _YOUTUBE.search(stem):
        recording = f"https://youtu.be/{found['id']}"
        stem = stem[: found.start()]
    read = partial(read_day, cut_in=(code,) if code else ())
    told = _phrase(stem.replace("_", " "), read, few=1 if recording else 2)
    return told._replace(recording=recording, language=named)


def _phrase(spaced: str, read: _Reader = read_day, *, few: int = 2) -> FileHints:
    """Return the date in a phrase and the title, of so many words where there is no date."""
    date = read(spaced)
    if date:
        return FileHints(date=date)
    for found in _DATE.finditer(spaced):
        date = date or _dated(found, read)
    rest = _DATE.sub(lambda found: " - " if _dated(found, read) else found[0], spaced)
    rest = _INNER.sub("", rest)
    rest = _GENERIC.sub(" ", _EMPTY.sub(" - ", rest))
    parts = [part.strip(_EDGES) for part in re.split(r"\s[-–—]\s", rest)]
    title = " - ".join(part for part in parts if part).replace(" - (", " (")
    if title[:1].islower() and _GENERIC.match(spaced):
        title = title[:1].upper() + title[1:]
    told = date or len(title.split()) >= few
    return FileHints(_title(title) if told else None, date)


def _dated(found: re.Match[str], read: _Reader) -> Date | None:
    if found["year"]:
        return _day(f"{found['year']}{found['month']:0>2}{found['day']:0>2}")
    return _day(found["iso"]) if found["iso"] else read(found["words"])


def _without_language(name: str) -> tuple[str, str | None]:
    """Return a file's name without its ending and the language at its end, which keeps its case."""
    stem = PurePath(name).stem
    if re.search(r"\.[A-Za-z]{2,3}(?:-[A-Za-z]+)*$", stem):
        rest, language = named_language(name)
        if language:
            return stem[: len(rest)], language
    return stem.removesuffix(".transcript"), None


def _day(text: str) -> Date | None:
    with suppress(ValueError):
        digits = re.sub(r"\D", "", text) if text[:4].isdigit() else text
        day = as_day(digits)
        return day if isinstance(day, Date) else None
    return None


def _title(text: str) -> str | None:
    words = " ".join(text.split())
    return words if sum(map(str.isalpha, words)) > 2 else None  # noqa: PLR2004 - more than “v2”


def _of_facts(lines: Iterable[str]) -> FileHints:
    """Return what lines such as “Title: …” tell."""
    found: dict[str, str] = {}
    for line in lines:
        if noted := _NOTED.fullmatch(line.strip()):
            found.setdefault(noted["key"].lower(), noted["value"].strip().strip("'\""))
        elif address := _ADDRESS.search(line):
            found.setdefault("recording", address[0])
    addresses = [
        found[key]
        for key in _ADDRESSES
        if key in found and (key in _RECORDINGS or takes_time(found[key]))
    ]
    return FileHints(
        found.get("title"),
        _day(found.get("date", "")),
        next(filter(is_web_address, addresses), None),
        primary(found.get("language", "")) or None,
    )


def _notes(text: str) -> list[str]:
    """Return the lines of a file's header, its notes and its front matter: all that nobody says."""
    front = _FRONT_MATTER.match(text)
    lines = front["lines"].splitlines() if front else []
    for block in re.split(r"\n\s*\n", "\n".join(text.splitlines()[:_HEADER])):
        if block.startswith(("WEBVTT", "NOTE")) and "-->" not in block:
            lines += block.splitlines()
    return lines
