"""Looks over events as a whole, for what no single file shows to be wrong."""

from collections.abc import Iterable, Iterator, Sequence

from bot.corpus.attribution import attribution
from bot.corpus.files.line_numbers import line_with
from bot.corpus.links import names_video, takes_time
from bot.corpus.model import Event, Passage
from bot.corpus.problems import Findings, to_run

_NAMES_NOBODY = (
    "the captions name nobody, so all they quote is shown as an unidentified speaker's; write into "
    "event.yaml under `turns` who begins to speak when, as in `- 0:00 {0}` ({1} asks "
    "you), or under `labels` whom the labels of the captions mean"
)


def review_event(event: Event, passages: Sequence[Passage], findings: Findings) -> None:
    """Note what quotes lack: a name, or the second of a recording."""
    timed = dict.fromkeys(p.transcript for p in passages if p.transcript and p.at is not None)
    if not timed:
        return
    quotes: dict[str | None, list[Passage]] = {}
    for passage in passages:
        quotes.setdefault(passage.transcript, []).append(passage)
    for file in timed:
        if file and attribution(event, quotes[file]).names_nobody:
            findings.at(findings.path.parent / file).warn(
                1, _NAMES_NOBODY.format(_first(event), to_run("turns"))
            )
    _review_recordings(event, [file for file in timed if file], findings)


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


def _first(event: Event) -> str:
    return event.people[0].name if event.people else "Name"


def namesakes(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield events that have the name of an earlier one, with that one."""
    named: dict[str, Event] = {}
    for event in events:
        earlier = named.setdefault(event.name.casefold(), event)
        if earlier is not event:
            yield event, earlier
