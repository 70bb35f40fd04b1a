"""Looks over what an `event.yaml` says of its transcripts, for what none of them bears out."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.amounts import clock
from bot.corpus.content import Content
from bot.corpus.event_file.timeline import Timeline
from bot.corpus.model import Event
from bot.corpus.name_matching import bare
from bot.corpus.problems import Findings

_SHOWN = 5  # labels that are named


def review_values(
    event: Event, contents: Sequence[Content], unused: Sequence[str], findings: Findings
) -> None:
    """Note that nothing is said, a date to come, what has no effect, and times in no recording.

    `unused` are the corrections of words that nobody says. `findings` are those of `event.yaml`.
    """
    said = [content for content in contents if content.said]
    if not event.files:
        findings.warn(
            1, "nothing here tells what was said; put a transcript or a source beside this file"
        )
    if event.date > datetime.now(UTC).date() + timedelta(days=1):  # in whatever zone
        findings.warn(
            _line(findings.path, "date:"), f"{event.date} is still to come; is the year right?"
        )
    _review_labels(event, said, findings)
    for old in unused if said else ():
        findings.warn(
            _line(findings.path, old),
            f"the correction of “{old}” changes nothing: no transcript holds it; take it out",
        )
    for key, given in (("turns", event.turns), ("chapters", event.chapters)):
        _review_times(key, dict(given), said, event, findings)


def _review_labels(event: Event, said: Sequence[Content], findings: Findings) -> None:
    labels = dict.fromkeys(one.label for each in said for one in each.said if one.label)
    called = {_plain(form) for label in labels for form in (label, bare(label))}
    for label, _ in event.labels if said else ():
        if _plain(label) not in called:
            more = ", …" if len(labels) > _SHOWN else ""
            there = f"they call people {', '.join(list(labels)[:_SHOWN])}{more}"
            findings.warn(
                _line(findings.path, label),
                f"`labels` has “{label}”, which no transcript calls anybody; "
                f"{there if labels else 'they name nobody'}",
            )


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def _review_times(
    key: str,
    given: dict[str, Timeline],
    said: Sequence[Content],
    event: Event,
    findings: Findings,
) -> None:
    """Note times after the end, and a list that may be of any of several recordings."""
    files = [content.file for content in said]
    if "" in given and len(said) > 1 and _of_several(files, event):
        findings.error(
            _line(findings.path, f"{key}:"),
            f"`{key}` must say which transcript it is of, as there are {len(files)}; write "
            f"`  {files[0]}:` above its lines, and indent them further",
        )
        return
    for content in said:
        if begins := given.get(content.file, given.get("", ())):
            _review_last(key, begins[-1].second, content, said, findings)


def _review_last(
    key: str, last: float, content: Content, said: Sequence[Content], findings: Findings
) -> None:
    """Note what is to begin in a transcript without times, or after the end of all."""
    if not any(one.marks for one in content.said):
        findings.warn(
            _line(findings.path, f"{key}:"),
            f"`{key}` have no effect on {content.file}, which does not tell when it was said",
        )
    elif last > _end(said):
        at = clock(last)
        findings.warn(
            _line(findings.path, at),
            f"`{key}` has {at}, but {content.file} ends at {clock(_end([content]))}",
        )


def _end(contents: Sequence[Content]) -> float:
    """Return the second at which the last of some transcripts ends, of those that have times."""
    return max((one.end for each in contents for one in each.said if one.marks), default=0.0)


def _of_several(files: Sequence[str], event: Event) -> bool:
    recordings = {event.recording_of(file) for file in files}
    return len(recordings) > 1 or not event.offset


def _line(path: Path, text: str) -> int:
    """Return the line of a file that holds a text, else the first."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, 1) if text in line), 1)
