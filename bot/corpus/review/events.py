"""Looks over events as a whole, for what no single file shows to be wrong."""

from collections.abc import Iterable, Sequence

from bot.corpus.attribution import attribution
from bot.corpus.files.folder import EVENT_FILE
from bot.corpus.files.line_numbers import line_with
from bot.corpus.links import begins_late, names_video, takes_time
from bot.corpus.model import Event, Kind, Passage
from bot.corpus.problems import Findings, to_run

_NAMES_NOBODY = (
    "the captions name nobody, so all they quote is shown as an unidentified speaker's; write into "
    "event.yaml under `turns` who begins to speak when, as in `- 0:00 {0}` ({1} asks "
    "you), or under `labels` whom the labels of the captions mean"
)
_UNTIMED = (
    "nobody is named in it, so all that it quotes is shown as an unidentified speaker's; write "
    "“{0}:” before the first words that they say, and so on before each turn"
)


def review_event(event: Event, passages: Sequence[Passage], findings: Findings) -> None:
    """Note what quotes lack: a name, or the second of a recording."""
    quotes: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.transcript:
            quotes.setdefault(passage.transcript, []).append(passage)
    timed = [file for file, own in quotes.items() if any(one.at is not None for one in own)]
    for file, own in quotes.items():
        if attribution(event, own).names_nobody:
            told = _NAMES_NOBODY if file in timed else _UNTIMED
            findings.at(findings.path.parent / file).warn(
                1, told.format(_first(event), to_run("turns"))
            )
    if timed:
        _review_recordings(event, timed, findings)


def _review_recordings(event: Event, timed: Sequence[str], findings: Findings) -> None:
    line = line_with(findings.path, "recording:")
    missing = [file for file in timed if event.recording_of(file) is None]
    if missing and not event.recordings:
        findings.warn(1, "no `recording`, so no quote of the transcript links to its second")
    elif missing:
        findings.warn(line, f"`recording` has no address for {', '.join(missing)}")
    if not all(map(names_video, event.recordings)):
        findings.warn(
            line,
            "the `recording` is an address at a host of videos, but of no video; copy the one of "
            "the video, such as https://youtu.be/abcdefghijk",
        )
    elif not all(map(takes_time, event.recordings)):
        findings.warn(
            line,
            "the `recording` opens at its start only; YouTube, Vimeo, PeerTube and media files "
            "such as .mp4 can be opened at a second",
        )
    elif any(map(begins_late, event.recordings)):
        findings.warn(
            line,
            "the `recording` opens after its start; take the time out of its address, and if the "
            "transcript begins there, write it under `offset`, as in `offset: 1:35`",
        )


def _first(event: Event) -> str:
    return event.people[0].name if event.people else "Name"


def review_doubles(
    events: Iterable[Event], passages: Iterable[Passage], findings: Findings
) -> None:
    """Note events that have the words of an earlier one, or its name."""
    said: dict[str, list[str]] = {}
    for passage in passages:
        if passage.kind is not Kind.NOTE:
            said.setdefault(passage.event.slug, []).append(passage.text)
    first: dict[object, Event] = {}
    for event in events:
        own = findings.at(findings.path / event.slug / EVENT_FILE)
        words = tuple(said.get(event.slug, ()))
        copied = first.setdefault(words, event) if words else event
        named = first.setdefault(event.name.casefold(), event)
        if copied is not event:
            own.warn(
                1,
                f"has the words of {copied.slug}, so that each is quoted twice; put the transcript "
                "of its own beside this file, or take one of both folders out",
            )
        elif named is not event:
            own.warn(1, f"has the name of {named.slug}; tell them apart with a `short_title`")
